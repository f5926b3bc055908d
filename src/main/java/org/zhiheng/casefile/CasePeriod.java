package org.zhiheng.casefile;

import java.time.LocalDate;
import java.util.List;

/**
 * The legal period of a case (办案期限), R1.46–R1.48: 6 months from filing, 3 for non-litigation cases, plus what does not
 * count and what was added.
 *
 * @param months months by law
 * @param dueOn last day as it stands today
 * @param warnsOn first day of the last ten (预警日), R1.48
 * @param paused whether the clock stands now
 * @param overdue whether {@code dueOn} is past and the case open
 */
public record CasePeriod(
    String caseId,
    LocalDate startedOn,
    int months,
    List<Deduction> deductions,
    List<Extension> extensions,
    LocalDate dueOn,
    LocalDate warnsOn,
    boolean paused,
    boolean overdue) {

  public CasePeriod {
    deductions = List.copyOf(deductions);
    extensions = List.copyOf(extensions);
  }
}
