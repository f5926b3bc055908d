package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.casefile.ClosingMode;
import org.zhiheng.money.Money;
import org.zhiheng.property.Asset;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.EntrustedControl;
import org.zhiheng.property.EntrustedMeasures;
import org.zhiheng.property.MeasureStatus;
import org.zhiheng.property.PlanItem;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.PostgresTest;

/** Money that is to be had both here and at another court: debt and costs are taken once, whoever takes them (R2.17, S5.16). */
abstract class EntrustedMoneyStory extends EntrustmentScene {

  private static final Money LARGE = Money.yuan("260000.00");
  private static final Money SMALL = Money.yuan("150000.00");

  @H2Test
  static class OnH2 extends EntrustedMoneyStory {}

  @PostgresTest
  static class OnPostgres extends EntrustedMoneyStory {}

  @Autowired private EntrustedMeasures entrusted;

  @Test
  void whatAnotherCourtIsAskedToFreezeIsNotFrozenHereToo() {
    Filed filed = withAccounts();

    String id = entrusts(filed, "deposit.freeze", Map.of("assetId", account(filed, LARGE)));

    assertThat(line(filed, id).path("status").asText()).isEqualTo("SENT");
    assertThat(property.planControl(filed.caseId()).ceiling()).as("the letter covers the debt").isEqualTo(Money.ZERO);
    assertThat(property.planControl(filed.caseId()).items()).isEmpty();
    assertThat(deducts(filed, 422, account(filed, SMALL), Money.yuan("1.00"))).contains("尚可控制的 ¥0.00");
    assertThat(deducts(filed, 422, account(filed, LARGE), Money.yuan("1.00"))).contains("不是本案可以扣划的账户");
  }

  @Test
  void whatAnotherCourtIsAskedToHandOverIsNotDeductedHereToo() {
    Filed filed = withAccounts();
    handler(filed).completes(filed.caseNo(), "Task_AssessProperty", Map.of("assessment", "CONTROL"));
    time.settle();
    approvesDocuments(filed);
    String there = frozenThere(filed, account(filed, SMALL), SMALL);

    entrusts(filed, "deposit.transfer", Map.of("measureId", there));

    Money rest = owed(filed).minus(SMALL);
    assertThat(deducts(filed, 409, account(filed, LARGE), rest.plus(Money.of(1)))).as("S5.16").contains("超标的额", rest.format());
    deducts(filed, 202, account(filed, LARGE), rest);
  }

  @Test
  void aSumReportedWronglyIsCorrectedUntilTheMoneyIsInTheBooks() {
    Filed filed = withAccounts();
    String there = frozenThere(filed, account(filed, SMALL), SMALL);
    String id = entrusts(filed, "deposit.transfer", Map.of("measureId", there));
    acceptsAndHandles(id, number(filed, id), Map.of("resultCode", "DONE", "controlledYuan", plain(SMALL)));
    assertThat(measure(filed).status()).isEqualTo(MeasureStatus.DEDUCTED);
    Money ceiling = property.planControl(filed.caseId()).ceiling();
    Money really = Money.yuan("120000.00");

    demandsMore(filed, id);
    handlesAgain(filed, id, Map.of("resultCode", "DONE", "controlledYuan", plain(really)));

    assertThat(property.ordersOf(filed.caseId()).get(0).lines().get(0).collected()).contains(really);
    assertThat(measure(filed).status()).as("the rest is frozen still").isEqualTo(MeasureStatus.EFFECTIVE);
    assertThat(measure(filed).secured()).isEqualTo(SMALL.minus(really));
    assertThat(property.planControl(filed.caseId()).ceiling()).as("all in all as much as before").isEqualTo(ceiling);

    pays(filed, really);
    demandsMore(filed, id);
    Map<String, Object> other = Map.of("resultCode", "DONE", "controlledYuan", "100000.00", "fieldNote", "已补办");
    assertThat(refused(desk("team", JIANGSHAN).tries(number(filed, id), "Task_HandleInField", other)))
        .as("S4.17")
        .contains("已经到账并冲抵债务", really.format(), "会同财务核对");
    handlesAgain(filed, id, Map.of("resultCode", "DONE", "controlledYuan", plain(really)));
    assertThat(state(filed, id)).as("the same sum with better proof is welcome").isEqualTo("HANDLED");
  }

  private void demandsMore(Filed filed, String id) {
    handler(filed).completes(filed.caseNo(), "Task_ConfirmResult", Map.of("resultDecision", "REDO", "redoNote", "金额有误"));
    time.advanceTo(now().plusSeconds(60));
    proves(id, "划拨回执" + now().toEpochMilli());
  }

  private ControlMeasure measure(Filed filed) {
    assertThat(property.measuresOf(filed.caseId())).hasSize(1);
    return property.measuresOf(filed.caseId()).get(0);
  }

  @Test
  void aLimitIsMeasuredAgainWhenTheLetterGoesOutAndWhenTheMoneyComes() {
    Filed filed = withAccounts();
    String overtaken = drafts(filed, "deposit.freeze", Map.of("assetId", account(filed, LARGE)));
    Money before = owed(filed);
    pays(filed, Money.yuan("100000.00"));

    approvesDocuments(filed);

    assertThat(state(filed, overtaken)).as("a signed limit above what is owed is not sent").isEqualTo("WITHDRAWN");
    assertThat(handler(filed).reads("/api/entrustments/" + overtaken + "/messages").toString())
        .contains("委托限额 " + before.format(), "尚可办理的 " + owed(filed).format(), "委托没有发出");

    String id = entrusts(filed, "deposit.freeze", Map.of("assetId", account(filed, LARGE)));
    Money asked = owed(filed);
    accepts(number(filed, id));
    proves(id, "冻结回执");
    pays(filed, Money.yuan("50000.00"));
    Map<String, Object> all =
        Map.of("resultCode", "CONTROLLED", "sealEndsOn", today().plusYears(1).toString(), "fieldNote", "已冻结", "controlledYuan", plain(asked));
    assertThat(refused(desk("team", JIANGSHAN).tries(number(filed, id), "Task_HandleInField", all)))
        .contains("委托限额 " + asked.format(), "现在至多 " + owed(filed).format());
  }

  @Test
  void whatAnotherCourtTookLeavesTheRestOfTheJudgesPlanAlone() {
    Filed filed = withAccounts();
    Money some = Money.yuan("50000.00");
    List<Map<String, Object>> items =
        List.of(
            Map.of("assetId", account(filed, LARGE), "amountFen", some.fen()),
            Map.of("assetId", account(filed, SMALL), "amountFen", some.fen()));
    CourtDesk.read(handler(filed).put("/api/cases/" + filed.caseId() + "/control-plan", json(Map.of("items", items))));

    frozenThere(filed, account(filed, SMALL), some);

    assertThat(property.planControl(filed.caseId()).proposal()).as("what the judge left out stays out").isFalse();
    assertThat(property.planControl(filed.caseId()).items()).containsExactly(new PlanItem(account(filed, LARGE), some));
  }

  @Test
  void whatAnotherCourtHoldsForACaseThatIsOverIsLiftedByThatCourt() {
    Filed filed = withAccounts();
    frozenThere(filed, account(filed, SMALL), SMALL);

    cases.close(filed.caseId(), ClosingMode.NOT_ENFORCED);
    time.settle();
    approvesDocuments(filed);

    JsonNode matters = handler(filed).reads("/api/cases/" + filed.caseId() + "/entrustments");
    assertThat(matters.findValuesAsText("entrustedCourt")).containsExactly(JIANGSHAN);
    assertThat(matters.at("/0/status").asText()).as("the ground holds when the letter goes out").isEqualTo("SENT");
  }

  private Filed withAccounts() {
    int serial = serial();
    String owner = Applications.residentId(serial);
    city.account(owner, "江山农村商业银行", PrivateWords.keep("62170001" + (40_000_000 + serial)), LARGE);
    city.account(owner, "中国工商银行衢州分行", PrivateWords.keep("62220002" + (40_000_000 + serial)), SMALL);
    return files(KECHENG, Applications.loan(serial, KECHENG, owner, Money.yuan("200000.00")));
  }

  private String account(Filed filed, Money balance) {
    return property.assetsOf(filed.caseId()).stream()
        .filter(asset -> asset.value().filter(balance::equals).isPresent())
        .map(Asset::id)
        .findFirst()
        .orElseThrow();
  }

  private String frozenThere(Filed filed, String assetId, Money amount) {
    return entrusted.taken(
        new EntrustedControl(
            filed.caseId(), assetId, JIANGSHAN, 1, now(), Optional.of(today().plusYears(1)), Optional.empty(), Optional.of(amount)));
  }

  private String deducts(Filed filed, int expected, String assetId, Money amount) {
    Map<String, Object> body = Map.of("items", List.of(Map.of("assetId", assetId, "amountFen", amount.fen())));
    var answer = handler(filed).post("/api/cases/" + filed.caseId() + "/deductions", json(body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
    time.settle();
    return answer.body();
  }

  private static String plain(Money money) {
    return money.format().replace(",", "").replace("¥", "");
  }
}
