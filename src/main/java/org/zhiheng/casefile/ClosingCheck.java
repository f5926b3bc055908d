package org.zhiheng.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiheng.calendar.LegalClocks;
import org.zhiheng.casefile.persistence.MilestoneStore;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Conditions of the ways to close a case (结案条件), R1.60–R1.65, as far as the case itself knows them. */
@Component
class ClosingCheck {

  private static final String TERMINATION_WAIT = "C45";

  private final Debt debt;
  private final MilestoneStore milestones;
  private final LegalClocks clocks;
  private final Clock clock;

  ClosingCheck(Debt debt, MilestoneStore milestones, LegalClocks clocks, Clock clock) {
    this.debt = debt;
    this.milestones = milestones;
    this.clocks = clocks;
    this.clock = clock;
  }

  void check(CaseFile file, ClosingMode mode) {
    switch (mode) {
      case PERFORMED -> performed(file);
      case PROCEDURE_TERMINATED -> procedureTerminated(file);
      default -> { }
    }
  }

  /** Everything paid, or a settlement fully performed (R1.60). */
  private void performed(CaseFile file) {
    Outstanding rest = debt.outstanding(file.id(), LocalDate.now(clock));
    boolean settled = reached(file).contains(Milestone.SETTLED);
    if (!rest.isCleared() && !settled) {
      throw refused("R1.60", rest.total().format(), "尚有 " + rest.total().format() + " 未履行，不能以“执行完毕”结案");
    }
  }

  /** Z1, Z3 and Z4 of the five conditions (R1.61); the others belong to the measures against the debtor. */
  private void procedureTerminated(CaseFile file) {
    Set<Milestone> reached = reached(file);
    LocalDate today = LocalDate.now(clock);
    LocalDate filed = file.filedOn().orElse(today);
    if (!today.isAfter(clocks.due(TERMINATION_WAIT, filed).end())) {
      throw refused("R1.61", filed.toString(), "自立案之日起超过三个月方可终结本次执行程序");
    }
    if (!reached.contains(Milestone.NOTICE_ISSUED)) {
      throw refused("R1.61", "", "尚未发出执行通知书、报告财产令，不能终结本次执行程序");
    }
    if (!reached.contains(Milestone.SURVEYED)) {
      throw refused("R1.61", "", "尚未完成财产调查，不能终结本次执行程序");
    }
  }

  private Set<Milestone> reached(CaseFile file) {
    return milestones.of(file.id()).stream().map(MilestoneReached::milestone).collect(Collectors.toSet());
  }

  private static BusinessException refused(String rule, String value, String message) {
    return BusinessException.conflict(
        "CLOSING_REFUSED", message, new FieldProblem("closingMode", value, rule, message));
  }
}
