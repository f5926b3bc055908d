package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.zhiheng.money.Money;
import org.zhiheng.testing.ServerProcess;

/**
 * A court at work while its server comes and goes (忙碌的法院): applicants apply, staff complete whatever task is open, the bank
 * reports money. Whoever got no answer, because the server was killed, does the same again; the bank reports twice in any case.
 */
final class BusyCourt implements AutoCloseable {

  static final String COURT = "330802";
  private static final String ENGINE = "/engine-rest/engine/default";
  private static final int FIRST_SERIAL = 100;
  private static final List<String> STAFF = List.of("clerk", "judge", "judgeb", "director", "president");

  /** What is done with a task, whoever finds it first. */
  private static final Map<String, String> ANSWERS =
      Map.of(
          "Task_ReviewFiling", form("filingDecision", "ACCEPT"),
          "Task_AssessProperty", form("assessment", "CONTROL"),
          "Task_ApproveDocument", form("approvalDecision", "APPROVE"),
          "Task_ApprovePayout", form("payoutDecision", "APPROVE"),
          "Task_ConfirmRelease", "{}",
          "Task_HandleFailedControl", form("failureDecision", "ACKNOWLEDGE"));

  private final String password;
  private final List<Integer> ports;
  private final AtomicInteger door = new AtomicInteger();
  private final Map<String, Map<String, Object>> applications = new LinkedHashMap<>();
  private final Map<String, String> cases = new ConcurrentHashMap<>();
  private final Map<String, Money> announced = new ConcurrentHashMap<>();
  private final Map<String, Money> arrived = new ConcurrentHashMap<>();
  private final List<Throwable> surprises = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService routine = Executors.newSingleThreadScheduledExecutor();

  /** A court with this many applicants before its window; it goes to another server when the one it worked with is gone. */
  BusyCourt(String password, int count, ServerProcess... servers) {
    this.password = password;
    this.ports = Stream.of(servers).map(ServerProcess::port).toList();
    for (int i = 0; i < count; i++) {
      int serial = FIRST_SERIAL + i;
      Map<String, Object> application =
          Applications.loan(serial, COURT, Applications.residentId(serial), Money.yuan("20000.00"));
      applications.put((String) application.get("sourceNo"), application);
    }
  }

  private static String form(String name, String value) {
    return "{\"" + name + "\":{\"value\":\"" + value + "\"}}";
  }

  BusyCourt opens() {
    routine.scheduleWithFixedDelay(this::round, 0, 100, TimeUnit.MILLISECONDS);
    return this;
  }

  private CourtDesk desk(String role) {
    return person(role + COURT);
  }

  private CourtDesk admin() {
    return person("admin");
  }

  private CourtDesk person(String user) {
    return new CourtDesk(ports.get(door.get() % ports.size()), "default", user, password);
  }

  private void round() {
    try {
      applyNext();
      STAFF.stream().map(this::desk).forEach(BusyCourt::doOpenTasks);
      reportMoney();
    } catch (UncheckedIOException serverIsGone) {
      // Killed under our hands; the next round does it again, at the next door.
      door.incrementAndGet();
    } catch (RuntimeException | AssertionError e) {
      surprises.add(e);
    }
  }

  /** One applicant at a time, so that some still come while others' cases are under way. */
  private void applyNext() {
    applications.entrySet().stream()
        .filter(application -> !cases.containsKey(application.getKey()))
        .findFirst()
        .ifPresent(application -> apply(application.getKey(), application.getValue()));
  }

  private void apply(String sourceNo, Map<String, Object> application) {
    HttpResponse<String> answer = desk("window").post("/api/applications", Story.json(application));
    if (answer.statusCode() < 300) {
      cases.put(sourceNo, CourtDesk.parse(answer.body()).path("caseId").asText());
    }
  }

  /** A refused task is looked at again in the next round: somebody else may have been quicker. */
  private static void doOpenTasks(CourtDesk desk) {
    JsonNode open = CourtDesk.parse(desk.get(ENGINE + "/task?taskDefinitionKeyIn=" + String.join(",", ANSWERS.keySet())).body());
    for (JsonNode task : open) {
      String values = ANSWERS.get(task.path("taskDefinitionKey").asText());
      if (values != null) {
        desk.post(desk.taskPath(task.path("id").asText()) + "/submit-form", "{\"variables\":" + values + "}");
      }
    }
  }

  /** The first two cases are paid in full, the others in two parts; a reference stands for one arrival for ever. */
  private void reportMoney() {
    int n = 0;
    for (String caseId : new ArrayList<>(cases.values())) {
      boolean inFull = n++ < 2;
      JsonNode account = CourtDesk.parse(desk("finance").get("/api/cases/" + caseId + "/funds").body()).at("/accounts/0/number");
      if (account.isMissingNode() || inFull && !isControlled(caseId)) {
        continue;
      }
      for (int part = 1; part <= (inFull ? 1 : 2); part++) {
        int share = part;
        String reference = "BANK-" + caseId.substring(caseId.length() - 12) + "-" + part;
        Money amount = announced.computeIfAbsent(reference, r -> inFull ? owed(caseId) : Money.yuan(share + "234.56"));
        reportTwice(reference, account.asText(), amount);
      }
    }
  }

  private void reportTwice(String reference, String account, Money amount) {
    if (arrived.containsKey(reference)) {
      return;
    }
    Map<String, Object> arrival =
        Map.of(
            "bankReference", reference,
            "accountNo", account,
            "courtCode", COURT,
            "amount", amount.format(),
            "payerName", "付款人",
            "payerAccount", "33001234567890",
            "valueDate", LocalDate.now().toString());
    int first = desk("finance").post("/api/funds/arrivals", Story.json(arrival)).statusCode();
    int second = desk("finance").post("/api/funds/arrivals", Story.json(arrival)).statusCode();
    if (first < 300 && second < 300) {
      arrived.put(reference, amount);
    }
  }

  /** Payment in full comes when the debtor's things are sealed, so that there is something to release. */
  private boolean isControlled(String caseId) {
    JsonNode measures = desk("judge").reads("/api/cases/" + caseId + "/measures");
    return measures.toString().contains("EFFECTIVE");
  }

  private Money owed(String caseId) {
    return Money.parse(desk("judge").reads("/api/cases/" + caseId + "/panorama").at("/debt/total").asText().replace("¥", ""));
  }

  /** The cases that applicants have been told of. */
  Set<String> cases() {
    return Set.copyOf(cases.values());
  }

  /** Arrivals by their reference, as the bank knows them. */
  Map<String, Money> arrivals() {
    return Map.copyOf(arrived);
  }

  /** Every applicant has an answer, every arrival has been reported. */
  boolean hasNothingLeftToSay() {
    return cases.size() == applications.size() && arrived.size() == 2 + 2 * (applications.size() - 2);
  }

  long openWork(String topic) {
    return admin().reads(ENGINE + "/external-task/count" + (topic.isEmpty() ? "" : "?topicName=" + topic)).path("count").asLong();
  }

  /** Nothing outside is awaited, no job is due, none waits for its next try. */
  boolean isQuiet() {
    long jobs = admin().reads(ENGINE + "/job/count?executable=true&withRetriesLeft=true").path("count").asLong();
    long again = admin().reads(ENGINE + "/job/count?withException=true").path("count").asLong();
    long tasks = 0;
    for (String role : STAFF) {
      tasks += desk(role).reads(ENGINE + "/task/count?taskDefinitionKeyIn=" + String.join(",", ANSWERS.keySet())).path("count").asLong();
    }
    return jobs + again == 0 && tasks == 0 && openWork("") == 0;
  }

  /** What the simulated bank has really paid: line → transaction. */
  JsonNode bankStatement() {
    return admin().reads("/api/simulation/bank/statement");
  }

  List<Throwable> surprises() {
    return surprises;
  }

  /** Everything the court can see of its cases, by case. */
  Map<String, JsonNode> panoramas() {
    Map<String, JsonNode> all = new TreeMap<>();
    cases().forEach(id -> all.put(id, withoutPresets(desk("judge").reads("/api/cases/" + id + "/panorama"))));
    return all;
  }

  /** What a form offers to begin with is the minute it is read, and no fact of the case. */
  private static JsonNode withoutPresets(JsonNode panorama) {
    panorama.findParents("preset").forEach(input -> ((ObjectNode) input).remove("preset"));
    return panorama;
  }

  /** Everybody goes home; nothing is done any more. */
  void closesForTheDay() throws InterruptedException {
    routine.shutdown();
    assertThat(routine.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
  }

  @Override
  public void close() {
    routine.shutdownNow();
  }
}
