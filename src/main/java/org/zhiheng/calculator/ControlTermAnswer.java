package org.zhiheng.calculator;

import java.time.LocalDate;
import java.util.List;

/**
 * Term of a control measure (控制期限).
 *
 * @param end last day, ends at 24:00; never moved for a holiday
 * @param lastRenewalDay last working day on which the renewal is safely done
 * @param reminders working days on which to be reminded, 60, 30, 15, 7 and 1 day before the end
 * @param provisional whether the working day rests on a holiday notice not yet published
 */
public record ControlTermAnswer(
    LocalDate end,
    LocalDate lastRenewalDay,
    int years,
    int maxYears,
    List<LocalDate> reminders,
    boolean provisional,
    String formula,
    String basis) {}
