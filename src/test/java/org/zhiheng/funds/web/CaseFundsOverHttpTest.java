package org.zhiheng.funds.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseFixtures;
import org.zhiheng.casefile.Debt;
import org.zhiheng.funds.BankArrival;
import org.zhiheng.funds.DeferralReason;
import org.zhiheng.funds.Funds;
import org.zhiheng.funds.PayeeKind;
import org.zhiheng.funds.Payout;
import org.zhiheng.funds.PayoutDecision;
import org.zhiheng.funds.PayoutRuling;
import org.zhiheng.funds.Payouts;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.testing.Browser;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.TestPeople;

/**
 * The money of a case over HTTP: finance, judge and director of its own court handle it, its president looks at it, a clerk
 * may not, and another court does not even learn that it exists.
 */
@H2Test
class CaseFundsOverHttpTest {

  private static final String PASSWORD = TestPeople.PASSWORD;
  private static final String APPLICANT = "李建国";
  private static final String DEBTOR = "衢州三衢建筑工程有限公司";
  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort private int port;
  @Autowired private Identity identity;
  @Autowired private CaseFiles cases;
  @Autowired private Debt debt;
  @Autowired private Funds funds;
  @Autowired private Payouts payouts;
  @Autowired private ManagementService management;
  @Autowired private Clock clock;

  private CaseFile file;
  private String ofCase;

  @BeforeEach
  void peopleAndACase() {
    identity.ensureCourt("330802", "衢州市柯城区人民法院");
    identity.ensureCourt("330803", "衢州市衢江区人民法院");
    person("funds-finance", Roles.FINANCE, "330802");
    person("funds-judge", Roles.JUDGE, "330802");
    person("funds-president", Roles.PRESIDENT, "330802");
    person("funds-clerk", Roles.CLERK, "330802");
    person("funds-peer", Roles.FINANCE, "330803");
    file = cases.receive(CaseFixtures.application().form());
    cases.file(file.id());
    ofCase = "/api/cases/" + file.id() + "/funds";
  }

  private void person(String name, String role, String court) {
    identity.ensureUser(name, "钱某", PASSWORD, Set.of(role), List.of(court));
  }

  @Test
  void thoseWhoAnswerForTheMoneySeeItWithoutPersonalData() throws Exception {
    Payout payout = aPayout();
    for (String reader : List.of("funds-finance", "funds-judge", "funds-president")) {
      HttpResponse<String> answer = sends(reader, "GET", ofCase, "");
      assertThat(answer.statusCode()).as(reader).isEqualTo(200);
      JsonNode seen = JSON.readTree(answer.body());
      assertThat(seen.path("intact").asBoolean()).isTrue();
      assertThat(seen.at("/payouts/0/id").asText()).isEqualTo(payout.id());
      assertThat(answer.body()).doesNotContain(APPLICANT, "6228480000000000001", "33001234567890");
    }
    refusedToStrangers("GET", ofCase, "");
  }

  @Test
  void aCaseNobodyKnowsHasNoMoney() {
    assertThat(sends("funds-finance", "GET", "/api/cases/" + Ids.next() + "/funds", "").statusCode()).isEqualTo(404);
  }

  @Test
  void aDebtorHasOneAccountHoweverOftenItIsOpened() throws Exception {
    String address = ofCase + "/accounts/" + file.debtors().get(0).id();
    JsonNode first = JSON.readTree(sends("funds-finance", "POST", address, "").body());
    JsonNode second = JSON.readTree(sends("funds-finance", "POST", address, "").body());
    assertThat(first.path("number").asText()).isNotBlank();
    assertThat(second).isEqualTo(first);
    assertThat(sends("funds-president", "POST", address, "").statusCode()).as("looks only").isEqualTo(403);
    refusedToStrangers("POST", address, "");
  }

  @Test
  void aPartysAccountIsConfirmedOnlyInItsOwnName() {
    String address = ofCase + "/payees/" + file.applicants().get(0).id();
    assertThat(sends("funds-finance", "PUT", address, account(APPLICANT, "6222020200112233445")).statusCode()).isEqualTo(204);
    isRefused(sends("funds-finance", "PUT", address, account("王五六", "")), 422, "holder", "account", "S2.45", "收款账号不能为空");
    String agents = account("张律师", "6222020200112233445").replace("\"representative\":false", "\"representative\":true");
    isRefused(sends("funds-finance", "PUT", address, agents), 422, "specialAuthority", "R3.38", "代理人领款须有特别授权");
    refusedToStrangers("PUT", address, account(APPLICANT, "6222020200112233445"));
  }

  @Test
  void theAccountOfAPayoutsLineIsChangedAndShownMasked() {
    Payout payout = aPayout();
    String address = line(payout, PayeeKind.APPLICANT);
    isRefused(sends("funds-finance", "PUT", address, account("王五六", "6222020200112233445")), 422, "holder", "S2.45", "户名");
    assertThat(sends("funds-finance", "PUT", address, account(APPLICANT, "6222020200112233445")).statusCode()).isEqualTo(204);
    payouts.prepare(payout.id());

    String payees = "/api/payouts/" + payout.id() + "/payees";
    HttpResponse<String> shown = sends("funds-judge", "GET", payees, "");
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("3445").doesNotContain("6222020200112233445", APPLICANT);
    refusedToStrangers("PUT", address, account(APPLICANT, "6222020200112233445"));
    refusedToStrangers("GET", payees, "");
  }

  @Test
  void aLineThatIsNotThereOrIsTheTreasurysTakesNoAccount() {
    Payout payout = aPayout();
    String json = account(APPLICANT, "6222020200112233445");
    String unknown = "/api/payouts/" + payout.id() + "/lines/" + Ids.next() + "/payee";
    isRefused(sends("funds-finance", "PUT", unknown, json), 404, "LINE_UNKNOWN", "没有找到");
    isRefused(sends("funds-finance", "PUT", line(payout, PayeeKind.TREASURY), json), 409, "LINE_TREASURY", "国库");
    assertThat(sends("funds-finance", "PUT", "/api/payouts/" + Ids.next() + "/lines/1/payee", json).statusCode()).isEqualTo(404);
  }

  @Test
  void onlyADeferralThatIsThereCanEnd() {
    Payout payout = aPayout();
    String address = "/api/payouts/" + payout.id() + "/deferral-end";
    isRefused(sends("funds-judge", "POST", address, ""), 409, "PAYOUT_DECIDED");
    payouts.decide(payout.id(), new PayoutRuling(PayoutDecision.DEFER, Optional.of(DeferralReason.PAYEE_MONEY_FROZEN), ""));
    refusedToStrangers("POST", address, "");
    assertThat(sends("funds-judge", "POST", address, "").statusCode()).isEqualTo(204);
  }

  private Payout aPayout() {
    LocalDate today = LocalDate.now(clock);
    funds.receive(
        new BankArrival(
            "330802",
            funds.caseAccount(file.id()).number(),
            DEBTOR,
            "33001234567890",
            debt.outstanding(file.id(), today).total(),
            "REF-" + Ids.next(),
            today));
    runSteps();
    return payouts.ofCase(file.id()).get(0);
  }

  private void runSteps() {
    for (List<Job> due = due(); !due.isEmpty(); due = due()) {
      due.forEach(job -> management.executeJob(job.getId()));
    }
  }

  private List<Job> due() {
    return management.createJobQuery().messages().withRetriesLeft().list().stream()
        .filter(job -> job.getProcessDefinitionKey().startsWith("funds-"))
        .toList();
  }

  private static String line(Payout payout, PayeeKind kind) {
    String id = payout.lines().stream().filter(line -> line.kind() == kind).findFirst().orElseThrow().id();
    return "/api/payouts/" + payout.id() + "/lines/" + id + "/payee";
  }

  private static String account(String holder, String number) {
    return """
        {"holder":"%s","bank":"某银行江山支行","account":"%s","representative":false,"specialAuthority":false}"""
        .formatted(holder, number);
  }

  private HttpResponse<String> sends(String who, String method, String path, String json) {
    return new Browser(port).withBasic(who, PASSWORD).send(method, path, json);
  }

  private void refusedToStrangers(String method, String path, String json) {
    assertThat(sends("funds-clerk", method, path, json).statusCode()).as("a clerk").isEqualTo(403);
    assertThat(sends("funds-peer", method, path, json).statusCode()).as("finance of another court").isEqualTo(404);
  }

  private static void isRefused(HttpResponse<String> answer, int status, String... said) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(answer.body()).contains(said);
  }
}
