package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.assistance.UnitNotices;
import org.zhiheng.calendar.Renewals;
import org.zhiheng.money.Money;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.MeasureStatus;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.PostgresTest;

/**
 * S5.18: a freeze nears its end. Judge and unit are reminded, once for each step, also when the server slept over one; the
 * judge renews from the register, the unit answers each measure, and the reminding stops.
 */
abstract class TermsRenewedStory extends Story {

  private static final String COURT = "330881";

  @Autowired private Renewals renewals;
  @Autowired private UnitNotices notices;
  @Autowired private Assistance assistance;

  @H2Test
  static class OnH2 extends TermsRenewedStory {}

  @PostgresTest
  static class OnPostgres extends TermsRenewedStory {}

  @Test
  void remindedStepByStepAndRenewedFromTheRegister() {
    Frozen frozen = frozen(1);
    Filed filed = frozen.filed();
    LocalDate end = only(filed).endsOn().orElseThrow();
    assertThat(end).isEqualTo(today().plusYears(1).minusDays(1));

    time.advanceTo(reminderDay(end, 60).minusDays(1));
    assertThat(steps(filed)).as("too early").isEmpty();
    time.advanceTo(reminderDay(end, 60));
    assertThat(steps(filed)).containsExactly(60);
    assertThat(handler(filed).tasks(filed.caseNo(), "Task_DecideRenewal")).hasSize(1);
    sleepsUntil(reminderDay(end, 15));
    assertThat(steps(filed)).as("the server slept over the thirtieth day: one reminder, of the step that is due").containsExactly(60, 15);
    assertThat(handler(filed).tasks(filed.caseNo(), "Task_DecideRenewal")).as("still one task").hasSize(1);
    assertThat(notices.of(List.of("bank-" + COURT)).stream().filter(sent -> sent.notice().caseNo().equals(filed.caseNo())))
        .as("the unit was told as often as the judge")
        .hasSize(2);

    JsonNode line = line(filed);
    assertThat(line.path("light").asText()).isEqualTo("YELLOW");
    assertThat(line.path("endsOn").asText()).isEqualTo(end.toString());
    assertThat(page(filed, "/measures")).as("the register as a page").contains(filed.caseNo(), "续行所选措施");
    renews(filed, only(filed).id());
    approvesDocuments(filed);

    assertThat(only(filed).endsOn()).as("a year on from the old end, nothing of either lost").contains(end.plusYears(1));
    assertThat(only(filed).rank()).hasValue(1);
    assertThat(handler(filed).tasks(filed.caseNo(), "Task_DecideRenewal")).as("nothing ends any more").isEmpty();
    time.advanceTo(end);
    assertThat(steps(filed)).as("no more reminders for the old term").containsExactly(60, 15);
    assertThat(renewalRequest(filed)).as("it names the first request and its ruling (R2.54)").containsKeys("originalRequestId", "originalDocumentNo");
  }

  @Test
  void whatOneUnitCannotRenewKeepsNothingElseFromBeingRenewed() {
    Frozen frozen = frozen(2);
    Filed filed = frozen.filed();
    LocalDate end = measures(filed).get(0).endsOn().orElseThrow();
    time.advanceTo(reminderDay(end, 60));
    city.transferInProgress(frozen.accounts().get(0));

    decides(filed, "RENEW");
    approvesDocuments(filed);

    assertThat(measures(filed)).extracting(m -> m.endsOn().orElseThrow()).containsExactlyInAnyOrder(end, end.plusYears(1));
    handler(filed).completes(filed.caseNo(), "Task_HandleFailedRenewal", Map.of("failureDecision", "RETRY"));
    time.settle();
    approvesDocuments(filed);
    handler(filed).completes(filed.caseNo(), "Task_HandleFailedRenewal", Map.of("failureDecision", "ACKNOWLEDGE"));
    time.settle();
    assertThat(running(filed, "measure-expiry") + running(filed, "measure-renewal")).isZero();

    time.advanceTo(end.plusDays(1));
    assertThat(measures(filed))
        .extracting(ControlMeasure::status)
        .as("what nobody renewed has ended by itself (R2.07)")
        .containsExactlyInAnyOrder(MeasureStatus.EXPIRED, MeasureStatus.EFFECTIVE);
  }

  @Test
  void whoDoesNotRenewIsRemindedAgainAtTheNextStep() {
    Filed filed = frozen(1).filed();
    LocalDate end = only(filed).endsOn().orElseThrow();
    time.advanceTo(reminderDay(end, 60));
    decides(filed, "ACKNOWLEDGE");
    assertThat(running(filed, "measure-expiry")).isZero();

    time.advanceTo(reminderDay(end, 30));
    assertThat(handler(filed).tasks(filed.caseNo(), "Task_DecideRenewal")).hasSize(1);

    renews(filed, only(filed).id());
    pays(filed, owed(filed));
    assertThat(running(filed, "measure-renewal")).as("nothing to secure any more").isZero();
    assertThat(only(filed).endsOn()).contains(end);
  }

  private void decides(Filed filed, String decision) {
    handler(filed).completes(filed.caseNo(), "Task_DecideRenewal", Map.of("renewalDecision", decision));
    time.settle();
  }

  private void renews(Filed filed, String measureId) {
    var answer = handler(filed).post("/api/measures/renewals", json(Map.of("measureIds", List.of(measureId))));
    JsonNode ordered = CourtDesk.read(answer);
    assertThat(ordered.at("/0/measureIds/0").asText()).as(answer.body()).isEqualTo(measureId);
    time.settle();
  }

  /** The server is down until nine of a day. */
  private void sleepsUntil(LocalDate day) {
    clock.moveTo(day.atTime(LocalTime.of(9, 0)).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    time.settle();
  }

  private LocalDate reminderDay(LocalDate end, int step) {
    return renewals.of(end).reminders().get(renewals.steps().indexOf(step));
  }

  private List<Integer> steps(Filed filed) {
    return database
        .sql(
            """
            select distinct r.step_days from property_reminder r join property_measure m on m.id = r.measure_id
            where m.case_id = ? order by r.step_days desc
            """)
        .param(filed.caseId())
        .query(Integer.class)
        .list();
  }

  private JsonNode line(Filed filed) {
    JsonNode page = handler(filed).reads("/api/measures/expiring?within=60&size=200&judge=" + filed.handler());
    for (JsonNode line : page.path("lines")) {
      if (line.path("caseNo").asText().equals(filed.caseNo())) {
        return line;
      }
    }
    throw new AssertionError("not in the register: " + page);
  }

  private Map<String, Object> renewalRequest(Filed filed) {
    return assistance.ofCase(filed.caseId()).stream()
        .map(request -> request.content())
        .filter(content -> "02".equals(content.get("controlCode")))
        .findFirst()
        .orElseThrow();
  }

  private ControlMeasure only(Filed filed) {
    assertThat(measures(filed)).hasSize(1);
    return measures(filed).get(0);
  }

  private List<ControlMeasure> measures(Filed filed) {
    return property.measuresOf(filed.caseId());
  }

  private long running(Filed filed, String process) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(process)
        .processInstanceBusinessKey(filed.caseNo())
        .count();
  }

  private Frozen frozen(int accounts) {
    int serial = serial();
    String debtor = Applications.residentId(serial);
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      String account = PrivateWords.keep("6222077" + i + (50_000_000 + serial));
      city.account(debtor, "江山农村商业银行", account, Money.yuan("20000.00"));
      numbers.add(account);
    }
    Filed filed = files(COURT, Applications.loan(serial, COURT, debtor, Money.yuan("100000.00")));
    handler(filed).completes(filed.caseNo(), "Task_AssessProperty", Map.of("assessment", "CONTROL"));
    time.settle();
    approvesDocuments(filed);
    return new Frozen(filed, numbers);
  }

  private record Frozen(Filed filed, List<String> accounts) {}
}
