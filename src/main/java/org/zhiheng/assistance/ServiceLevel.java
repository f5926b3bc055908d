package org.zhiheng.assistance;

/**
 * How long a unit may take (办理时限), in minutes of working time from table {@code assistance-sla}.
 *
 * @param remindMinutes after this the unit is urged
 * @param silenceMinutes after this its silence goes to supervision (督办)
 */
public record ServiceLevel(int remindMinutes, int silenceMinutes) {}
