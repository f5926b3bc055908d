package org.zhiheng.property;

import java.time.LocalDate;
import java.util.List;

/**
 * Measures of a court end soon (措施临近届满): everything one look at the register found, each case once.
 *
 * @param cases in the order of what ends first
 */
public record MeasuresExpiring(String courtCode, List<Case> cases) {

  public MeasuresExpiring {
    cases = List.copyOf(cases);
  }

  /**
   * Measures of one case.
   *
   * @param endsOn the soonest end
   * @param renewBy last working day before it
   * @param step the most urgent reminder, in days before the end
   * @param count how many measures were reminded of
   */
  public record Case(String caseId, String caseNo, LocalDate endsOn, LocalDate renewBy, int step, int count) {

    /** Together with measures that end later. */
    Case and(Case later) {
      return new Case(caseId, caseNo, endsOn, renewBy, Math.min(step, later.step), count + later.count);
    }
  }
}
