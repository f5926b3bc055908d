package org.zhiheng.assistance.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.assistance.AgencyCaller;
import org.zhiheng.assistance.AgencyKeys;
import org.zhiheng.assistance.RequestLife;
import org.zhiheng.assistance.RequestStep;
import org.zhiheng.assistance.SentRequests;
import org.zhiheng.assistance.SentRequests.Sent;
import org.zhiheng.platform.audit.AuditEntry;
import org.zhiheng.platform.audit.AuditTrail;

/** What an agency's account must never reach, tried one by one; every refusal leaves an entry in the audit trail. */
abstract class AgencyIsolationContract {

  private static final String POLICE = "police-330802";
  private static final String LAND = "land-330802";

  @LocalServerPort int port;
  @Autowired AgencyKeys keys;
  @Autowired AuditTrail audit;
  @Autowired SentRequests requests;
  @Autowired ObjectMapper json;
  @Autowired RequestLife life;
  @Autowired Clock clock;

  final Set<String> deniedPaths(String account) {
    return entries(account, "AGENCY_DENIED").stream().map(this::operation).collect(Collectors.toCollection(TreeSet::new));
  }

  private String operation(AuditEntry entry) {
    try {
      JsonNode what = json.readTree(entry.after());
      return what.path("method").asText() + " " + what.path("path").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void thePagesAndTheOtherInterfacesDoNotEither() throws Exception {
    AgencyCaller agency = caller(POLICE);
    for (String path : List.of("/", "/camunda/app/tasklist/default/", "/api/cases", "/workbench", "/desk", "/actuator/prometheus", "/v3/api-docs")) {
      assertThat(agency.call("GET", path, "").statusCode()).as(path).isEqualTo(401);
    }
    assertThat(deniedPaths(POLICE)).contains("GET /desk", "GET /api/cases");
  }

  @Test
  void anotherUnitsTaskCanBeNeitherTakenNorTouchedNorRead() throws Exception {
    String task = fetched(caller(LAND), sent("330802"));
    assertNothingCanBeDone(POLICE, task);
  }

  @Test
  void theTaskOfAnotherCourtsCaseDoesNotExistForTheSameDepartmentNextDoor() throws Exception {
    String task = fetched(caller(LAND), sent("330802"));
    assertNothingCanBeDone("land-330803", task);
  }

  private void assertNothingCanBeDone(String account, String task) throws Exception {
    AgencyCaller other = caller(account);
    String base = "/agency-api/external-task/" + task;
    int before = denials(account, task);
    SoftAssertions all = new SoftAssertions();
    Map<String, String> calls =
        Map.of(
            "/lock", "{\"workerId\":\"w\",\"lockDuration\":1000}",
            "/complete", "{\"workerId\":\"w\"}",
            "/bpmnError", "{\"workerId\":\"w\",\"errorCode\":\"X\"}",
            "/failure", "{\"workerId\":\"w\",\"retries\":0}",
            "/extendLock", "{\"workerId\":\"w\",\"newDuration\":1000}",
            "/unlock", "{}");
    for (Map.Entry<String, String> call : calls.entrySet()) {
      all.assertThat(other.call("POST", base + call.getKey(), call.getValue()).statusCode()).as(call.getKey()).isEqualTo(404);
    }
    for (String read : List.of("/documents", "/documents/x", "/package")) {
      all.assertThat(other.call("GET", base + read, "").statusCode()).as(read).isEqualTo(404);
    }
    all.assertThat(other.upload(base + "/package?workerId=w", new byte[] {1}).statusCode()).as("package in").isEqualTo(404);
    all.assertAll();
    assertThat(denials(account, task) - before).isEqualTo(calls.size() + 4);
  }

  @Test
  void anotherUnitsTopicIsRefused() throws Exception {
    int before = entries(POLICE, "AGENCY_DENIED").size();

    assertThat(caller(POLICE).fetch(LAND + ".seal", "").statusCode()).isEqualTo(403);

    assertThat(entries(POLICE, "AGENCY_DENIED")).hasSize(before + 1);
  }

  @Test
  void aFieldTheMatterDoesNotDiscloseIsWithheldAndTheAskingRecorded() throws Exception {
    Sent sent = sent("330802");
    String body =
        "{\"workerId\":\"w\",\"topics\":[{\"topicName\":\"land-330802.seal\",\"lockDuration\":60000,\"businessKey\":\"" + sent.caseNo()
            + "\",\"variables\":[\"caseNo\",\"debtors\",\"caseId\",\"requestId\"]}]}";

    JsonNode task = json.readTree(caller(LAND).call("POST", "/agency-api/external-task/fetchAndLock", body).body()).get(0);

    Set<String> seen = new TreeSet<>();
    task.get("variables").fieldNames().forEachRemaining(seen::add);
    assertThat(seen).containsExactly("caseNo");
    assertThat(entries(LAND, "AGENCY_DENIED")).anySatisfy(entry -> assertThat(entry.after()).contains("caseId debtors requestId"));
  }

  @Test
  void aFieldTheAnswerMayNotCarryIsDroppedAndRecorded() throws Exception {
    Sent sent = sent("330802");
    AgencyCaller land = caller(LAND);
    String task = fetched(land, sent);
    String answer =
        "{\"workerId\":\"w\",\"variables\":{\"resultCode\":{\"value\":\"CONTROLLED\"},\"caseId\":{\"value\":\"HACKED\"},"
            + "\"proof\":{\"value\":\"AQ==\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"r.pdf\"}}}}";

    assertThat(land.call("POST", "/agency-api/external-task/" + task + "/complete", answer).statusCode()).isEqualTo(204);

    assertThat(audit.of("assistance_request", sent.id()))
        .anySatisfy(entry -> assertThat(entry.action() + entry.after()).contains("ASSISTANCE_FIELDS_DROPPED", "caseId"));
  }

  @Test
  void theUnitItselfTellsOfAnotherPlaceInTheRowAndNobodyElse() throws Exception {
    Sent sent = sent("330802");
    AgencyCaller land = caller(LAND);
    String path = "/agency-api/requests/" + sent.id() + "/rank";
    String today = LocalDate.now(clock).toString();
    String moved = "{\"rank\":1,\"on\":\"" + today + "\",\"why\":\"RELEASED\",\"receiptNo\":\"衢轮1\"}";
    assertThat(land.call("POST", path, moved).body()).as("before its answer").contains("REQUEST_NOT_WAITING", "不是轮候");
    answeredWaiting(land, fetched(land, sent));

    for (String account : List.of(POLICE, "land-330803")) {
      int before = denials(account, sent.id());
      assertThat(caller(account).call("POST", path, moved).statusCode()).as(account).isEqualTo(404);
      assertThat(denials(account, sent.id())).as(account).isEqualTo(before + 1);
    }
    assertThat(land.call("POST", "/agency-api/requests/none/rank", moved).statusCode()).isEqualTo(404);
    assertThat(new AgencyCaller(port, LAND, "wrong").call("POST", path, moved).statusCode()).isEqualTo(401);
    assertThat(life.steps(sent.id())).as("nobody was heard").isEmpty();

    assertThat(land.call("POST", path, moved).statusCode()).isEqualTo(204);
    assertThat(land.call("POST", path, moved).statusCode()).as("the same word twice").isEqualTo(204);

    assertThat(life.steps(sent.id())).singleElement().returns("在先措施已解除（" + today + "），现为第 1 顺位", RequestStep::text)
        .returns(LAND, RequestStep::actor);
  }

  @Test
  void aPlaceInTheRowThatCannotBeIsRefusedWithItsField() throws Exception {
    Sent sent = sent("330802");
    AgencyCaller land = caller(LAND);
    answeredWaiting(land, fetched(land, sent));
    LocalDate today = LocalDate.now(clock);
    Map<String, String> wrong =
        Map.of(
            "{}", "rank", body("0", today, "RELEASED", ""), "rank", body("1", today.plusDays(1), "RELEASED", ""), "on",
            body("1", today, "LOST", ""), "why", body("\"二\"", today, "RELEASED", ""), "rank",
            body("1", today, "RELEASED", "\"endsOn\":\"明天\""), "endsOn",
            body("1", today, "RELEASED", "\"receiptNo\":\"" + "长".repeat(101) + "\""), "receiptNo");

    for (Map.Entry<String, String> each : wrong.entrySet()) {
      HttpResponse<String> answer = land.call("POST", "/agency-api/requests/" + sent.id() + "/rank", each.getKey());
      assertThat(answer.statusCode()).as(each.getKey() + answer.body()).isEqualTo(400);
      assertThat(json.readTree(answer.body()).path("fields").findValuesAsText("field")).as(each.getKey())
          .contains(each.getValue());
    }
    assertThat(land.call("POST", "/agency-api/requests/" + sent.id() + "/rank", "[]").statusCode()).isEqualTo(400);
    assertThat(life.steps(sent.id())).isEmpty();
  }

  private static String body(String rank, LocalDate on, String why, String more) {
    return "{\"rank\":" + rank + ",\"on\":\"" + on + "\",\"why\":\"" + why + "\"" + (more.isEmpty() ? "" : "," + more) + "}";
  }

  private static void answeredWaiting(AgencyCaller land, String task) throws Exception {
    String waiting =
        "{\"workerId\":\"w\",\"variables\":{\"resultCode\":{\"value\":\"WAITING\"},\"rank\":{\"value\":2},"
            + "\"proof\":{\"value\":\"AQ==\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"r.pdf\"}}}}";
    assertThat(land.call("POST", "/agency-api/external-task/" + task + "/complete", waiting).statusCode()).isEqualTo(204);
  }

  @Test
  void aWrongKeyIsRecorded() throws Exception {
    int before = entries(POLICE, "AGENCY_LOGIN_FAILED").size();

    assertThat(new AgencyCaller(port, POLICE, "wrong").call("GET", "/agency-api/topics", "").statusCode()).isEqualTo(401);

    assertThat(entries(POLICE, "AGENCY_LOGIN_FAILED")).hasSize(before + 1);
  }

  final AgencyCaller caller(String account) {
    return new AgencyCaller(port, account, keys.issue(account));
  }

  private Sent sent(String court) {
    return requests.send(court, "land.seal", Map.of("identifier", "衢产权2"));
  }

  private String fetched(AgencyCaller caller, Sent sent) throws Exception {
    return json.readTree(caller.fetch(LAND + ".seal", sent.caseNo()).body()).get(0).get("id").asText();
  }

  private int denials(String account, String task) {
    return (int) entries(account, "AGENCY_DENIED").stream().filter(entry -> entry.after().contains(task)).count();
  }

  private List<AuditEntry> entries(String account, String action) {
    return audit.of("assistance_account", account).stream().filter(entry -> entry.action().equals(action)).toList();
  }
}
