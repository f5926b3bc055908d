package org.zhiheng.entrustment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of entrusted matters ({@code zhiheng.entrustment.*}). The time limits R6.20–R6.22 stand in the table of legal clocks
 * and are changed with {@code zhiheng.calendar.clocks}.
 *
 * @param checkMinutes working time within which an arrived matter is checked; the default is one day
 * @param urgentCheckMinutes the same for an urgent one
 * @param confirmDays working days within which the court that asked says whether a result is what it asked for; no law sets them
 */
@ConfigurationProperties("zhiheng.entrustment")
public record EntrustmentSettings(
    @DefaultValue("390") int checkMinutes, @DefaultValue("60") int urgentCheckMinutes, @DefaultValue("3") int confirmDays) {}
