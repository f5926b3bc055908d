package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.casefile.CasePeriods;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.money.Money;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.PostgresTest;

/** Cases that do not go the short way: six months pass without an extension; a closing comes back and the work goes on. */
abstract class LongCaseStory extends Story {

  private static final String COURT = "330822";

  /** Somebody who is no party; people write such names into every opinion. */
  private static final String RELATIVE = PrivateWords.keep("蒋月娥");

  @Autowired CasePeriods periods;

  @H2Test
  static class OnH2 extends LongCaseStory {}

  @PostgresTest
  static class OnPostgres extends LongCaseStory {}

  @Test
  void aCaseNobodyExtendsIsMarkedOverdueTheDayAfterItsPeriodEnds() {
    Filed filed = waits();
    LocalDate due = periods.of(filed.caseId()).dueOn();

    time.advanceTo(periods.warningDay(filed.caseId()));
    assertThat(due).isAfterOrEqualTo(today().plusDays(10));
    handler(filed).completes(filed.caseNo(), "Task_ApplyExtension", Map.of("extensionRequest", "NONE"));
    time.advanceTo(due);
    assertThat(overdue(filed)).as("on its last day").isFalse();
    time.advanceTo(due.plusDays(1));

    assertThat(overdue(filed)).as("the day after").isTrue();
  }

  @Test
  void aClosingTheDirectorReturnsSendsTheJudgeBackToWork() {
    Filed filed = filedHere();
    CourtDesk judge = handler(filed);
    judge.completes(
        filed.caseNo(), "Task_AssessProperty", Map.of("assessment", "CLOSE", "closingMode", "TERMINATED", "assessmentNote", RELATIVE + "书面撤回"));
    time.settle();

    desk("director", COURT)
        .completes(
            filed.caseNo(),
            "Task_ClosingReview",
            Map.of("closingMode", "TERMINATED", "closingReview", "RETURN", "closingNote", "撤回申请由" + RELATIVE + "代签，请核实"));
    time.settle();
    judge.completes(
        filed.caseNo(), "Task_AmendClosing", Map.of("closingAmendment", "RESUME", "closingNote", RELATIVE + "无权代理，继续执行"));
    time.settle();

    assertThat(judge.tasks(filed.caseNo(), "Task_AssessProperty")).hasSize(1);
    assertThat(judge.reads("/api/cases/" + filed.caseId() + "/panorama").at("/timeline").toString())
        .contains("任务意见：结案审批", "由" + RELATIVE + "代签", RELATIVE + "无权代理");
    assertThat(cases.byId(filed.caseId()).status()).isEqualTo(CaseStatus.OPEN);
  }

  private Filed waits() {
    Filed filed = filedHere();
    handler(filed).completes(filed.caseNo(), "Task_AssessProperty", Map.of("assessment", "WAIT"));
    time.settle();
    return filed;
  }

  private Filed filedHere() {
    int serial = serial();
    return files(COURT, Applications.loan(serial, COURT, Applications.residentId(serial), Money.yuan("56000.00")));
  }

  /** Overdue, the case's clock waits for nothing but a change of its period. */
  private boolean overdue(Filed filed) {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(filed.caseNo())
            .activityIdIn("Catch_ChangedAfterOverdue")
            .count()
        == 1;
  }
}
