package org.zhiheng.calculator;

import java.time.LocalDate;

/**
 * Where a period ends (期限届满日).
 *
 * @param rawEnd before rolling over rest days
 * @param provisional whether the holiday notice that decides it is not yet published
 */
public record DeadlineAnswer(LocalDate end, LocalDate rawEnd, boolean provisional, String formula, String basis) {}
