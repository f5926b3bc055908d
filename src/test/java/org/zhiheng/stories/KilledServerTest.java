package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.zhiheng.stories.LeftBehind.none;
import static org.zhiheng.stories.LeftBehind.nothingIsStuck;
import static org.zhiheng.stories.LeftBehind.number;
import static org.zhiheng.stories.LeftBehind.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.money.Money;
import org.zhiheng.testing.ServerProcess;
import org.zhiheng.testing.SideBySide;

/**
 * A server that is killed ({@code kill -9}) while requests are with the agencies and money is on its way goes on where it was:
 * no application, request, receipt or 分 is lost or doubled, on H2 and on PostgreSQL, alone or beside a second server.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledServerTest {

  private static final String PASSWORD = "Geschichte-2026";
  private static final int APPLICATIONS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern SERIAL = Pattern.compile("执(\\d+)号");

  /** Agencies that take a moment, so that there is something to interrupt, and whose locks end soon after a kill. */
  private static final List<String> SETTINGS =
      List.of(
          "--zhiheng.simulation.password=" + PASSWORD,
          "--zhiheng.simulation.sample-cases=false",
          "--zhiheng.simulation.agencies.delay=300ms",
          "--zhiheng.simulation.agencies.lock=15s",
          "--camunda.bpm.job-execution.lock-time-in-millis=15000",
          "--camunda.bpm.job-execution.max-wait=500",
          "--logging.level.root=WARN",
          "--logging.level.org.zhiheng=INFO");

  private final SideBySide stories = new SideBySide();
  private Future<Void> inAFile;
  private Future<Void> onPostgres;

  @BeforeAll
  void bothBegin(@TempDir Path directory) throws IOException {
    Path file = Files.createDirectory(directory.resolve("h2"));
    Path postgres = Files.createDirectory(directory.resolve("postgres"));
    inAFile = stories.begin(() -> resumesOnTheSameFile(file));
    onPostgres = stories.begin(() -> resumesBesideASecondServer(postgres));
  }

  @AfterAll
  void bothEnd() {
    stories.close();
  }

  @Test
  void resumesOnTheSameFile() throws Throwable {
    SideBySide.ended(inAFile);
  }

  @Test
  void resumesBesideASecondServerOnPostgres() throws Throwable {
    SideBySide.ended(onPostgres);
  }

  private static void resumesOnTheSameFile(Path directory) throws InterruptedException {
    ServerDatabase file = ServerDatabase.inFile(directory);
    try (ServerProcess server = ServerProcess.in(directory, "server", file.with(SETTINGS));
        BusyCourt court = new BusyCourt(PASSWORD, APPLICATIONS, server)) {
      server.launch().awaitReady();
      court.opens();
      killedWhen(server, moneyIsOnItsWay(court, directory));
      server.launch().awaitReady();
      JsonNode statement = settled(court);
      restartedWithoutLoss(server, court, statement);

      everythingHappenedOnce(file.leftBehind(), court, statement);
    }
  }

  /**
   * Both start on the empty database at once. When the second is killed, the first carries on alone; the first, to which the
   * agencies are connected, is killed when money is on its way.
   */
  private static void resumesBesideASecondServer(Path directory) throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start()) {
      resumesBesideASecondServer(directory, ServerDatabase.on(postgres));
    }
  }

  private static void resumesBesideASecondServer(Path directory, ServerDatabase postgres) {
    try (ServerProcess first = ServerProcess.in(directory, "first", postgres.with(SETTINGS));
        ServerProcess second = ServerProcess.in(directory, "second", postgres.with(SETTINGS, "--zhiheng.simulation.enabled=false"));
        BusyCourt court = new BusyCourt(PASSWORD, APPLICATIONS, second, first)) {
      first.launch();
      second.launch();
      first.awaitReady();
      second.awaitReady();
      court.opens();
      killedWhen(second, applicantsAreComing(court));
      killedWhen(first, moneyIsOnItsWay(court, directory));
      first.launch().awaitReady();
      JsonNode statement = settled(court);

      everythingHappenedOnce(postgres.leftBehind(), court, statement);
    }
  }

  private static void killedWhen(ServerProcess server, Callable<Boolean> inTheMiddle) {
    await("work to interrupt")
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .ignoreException(UncheckedIOException.class)
        .until(inTheMiddle);
    server.kill();
  }

  /** Queries are with the agencies, and somebody has just been told that his application has come in. */
  private static Callable<Boolean> applicantsAreComing(BusyCourt court) {
    return () -> court.cases().size() >= APPLICATIONS - 1 && court.openWork("") > 0;
  }

  /** The bank has just entered something and the court has not heard of it yet. */
  private static Callable<Boolean> moneyIsOnItsWay(BusyCourt court, Path directory) {
    Path registers = directory.resolve("data/simulated-registers");
    long[] size = {Long.MAX_VALUE};
    return () -> {
      if (size[0] == Long.MAX_VALUE && court.openWork("bankgate.pay") > 0) {
        size[0] = Files.exists(registers) ? Files.size(registers) : 0;
      }
      return Files.exists(registers) && Files.size(registers) > size[0];
    };
  }

  /**
   * A restart with nothing killed: what anybody could see of a case and of the bank's statement is the same as before, and the
   * console has nothing to be alarmed about.
   */
  private static void restartedWithoutLoss(ServerProcess server, BusyCourt court, JsonNode statement) throws InterruptedException {
    court.closesForTheDay();
    Map<String, JsonNode> before = court.panoramas();
    int silence = server.said().length();
    stopped(server);
    server.launch().awaitReady();
    assertThat(court.panoramas()).as("the cases after a restart").isEqualTo(before).hasSize(APPLICATIONS);
    assertThat(court.bankStatement()).as("the bank's statement after a restart").isEqualTo(statement);
    stopped(server);
    assertThat(server.said().substring(silence)).as("said on the console").doesNotContain("\tat ");
  }

  private static void stopped(ServerProcess server) {
    assertThat(server.stopsWithin(Duration.ofSeconds(30))).as("ends soon after being asked to").isTrue();
  }

  /** Waits until nothing moves any more; returns the bank's statement. */
  private static JsonNode settled(BusyCourt court) {
    await("everything settled")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .ignoreException(UncheckedIOException.class)
        .during(Duration.ofSeconds(2))
        .until(() -> court.hasNothingLeftToSay() && court.isQuiet());
    return court.bankStatement();
  }

  private static void everythingHappenedOnce(JdbcClient database, BusyCourt court, JsonNode statement) {
    assertThat(court.surprises()).as("the court's people met nothing they did not expect").isEmpty();
    nothingIsStuck(database);
    everyApplicationIsOneCase(database, court.cases());
    everyRequestIsDoneOnce(database);
    everyPaperIsFiledOnce(database);
    everyArrivalIsBookedOnce(database, court.arrivals());
    everyLineIsPaidOnce(database, statement);
  }

  private static void everyApplicationIsOneCase(JdbcClient database, Set<String> told) {
    assertThat(texts(database, "select id from casefile_case")).as("cases").containsExactlyInAnyOrderElementsOf(told);
    assertThat(texts(database, "select source_key from casefile_case")).hasSize(APPLICATIONS).doesNotHaveDuplicates();
    assertThat(texts(database, "select case_no from casefile_case").stream().map(KilledServerTest::serial).sorted())
        .as("案号 without gaps or doubles")
        .containsExactlyElementsOf(IntStream.rangeClosed(1, APPLICATIONS).boxed().toList());
  }

  private static int serial(String caseNo) {
    Matcher matcher = SERIAL.matcher(caseNo);
    assertThat(matcher.find()).as(caseNo).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  private static void everyRequestIsDoneOnce(JdbcClient database) {
    assertThat(texts(database, "select id from assistance_request")).hasSizeGreaterThanOrEqualTo(6 * APPLICATIONS);
    assertThat(texts(database, "select topic || ' ' || status from assistance_request where status <> 'DONE'")).isEmpty();
    none(database, "a query asked twice", """
        select case_id || topic from assistance_request where topic like '%.query' group by case_id, topic having count(*) > 1""");
    none(database, "a thing controlled or released twice", """
        select asset_id from property_measure group by asset_id having count(*) > 1""");
    none(database, "an answer without or with two receipts", """
        select r.id from assistance_request r left join assistance_receipt a on a.request_id = r.id
        group by r.id having count(a.id) <> 1""");
    none(database, "a request finished twice", """
        select object_id from platform_audit where action = 'ASSISTANCE_DONE' group by object_id having count(*) > 1""");
    none(database, "an external task completed twice", """
        select ext_task_id_ from act_hi_ext_task_log where state_ = 2 group by ext_task_id_ having count(*) > 1""");
    none(database, "a message handed over twice", """
        select object_id from platform_audit where action = 'NOTICE_HANDED_OVER' group by object_id having count(*) > 1""");
  }

  private static void everyPaperIsFiledOnce(JdbcClient database) {
    none(database, "a paper twice in the dossier", """
        select case_id || title || sm3 from casefile_document group by case_id, title, sm3 having count(*) > 1""");
    assertThat(number(database, "select count(*) from casefile_document where category = 'RECEIPT'"))
        .as("receipts in the dossiers")
        .isEqualTo(number(database, "select count(*) from assistance_evidence"))
        .isPositive();
  }

  private static void everyArrivalIsBookedOnce(JdbcClient database, Map<String, Money> arrivals) {
    Map<String, Money> booked = new HashMap<>();
    database
        .sql("select bank_reference, amount_fen from funds_receipt")
        .query((row, n) -> Map.entry(row.getString(1), Money.of(row.getLong(2))))
        .list()
        .forEach(entry -> assertThat(booked.put(entry.getKey(), entry.getValue())).as("booked twice").isNull());
    assertThat(booked).isEqualTo(arrivals);
    long total = arrivals.values().stream().mapToLong(Money::fen).sum();
    assertThat(number(database, "select sum(in_fen) from funds_book")).isEqualTo(total);
    none(database, "in is not out and held", """
        select id from funds_book where in_fen <> out_fen + unidentified_fen + unreckoned_fen + due_applicant_fen
          + due_treasury_fen + due_debtor_fen + due_payer_fen""");
  }

  private static void everyLineIsPaidOnce(JdbcClient database, JsonNode statement) {
    Map<String, Long> paid = new HashMap<>();
    statement.forEach(
        payment ->
            assertThat(paid.put(payment.path("lineId").asText(), payment.path("amountFen").asLong())).as("paid twice").isNull());
    Map<String, Long> ordered = new HashMap<>();
    database
        .sql("select id, amount_fen from funds_payout_line where transaction_no = 'PAY-' || id")
        .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .forEach(line -> ordered.put(line.getKey(), line.getValue()));
    assertThat(paid).as("what the bank paid is what the court ordered and knows to be paid").isEqualTo(ordered).isNotEmpty();
    assertThat(number(database, "select count(*) from funds_payout_line")).isEqualTo(ordered.size());
    assertThat(number(database, "select sum(out_fen) from funds_book"))
        .isEqualTo(paid.values().stream().mapToLong(Long::longValue).sum());
    none(database, "a payment booked twice", """
        select object_id from platform_audit where action = 'MONEY_PAID' group by object_id having count(*) > 1""");
  }
}
