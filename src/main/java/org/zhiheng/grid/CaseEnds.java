package org.zhiheng.grid;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseClosed;
import org.zhiheng.casefile.ClosingMode;
import org.zhiheng.casefile.DebtCleared;

/**
 * What a case's good or other end means for the grid (案件了结): once nothing is owed, nobody looks for the debtor any more and
 * whatever stands in public comes down by itself; once the case is closed, no clue is left open. Where only this round of
 * enforcement ends (终本) the debtor still refuses, and what was published stays.
 */
@Component
class CaseEnds {

  private static final String CLEARED = "债务已清偿";
  private static final String CLOSED = "案件已结案";

  private final GridTasks tasks;
  private final Clues clues;
  private final Exposures exposures;

  CaseEnds(GridTasks tasks, Clues clues, Exposures exposures) {
    this.tasks = tasks;
    this.clues = clues;
    this.exposures = exposures;
  }

  @EventListener
  void on(DebtCleared event) {
    tasks.withdrawAll(event.caseId(), event.caseNo(), CLEARED);
    exposures.withdrawAll(event.caseId(), event.caseNo(), CLEARED);
  }

  @EventListener
  void on(CaseClosed event) {
    tasks.withdrawAll(event.caseId(), event.caseNo(), CLOSED);
    clues.settleAll(event.caseId(), event.caseNo());
    if (event.mode() != ClosingMode.PROCEDURE_TERMINATED) {
      exposures.withdrawAll(event.caseId(), event.caseNo(), CLOSED);
    }
    tasks.caseClosed(event.caseId());
  }
}
