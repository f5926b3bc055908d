package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.money.Money;
import org.zhiheng.property.Asset;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.MeasureStatus;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.PostgresTest;

/**
 * SC-20, 松江: an account is found; the judge freezes it, has the money handed over, and it is booked to the case, all without
 * leaving the desk. SC-21, 杨浦: money that was found and is not controlled within a day raises an alarm, once.
 */
abstract class DeductedAtTheDeskStory extends Story {

  private static final String COURT = "330824";

  @H2Test
  static class OnH2 extends DeductedAtTheDeskStory {}

  @PostgresTest
  static class OnPostgres extends DeductedAtTheDeskStory {}

  @Test
  void frozenDeductedAndBookedWithoutLeavingTheDesk() {
    Found found = found(Money.yuan("80000.00"), Money.yuan("200000.00"));
    Filed filed = found.filed();
    freeze(filed);
    assertThat(only(filed).status()).isEqualTo(MeasureStatus.EFFECTIVE);
    assertThat(property.assetsOf(filed.caseId()).get(0).controlledAt()).as("found → controlled is measured").isPresent();
    Money owed = owed(filed);
    Instant asked = now();

    String refused = deduct(filed, 422, found.assetId(), owed.plus(Money.of(1)));
    assertThat(refused).as("never more than debt and costs, and the sums are shown").contains(owed.format());
    JsonNode desk = handler(filed).reads("/api/cases/" + filed.caseId() + "/panorama");
    assertThat(desk.path("actions").toString()).as("offered with its limit").contains("扣划银行存款", owed.format());
    assertThat(desk.path("actions").toString()).as("and to be lifted on a paper").contains("依材料解除控制措施", "案外人异议成立");
    deduct(filed, 202, found.assetId(), owed);
    approvesDocuments(filed);

    assertThat(owed(filed)).as("the money is booked and the debt is paid").isEqualTo(Money.ZERO);
    JsonNode funds = desk("finance", COURT).reads("/api/cases/" + filed.caseId() + "/funds");
    assertThat(funds.toString()).as("it came by the bank's own number").contains("KH-");
    assertThat(humanWork(filed, asked)).as("nobody but those who sign").noneMatch(entry -> entry.startsWith("finance"));
    JsonNode orders = handler(filed).reads("/api/cases/" + filed.caseId() + "/measure-orders");
    assertThat(orders.at("/orders/0/lines/0/status").asText()).isEqualTo("DONE");
    assertThat(orders.at("/orders/0/lines/0/booked").asBoolean()).as("nothing is on its way any more").isTrue();
  }

  @Test
  void anAccountThatIsNotFrozenIsFrozenAndDeductedInOne() {
    Found found = found(Money.yuan("90000.00"), Money.yuan("30000.00"));
    Filed filed = found.filed();
    Money before = owed(filed);

    deduct(filed, 202, found.assetId(), Money.yuan("30000.00"));
    approvesDocuments(filed);

    assertThat(only(filed).status()).isEqualTo(MeasureStatus.DEDUCTED);
    assertThat(owed(filed)).isLessThan(before.minus(Money.yuan("29999.00")));
    assertThat(deduct(filed, 422, found.assetId(), Money.yuan("1.00"))).contains("扣划");
  }

  @Test
  void whatTheBankDoesNotHandOverIsAskedForAgainOrGivenUp() {
    Found found = found(Money.yuan("90000.00"), Money.yuan("30000.00"));
    Filed filed = found.filed();
    freeze(filed);
    city.transferInProgress(found.account());

    deduct(filed, 202, found.assetId(), Money.yuan("30000.00"));
    approvesDocuments(filed);
    handler(filed).completes(filed.caseNo(), "Task_HandleFailedDeduction", Map.of("failureDecision", "RETRY"));
    time.settle();
    approvesDocuments(filed);
    handler(filed).completes(filed.caseNo(), "Task_HandleFailedDeduction", Map.of("failureDecision", "ACKNOWLEDGE"));
    time.settle();

    assertThat(only(filed).status()).as("what is frozen stays frozen").isEqualTo(MeasureStatus.EFFECTIVE);
  }

  @Test
  void aDebtThatIsPaidWhileTheRulingIsBeingSignedIsNotDeducted() {
    Found found = found(Money.yuan("60000.00"), Money.yuan("100000.00"));
    Filed filed = found.filed();
    freeze(filed);

    deduct(filed, 202, found.assetId(), Money.yuan("60000.00"));
    time.settle();
    pays(filed, owed(filed));

    assertThat(running(filed, "measure-deduction")).isZero();
    JsonNode orders = handler(filed).reads("/api/cases/" + filed.caseId() + "/measure-orders");
    assertThat(orders.at("/orders/0/lines/0/status").asText()).isEqualTo("DROPPED");
  }

  @Test
  void moneyThatIsNotControlledWithinADayRaisesOneAlarmToJudgeAndDirector() {
    Filed filed = found(Money.yuan("50000.00"), Money.yuan("70000.00")).filed();
    time.advanceTo(now().plus(Duration.ofHours(23)));
    assertThat(running(filed, "control-overdue")).as("within the day").isZero();

    time.advanceTo(now().plus(Duration.ofHours(2)));
    time.advanceTo(now().plus(Duration.ofDays(3)));

    assertThat(running(filed, "control-overdue")).as("one alarm, however long it lasts").isEqualTo(1);
    assertThat(property.assetsOf(filed.caseId())).extracting(Asset::alarmedAt).allMatch(at -> at.isPresent());
    handler(filed).completes(filed.caseNo(), "Task_ExplainDelay", Map.of("delayReason", "ELSEWHERE"));
    desk("director", COURT).completes(filed.caseNo(), "Task_NoteDelay", Map.of("noted", true));
    assertThat(running(filed, "control-overdue")).isZero();
  }

  private void freeze(Filed filed) {
    handler(filed).completes(filed.caseNo(), "Task_AssessProperty", Map.of("assessment", "CONTROL"));
    time.settle();
    approvesDocuments(filed);
  }

  private String deduct(Filed filed, int expected, String assetId, Money amount) {
    Map<String, Object> body = Map.of("items", List.of(Map.of("assetId", assetId, "amountFen", amount.fen())));
    var answer = handler(filed).post("/api/cases/" + filed.caseId() + "/deductions", json(body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
    time.settle();
    return answer.body();
  }

  private ControlMeasure only(Filed filed) {
    var measures = property.measuresOf(filed.caseId());
    assertThat(measures).hasSize(1);
    return measures.get(0);
  }

  private long running(Filed filed, String process) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(process)
        .processInstanceBusinessKey(filed.caseNo())
        .count();
  }

  private Found found(Money principal, Money balance) {
    int serial = serial();
    String debtor = Applications.residentId(serial);
    String account = PrivateWords.keep("62220888" + (40_000_000 + serial));
    city.account(debtor, "中国工商银行衢州分行", account, balance);
    Filed filed = files(COURT, Applications.loan(serial, COURT, debtor, principal));
    return new Found(filed, account, property.assetsOf(filed.caseId()).get(0).id());
  }

  private record Found(Filed filed, String account, String assetId) {}
}
