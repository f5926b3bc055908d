package org.zhiheng.money;

import java.time.LocalDate;
import java.util.List;

/**
 * Interest on one unchanged unpaid amount, between two payments (计息分段).
 *
 * @param from first day counted from (算头不算尾)
 * @param to day of the payment that ends it
 * @param days days that bear interest
 * @param excludedDays days in between that do not (R3.12)
 * @param interest rounded once, half up
 * @param formula the arithmetic with its numbers, for people
 * @param provisional whether a rate in it is not yet confirmed
 */
public record InterestSegment(
    LocalDate from,
    LocalDate to,
    Money unpaid,
    long days,
    long excludedDays,
    Money interest,
    List<String> formula,
    boolean provisional) {}
