package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.casefile.CasePeriods;
import org.zhiheng.money.Money;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.PostgresTest;

/**
 * The six months of a case (办案期限, R1.46–R1.48): the judge is asked ten days before the end, the president adds three months,
 * time that does not count moves every reminder, and what passes is put on record.
 */
abstract class SixMonthsStory extends Story {

  private static final String COURT = "330803";

  @Autowired CasePeriods periods;

  @H2Test
  static class OnH2 extends SixMonthsStory {}

  @PostgresTest
  static class OnPostgres extends SixMonthsStory {}

  @Test
  void theJudgeIsAskedTenDaysBeforeTheEndAndThePresidentAddsThreeMonths() {
    Filed filed = debtorWithNothing();
    LocalDate end = dueOn(filed);
    assertThat(end).as("six months").isBetween(today().plusMonths(6).minusDays(1), today().plusMonths(6).plusDays(10));
    LocalDate warning = periods.warningDay(filed.caseId());
    assertThat(warning).isBetween(end.minusDays(12), end.minusDays(9));

    time.advanceTo(warning.minusDays(1));
    assertThat(asked(filed)).as("the day before").isFalse();
    time.advanceTo(warning);
    handler(filed)
        .completes(filed.caseNo(), "Task_ApplyExtension", Map.of("extensionRequest", "APPLY", "extensionReason", PrivateWords.keep("尹桂芳") + "尚未腾房，拍卖未完成"));
    time.settle();
    desk("president", COURT).completes(filed.caseNo(), "Task_ApproveExtension", Map.of("extensionDecision", "APPROVE"));
    time.settle();

    LocalDate extended = dueOn(filed);
    assertThat(extended).isBetween(end.plusMonths(3).minusDays(10), end.plusMonths(3).plusDays(10));
    time.advanceTo(end.plusDays(1));
    assertThat(overdue(filed)).as("the old end passes in silence").isFalse();
    assertThat(asked(filed)).isFalse();
    time.advanceTo(periods.warningDay(filed.caseId()));
    handler(filed).completes(filed.caseNo(), "Task_ApplyExtension", Map.of("extensionRequest", "NONE"));
    time.advanceTo(extended.plusDays(1));
    assertThat(overdue(filed)).isTrue();
    assertThat(overdueRecords(filed)).isEqualTo(1);
  }

  @Test
  void timeThatDoesNotCountMovesEveryReminder() {
    Filed filed = debtorWithNothing();
    LocalDate end = dueOn(filed);
    LocalDate warning = periods.warningDay(filed.caseId());
    time.advanceTo(today().plusDays(30));
    CourtDesk judge = handler(filed);
    assertThat(offers(filed)).contains("扣除办案期限").doesNotContain("恢复计算办案期限");

    CourtDesk.read(judge.post(period(filed) + "/pause", json(Map.of("ground", "AUCTION_OR_SALE", "from", today().toString()))));
    time.advanceTo(today().plusDays(59));
    assertThat(dueOn(filed)).as("while the clock stands each day moves the end").isAfterOrEqualTo(end.plusDays(60));
    assertThat(offers(filed)).contains("恢复计算办案期限").doesNotContain("扣除办案期限");
    CourtDesk.read(judge.post(period(filed) + "/resume", json(Map.of("to", today().toString()))));

    LocalDate moved = dueOn(filed);
    assertThat(moved).isBetween(end.plusDays(52), end.plusDays(70));
    time.advanceTo(warning.plusDays(1));
    assertThat(asked(filed)).as("the old day of the reminder").isFalse();
    time.advanceTo(periods.warningDay(filed.caseId()));
    assertThat(asked(filed)).isTrue();
    time.advanceTo(moved.plusDays(1));
    assertThat(overdueRecords(filed)).isEqualTo(1);
  }

  @Test
  void onlyAJudgeOfTheCourtStopsTheClock() {
    Filed filed = debtorWithNothing();
    String pause = json(Map.of("ground", "AUCTION_OR_SALE", "from", today().toString()));

    assertThat(desk("clerk", COURT).post(period(filed) + "/pause", pause).statusCode()).isEqualTo(403);
    assertThat(desk("judge", "330825").post(period(filed) + "/pause", pause).statusCode()).isEqualTo(404);
    assertThat(desk("judge", "330825").get(period(filed)).statusCode()).isEqualTo(404);
    var future = json(Map.of("ground", "AUCTION_OR_SALE", "from", today().plusDays(1).toString()));
    var refused = handler(filed).post(period(filed) + "/pause", future);
    assertThat(CourtDesk.parse(refused.body()).path("detail").asText()).contains("扣除开始日");
  }

  private Filed debtorWithNothing() {
    int serial = serial();
    return files(COURT, Applications.loan(serial, COURT, Applications.residentId(serial), Money.yuan("42000.00")));
  }

  private static String period(Filed filed) {
    return "/api/cases/" + filed.caseId() + "/period";
  }

  private List<String> offers(Filed filed) {
    return handler(filed).reads("/api/cases/" + filed.caseId() + "/panorama").path("actions").findValuesAsText("label");
  }

  private LocalDate dueOn(Filed filed) {
    return LocalDate.parse(handler(filed).reads(period(filed)).path("dueOn").asText());
  }

  private boolean overdue(Filed filed) {
    return handler(filed).reads(period(filed)).path("overdue").asBoolean();
  }

  private boolean asked(Filed filed) {
    return !handler(filed).tasks(filed.caseNo(), "Task_ApplyExtension").isEmpty();
  }

  private int overdueRecords(Filed filed) {
    return database
        .sql("select count(*) from platform_audit where action = 'PERIOD_OVERDUE' and object_id = ?")
        .param(filed.caseId())
        .query(Integer.class)
        .single();
  }
}
