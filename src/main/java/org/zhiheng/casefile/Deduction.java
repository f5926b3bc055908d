package org.zhiheng.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Time that does not count (扣除期间).
 *
 * @param from first day that does not count
 * @param to last day that does not count; empty while the clock stands
 */
public record Deduction(String id, ExcludedGround ground, LocalDate from, Optional<LocalDate> to) {}
