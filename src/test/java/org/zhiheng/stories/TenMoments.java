package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.zhiheng.stories.LeftBehind.none;
import static org.zhiheng.stories.LeftBehind.nothingIsStuck;
import static org.zhiheng.stories.LeftBehind.number;
import static org.zhiheng.stories.LeftBehind.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.money.Money;
import org.zhiheng.stories.UnitComputer.Held;
import org.zhiheng.testing.ServerProcess;

/**
 * Two cases' queries, whose server and whose units' worker are killed at ten moments of a request's life (十个时刻). One
 * {@code kill -9} of the server meets seven requests, each at another moment:
 *
 * <ol>
 *   <li>before the package is made: the clerk's acceptance of the application has just been sent
 *   <li>the package is out, nobody has fetched it
 *   <li>while it is being fetched
 *   <li>fetched, nothing done yet
 *   <li>while it is being completed
 *   <li>while it is being refused
 *   <li>answered and acknowledged, not yet filed, because other answers are awaited
 * </ol>
 *
 * A {@code kill -9} of our worker meets three: it has fetched (8), the agency has done the work and the worker has not told (9),
 * it has told and not heard that it was heard (10). What meets the server is played step by step, so that each is at its moment.
 */
final class TenMoments {

  private static final String PASSWORD = "Geschichte-2026";
  private static final String FIRST = "330802";
  private static final String SECOND = "330803";
  private static final List<String> UNITS = List.of("court-net", "bank", "land", "police", "market", "fund");
  private static final List<String> PLAYED = UNITS.stream().filter(unit -> !UnitWorker.UNITS.contains(unit)).toList();
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofSeconds(2);

  /** By then the first of several calls is well under way and the last has hardly begun. */
  private static final Duration IN_THE_MIDDLE = Duration.ofMillis(25);

  private static final String ACCEPTED = "{\"variables\":{\"filingDecision\":{\"value\":\"ACCEPT\"}}}";
  private static final String SIGNED =
      "select count(%s) from platform_exchange_log where form = 'PACKAGE' and direction = 'IN' and outcome = 'HANDED_OVER'";

  private static final String OPEN_WORK = "/engine-rest/engine/default/external-task?maxResults=100";

  private static final String SURVEYS = "/engine-rest/engine/default/process-instance/count?processDefinitionKey=property-survey";

  private static final List<String> SETTINGS =
      List.of(
          "--zhiheng.simulation.password=" + PASSWORD,
          "--zhiheng.simulation.sample-cases=false",
          "--zhiheng.simulation.agencies.connect=false",
          "--camunda.bpm.job-execution.lock-time-in-millis=15000",
          "--camunda.bpm.job-execution.max-wait=500",
          "--logging.level.root=WARN",
          "--logging.level.org.zhiheng=INFO");

  private final Path directory;
  private final ServerDatabase database;
  private final Map<String, UnitComputer> computers = new HashMap<>();
  private int port;

  TenMoments(Path directory, ServerDatabase database) {
    this.directory = directory;
    this.database = database;
  }

  void areLivedThrough() {
    try (ServerProcess server = ServerProcess.in(directory, "server", database.with(SETTINGS))) {
      server.launch().awaitReady();
      port = server.port();
      connected();
      applies(1, FIRST);
      applies(2, SECOND);
      accepts(FIRST);
      queriesAreOut(FIRST);
      theServerIsKilledAtSevenMoments(server);
      theWorkerIsKilledAtThreeMoments();
      assertThat(server.stopsWithin(Duration.ofSeconds(30))).as("ends soon after being asked to").isTrue();
    }
    everythingHappenedOnce(database.leftBehind());
  }

  private void connected() {
    UNITS.stream()
        .map(unit -> unit.equals("court-net") ? unit : "hub-" + unit)
        .forEach(account -> computers.put(account.replace("hub-", ""), UnitComputer.of(port, account, person("admin"))));
  }

  private CourtDesk person(String user) {
    return new CourtDesk(port, "default", user, PASSWORD);
  }

  private UnitComputer computer(String unit) {
    return computers.get(unit);
  }

  private void applies(int serial, String court) {
    Map<String, Object> application =
        Applications.loan(serial, court, Applications.residentId(serial), Money.yuan("20000.00"));
    CourtDesk.read(person("window" + court).post("/api/applications", Story.json(application)));
    await("the application is before the clerk").atMost(PATIENCE).until(() -> reviews(court).size() == 1);
  }

  private JsonNode reviews(String court) {
    return person("clerk" + court).reads("/engine-rest/engine/default/task?taskDefinitionKey=Task_ReviewFiling");
  }

  private void accepts(String court) {
    assertThat(person("clerk" + court).post(acceptance(court), ACCEPTED).statusCode()).isBetween(200, 204);
  }

  private String acceptance(String court) {
    return person("clerk" + court).taskPath(reviews(court).get(0).path("id").asText()) + "/submit-form";
  }

  private void queriesAreOut(String court) {
    await("queries of " + court)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> openTopics().containsAll(topics(court)));
  }

  private List<String> openTopics() {
    return person("admin").reads(OPEN_WORK).findValuesAsText("topicName");
  }

  private static List<String> topics(String court) {
    return UNITS.stream().map(unit -> topic(unit, court)).toList();
  }

  private static String topic(String unit, String court) {
    return unit.equals("court-net") ? "court-net.query" : unit + "-" + court + ".query";
  }

  private void theServerIsKilledAtSevenMoments(ServerProcess server) {
    Held done = computer("court-net").takes(topic("court-net", FIRST), "a", LONG);
    Held idle = computer("police").takes(topic("police", FIRST), "a", LONG);
    Held told = computer("fund").takes(topic("fund", FIRST), "a", LONG);
    Held refused = computer("market").takes(topic("market", FIRST), "a", LONG);
    String acceptance = acceptance(SECOND);
    computer("court-net").completes(done);
    try (Unanswered accepting = Unanswered.post(port, "clerk" + SECOND + ":" + PASSWORD, acceptance, ACCEPTED);
        Unanswered fetching = computer("land").asksFor(topic("land", FIRST), "a", SHORT);
        Unanswered refusing = computer("market").refusesUnheard(refused);
        Unanswered telling = computer("fund").completesUnheard(told)) {
      await().pollDelay(IN_THE_MIDDLE).until(() -> true);
      server.kill();
    }
    server.launch().awaitReady();
    computer("court-net").completes(done);
    computer("police").completes(idle);
    computer("fund").completes(told);
    computer("market").refuses(refused);
    works("bank", FIRST);
    works("land", FIRST);
  }

  private void works(String unit, String court) {
    computer(unit).completes(computer(unit).takes(topic(unit, court), "b", LONG));
  }

  private void theWorkerIsKilledAtThreeMoments() {
    try (UnitWorker worker = new UnitWorker(directory, port, person("admin"), SECOND).launch()) {
      acceptedAtLast(SECOND);
      PLAYED.forEach(unit -> works(unit, SECOND));
      worker.isKilledAtThreeMoments();
      assertThat(openTopics()).contains(topic("bank", SECOND), topic("land", SECOND)).doesNotContain(topic("police", SECOND));
      worker.launch();
      everythingIsSurveyed();
      worker.everyAgencyWasAskedOnce();
    }
  }

  /** Whether the clerk's acceptance came through before the kill is known only now; he says it again if not. */
  private void acceptedAtLast(String court) {
    if (!reviews(court).isEmpty()) {
      accepts(court);
    }
  }

  /** All answers are in and what the court makes of them is done. */
  private void everythingIsSurveyed() {
    await("the surveys")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> person("admin").reads(SURVEYS).path("count").asLong() == 0);
  }

  private static void everythingHappenedOnce(JdbcClient database) {
    int requests = 2 * UNITS.size();
    int answers = requests - 1;
    nothingIsStuck(database);
    assertThat(texts(database, "select case_no from casefile_case where case_no is not null")).hasSize(2).doesNotHaveDuplicates();
    assertThat(number(database, "select count(*) from property_survey where finished_at is not null and asked = 6")).isEqualTo(2);
    assertThat(number(database, "select count(*) from property_survey")).isEqualTo(2);

    assertThat(number(database, "select count(*) from assistance_request")).isEqualTo(requests);
    none(database, "a unit asked twice", "select case_id || topic from assistance_request group by case_id, topic having count(*) > 1");
    everyOne(database, "answered", answers, "select count(*) from assistance_receipt", "select count(distinct request_id) from assistance_receipt");
    everyOne(database, "with evidence", answers, "select count(*) from assistance_evidence", "select count(distinct request_id) from assistance_evidence");
    everyOne(database, "in the dossier", answers, "select count(*) from casefile_document where category = 'SURVEY_REPORT'", "select count(distinct sm3) from casefile_document where category = 'SURVEY_REPORT'");
    everyOne(database, "refused", 1, audited("ASSISTANCE_REFUSAL_RECEIVED", "*"), audited("ASSISTANCE_REFUSAL_RECEIVED", "distinct object_id"));
    everyOne(database, "recorded", answers, audited("ASSISTANCE_ANSWERED", "*"), audited("ASSISTANCE_ANSWERED", "distinct object_id"));
    everyOne(database, "taken over by the unit", requests, handOvers("OUT", "*"), handOvers("OUT", "distinct reference"));
    everyOne(database, "taken back", requests, handOvers("IN", "*"), handOvers("IN", "distinct reference"));
    everyOne(database, "taken back signed", 1, SIGNED.formatted("*"), SIGNED.formatted("distinct reference"));
    none(database, "an external task completed twice", """
        select ext_task_id_ from act_hi_ext_task_log where state_ = 2 group by ext_task_id_ having count(*) > 1""");
  }

  /** So many, each of another request. */
  private static void everyOne(JdbcClient database, String what, int count, String all, String different) {
    assertThat(number(database, all)).as("requests " + what).isEqualTo(count);
    assertThat(number(database, different)).as("requests " + what + " once").isEqualTo(count);
  }

  private static String audited(String action, String what) {
    return "select count(" + what + ") from platform_audit where action = '" + action + "'";
  }

  private static String handOvers(String direction, String what) {
    return "select count(" + what + ") from platform_exchange_log where kind like 'assistance%' and direction = '" + direction + "'";
  }
}
