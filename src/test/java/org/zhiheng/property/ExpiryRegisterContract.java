package org.zhiheng.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.assistance.RequestAnswered;
import org.zhiheng.assistance.RequestRefused;
import org.zhiheng.calendar.Renewals;
import org.zhiheng.casefile.ApplicationForm;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.PartyForm;
import org.zhiheng.platform.crypto.FieldCipher;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.persistence.MeasureOrderStore;
import org.zhiheng.testing.SqlStatements;

/**
 * A judge has 2,000 measures in four cases (期限台账). The register shows them page by page, reminds of them and renews them with
 * as many statements as of forty. The court of these cases stands in no directory, so that no other test meets them.
 */
abstract class ExpiryRegisterContract {

  private static final int CASES = 4;
  private static final int FEW = 5;
  private static final String UNIT = "bank-330802";

  @Autowired private CaseFiles cases;
  @Autowired private ExpiryRegister register;
  @Autowired private RegisterSweep sweep;
  @Autowired private Renewing renewing;
  @Autowired private EntrustedMeasures entrusted;
  @Autowired private MeasureOrders orders;
  @Autowired private MeasureOrderStore store;
  @Autowired private Renewals renewals;
  @Autowired private CurrentUser user;
  @Autowired private FieldCipher cipher;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private NamedParameterJdbcTemplate database;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;

  /** Measures of a case; 2,000 in all where it is a real database that is asked. */
  abstract int many();

  private final List<Docket> dockets = new ArrayList<>();

  /** Measures of one judge of one court. */
  private record Docket(String court, String judge, List<CaseFile> files, Map<String, LocalDate> ends) {}

  @Test
  void theRegisterPagesAndFiltersAllMeasuresOfOneJudge() {
    Docket docket = docket(many(), i -> 1 + i % 100);

    List<ExpiringMeasure> all = pages(docket, question(docket.judge(), Optional.empty(), OptionalInt.empty()));
    assertThat(all).hasSize(CASES * many()).extracting(ExpiringMeasure::measureId).doesNotHaveDuplicates();
    assertThat(all).extracting(ExpiringMeasure::endsOn).isSorted();
    assertThat(all).allSatisfy(line -> assertThat(line.endsOn()).isEqualTo(docket.ends().get(line.measureId())));

    List<ExpiringMeasure> soon = pages(docket, question(docket.judge(), Optional.of(UNIT), OptionalInt.of(7)));
    assertThat(soon).hasSize(expectedWithin(docket, 7)).allSatisfy(line -> assertThat(line.daysLeft()).isBetween(1L, 7L));
    assertThat(pages(docket, question(docket.judge(), Optional.of("land-330802"), OptionalInt.empty()))).isEmpty();
    assertThat(pages(docket, question("somebody else", Optional.empty(), OptionalInt.empty()))).isEmpty();

    ExpiryRegister.Page first = as(docket, () -> register.page(question(docket.judge(), Optional.empty(), OptionalInt.empty())));
    Map<Integer, Long> counted = new HashMap<>();
    renewals.steps().forEach(step -> counted.put(step, docket.ends().values().stream().filter(end -> !end.isAfter(today().plusDays(step))).count()));
    assertThat(first.count()).isEqualTo(counted);
    assertThat(SqlStatements.of(() -> as(docket, () -> register.page(question(docket.judge(), Optional.empty(), OptionalInt.empty())))))
        .as("the lines and the counts")
        .hasSize(2);
  }

  @Test
  void remindersOfManyMeasuresTakeAsManyStatementsAsOfFew() {
    List<Integer> ends = renewals.steps();
    Docket few = docket(FEW, i -> ends.get(i % ends.size()));
    Docket many = docket(many(), i -> ends.get(i % ends.size()));

    List<String> forFew = SqlStatements.of(() -> sweep.sweep(few.court()));
    List<String> forMany = SqlStatements.of(() -> sweep.sweep(many.court()));

    assertThat(forMany).hasSizeLessThanOrEqualTo(forFew.size());
    assertThat(reminded(many)).isEqualTo(expected(many));
    assertThat(reminded(few)).isEqualTo(expected(few));
    assertThat(tasks(many)).as("one task for a case").isEqualTo(CASES);
    assertThat(notices(many)).as("one notice for unit, case and day").isEqualTo((long) CASES * ends.size());

    sweep.sweep(many.court());
    assertThat(reminded(many)).as("nothing twice").isEqualTo(expected(many));
    assertThat(tasks(many)).isEqualTo(CASES);
  }

  @Test
  void whatIsOverEndsAsASet() {
    Docket few = docket(FEW, i -> -1);
    Docket many = docket(many(), i -> -1);

    List<String> forFew = SqlStatements.of(() -> sweep.sweep(few.court()));
    List<String> forMany = SqlStatements.of(() -> sweep.sweep(many.court()));

    assertThat(forMany).hasSizeLessThanOrEqualTo(forFew.size());
    assertThat(database.queryForObject("select count(*) from property_measure where court_code = :court and status = 'EXPIRED'", court(many), Long.class))
        .isEqualTo(CASES * many());
  }

  @Test
  void manyAreRenewedAtOnceAndTheRemindingStops() {
    Docket few = docket(FEW, i -> 7);
    Docket many = docket(many(), i -> 7);
    sweep.sweep(few.court());
    sweep.sweep(many.court());

    List<String> forFew = SqlStatements.of(() -> ordered(few));
    List<String> forMany = SqlStatements.of(() -> ordered(many));
    assertThat(forMany).as("the first to come reads the models").hasSizeLessThanOrEqualTo(forFew.size());

    List<String> answersToFew = SqlStatements.of(() -> answered(few));
    assertThat(SqlStatements.of(() -> answered(many))).hasSizeLessThanOrEqualTo(answersToFew.size());
    assertThat(tasks(many)).as("nothing ends any more").isZero();
    assertThat(pages(many, question(many.judge(), Optional.empty(), OptionalInt.of(60)))).isEmpty();
    assertThat(pages(many, question(many.judge(), Optional.empty(), OptionalInt.empty())))
        .hasSize(CASES * many())
        .allSatisfy(line -> assertThat(line.endsOn()).isEqualTo(today().plusDays(7).plusYears(1)))
        .allSatisfy(line -> assertThat(line.remindedDays()).isEmpty());
  }

  @Test
  void whatAnotherCourtRenewsForOursWakesTheWatchAndEndsThePressing() {
    Docket docket = docket(1, i -> 7);
    sweep.sweep(docket.court());
    assertThat(tasks(docket)).isEqualTo(CASES);
    database.update("update property_watch set next_at = :at where court_code = :court", Map.of("court", docket.court(), "at", utc(clock.instant().plus(Duration.ofDays(29)))));

    docket.ends().keySet().forEach(id -> entrusted.renewed(renewal(id, 45)));

    assertThat(tasks(docket)).isZero();
    assertThat(database.queryForObject("select next_at from property_watch where court_code = :court", court(docket), OffsetDateTime.class))
        .as("the first reminder of the new term comes before")
        .isBefore(utc(clock.instant().plus(Duration.ofDays(29))));
    assertThat(pages(docket, question(docket.judge(), Optional.empty(), OptionalInt.of(45)))).hasSize(CASES);
  }

  @Test
  void nobodyIsPressedToRenewForACaseThatIsOver() {
    Docket docket = docket(1, i -> 7);
    CaseFile over = docket.files().get(0);
    database.update("update casefile_case set status = 'CLOSED', closing_mode = 'TERMINATED' where id = :id", Map.of("id", over.id()));

    sweep.sweep(docket.court());

    assertThat(tasks(docket)).as("R1.62: what it sealed is lifted, not renewed").isEqualTo(CASES - 1);
    assertThat(as(docket, () -> renewing.renew(List.of(measure(over)), OptionalInt.empty())).get(0).refused().get(0).reason())
        .contains("已结案（终结执行）");
  }

  @Test
  void anotherCourtRenewsNothingBeyondTheLongestTermAndTheSameTwiceIsOnce() {
    String id = docket(1, i -> 7).ends().keySet().iterator().next();
    int inTwoYears = 2 * 366;

    assertThatThrownBy(() -> entrusted.renewed(renewal(id, inTwoYears))).as("R2.01: one year for a deposit").hasMessageContaining("最长至");
    assertThat(entrusted.renewed(renewal(id, 100))).isEqualTo(today().plusDays(7));

    EntrustedRenewal again =
        new EntrustedRenewal(
            id, Optional.of(today().plusDays(7)), today().plusDays(100), Optional.empty(), clock.instant(), Optional.empty());
    assertThat(entrusted.renewed(again)).isEqualTo(today().plusDays(7));
    assertThatThrownBy(() -> entrusted.renewed(renewal(id, 100))).hasMessageContaining("应晚于现期限");
  }

  @Test
  void aRankEnteredWronglyIsCorrectedAndAWaitingSealHasNoTerm() {
    CaseFile file = docket(1, i -> 60).files().get(0);
    String id = measure(file);

    entrusted.corrected(id, control(file, 3, Optional.empty()));
    assertThat(status(id)).isEqualTo(MeasureStatus.WAITING);
    assertThat(end(id)).as("R2.14").isEmpty();

    entrusted.corrected(id, control(file, 1, Optional.of(today().plusDays(30))));
    entrusted.corrected(id, control(file, 1, Optional.of(today().plusDays(30))));
    assertThat(status(id)).isEqualTo(MeasureStatus.EFFECTIVE);
    assertThat(end(id)).contains(today().plusDays(30));
    assertThat(corrections(id)).as("the same again changes nothing").isEqualTo(2);
  }

  private EntrustedControl control(CaseFile file, int rank, Optional<LocalDate> endsOn) {
    return new EntrustedControl(
        file.id(), "", "330881", rank, today().atStartOfDay(clock.getZone()).toInstant(), endsOn, Optional.of("江登1"), Optional.empty());
  }

  private Optional<LocalDate> end(String id) {
    return Optional.ofNullable(
        database.queryForObject("select ends_on from property_measure where id = :id", Map.of("id", id), LocalDate.class));
  }

  private int corrections(String id) {
    return database.queryForObject(
        "select count(*) from platform_audit where action = 'MEASURE_CORRECTED' and object_id = :id", Map.of("id", id), Integer.class);
  }

  private EntrustedRenewal renewal(String id, int days) {
    return renewal(id, days, Optional.empty());
  }

  private EntrustedRenewal renewal(String id, int days, Optional<LocalDate> acted) {
    return new EntrustedRenewal(
        id, Optional.empty(), today().plusDays(days), Optional.of("续-1"), morning(today().minusDays(5)), acted.map(this::morning));
  }

  private Instant morning(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  @Test
  void whatAnotherCourtRenewedInTimeButToldAfterTheEndIsRestored() {
    Docket docket = docket(1, i -> -1);
    String free = measure(docket.files().get(0));
    String lost = measure(docket.files().get(1));
    waitsBehind(docket.files().get(1));
    sweep.sweep(docket.court());
    assertThat(status(free)).isEqualTo(MeasureStatus.EXPIRED);
    Optional<LocalDate> lastDay = Optional.of(today().minusDays(1));

    assertThatThrownBy(() -> entrusted.renewed(renewal(free, 100))).hasMessageContaining("没有写明何时办理续行");
    assertThatThrownBy(() -> entrusted.renewed(renewal(free, 100, Optional.of(today())))).hasMessageContaining("才办理");
    assertThatThrownBy(() -> entrusted.renewed(renewal(free, 100, Optional.of(today().minusDays(6))))).hasMessageContaining("早于委托之日");
    assertThatThrownBy(() -> entrusted.renewed(renewal(lost, 100, lastDay))).hasMessageContaining("已有其他措施");

    assertThat(entrusted.renewed(renewal(free, 100, lastDay))).isEqualTo(today().minusDays(1));
    assertThat(status(free)).isEqualTo(MeasureStatus.EFFECTIVE);
    assertThat(end(free)).contains(today().plusDays(100));
    assertThat(status(lost)).isEqualTo(MeasureStatus.EXPIRED);
  }

  @Test
  void aRenewalAnsweredAfterTheEndCountsByTheDayOnWhichTheUnitActed() {
    Docket docket = docket(1, i -> -1);
    String rival = waitsBehind(docket.files().get(1));
    docket.files().forEach(file -> asked(file, today().minusDays(1)));

    sweep.sweep(docket.court());
    assertThat(docket.files())
        .as("nothing ends before the unit has said")
        .allSatisfy(file -> assertThat(only(file)).isEqualTo(MeasureStatus.EFFECTIVE));
    assertThat(status(rival)).isEqualTo(MeasureStatus.WAITING);

    assertThatThrownBy(() -> says(docket.files().get(0), Map.of("effectiveAt", today().minusDays(9) + "T09:00:00+08:00")))
        .hasMessageContaining("决定续行之日");
    says(docket.files().get(0), Map.of("effectiveAt", today().minusDays(1) + "T09:00:00+08:00"));
    says(docket.files().get(1), Map.of("effectiveAt", today() + "T00:00:00+08:00"));
    says(docket.files().get(2), Map.of());
    RequestRefused refusal =
        new RequestRefused(request(docket.files().get(3)), "", docket.court(), "bank.freeze", "", "AGENCY_REFUSED", "账户已销户");
    transaction.executeWithoutResult(status -> orders.refused(refusal));

    assertThat(docket.files().stream().map(this::only).toList())
        .containsExactly(MeasureStatus.EFFECTIVE, MeasureStatus.EXPIRED, MeasureStatus.EXPIRED, MeasureStatus.EXPIRED);
    assertThat(pages(docket, question(docket.judge(), Optional.empty(), OptionalInt.empty())))
        .as("on the register again until the new end")
        .extracting(ExpiringMeasure::endsOn)
        .containsExactly(today().minusDays(1).plusYears(1));
    assertThat(reason(docket.files().get(1))).contains("R2.07", "才办理续行", "重新采取控制措施");
    assertThat(reason(docket.files().get(2))).contains("effectiveAt");
    assertThat(status(rival)).as("whoever stood behind moves up only now").isEqualTo(MeasureStatus.EFFECTIVE);
  }

  @Test
  void whatHadBeenEndedIsRestoredWhereTheUnitRenewedInTimeAndNobodyTookThePlace() {
    Docket docket = docket(1, i -> -1);
    CaseFile free = docket.files().get(0);
    CaseFile lost = docket.files().get(1);
    String rival = waitsBehind(lost);
    sweep.sweep(docket.court());
    assertThat(status(rival)).isEqualTo(MeasureStatus.EFFECTIVE);
    List.of(free, lost).forEach(file -> asked(file, today().minusDays(1)));

    Map<String, Object> inTime = Map.of("effectiveAt", today().minusDays(1) + "T09:00:00+08:00");
    says(free, inTime);
    says(lost, inTime);

    assertThat(only(free)).isEqualTo(MeasureStatus.EFFECTIVE);
    assertThat(only(lost)).isEqualTo(MeasureStatus.EXPIRED);
    assertThat(reason(lost)).contains("已有其他措施");
  }

  @Test
  void aRenewalThatWasOvertakenByTheEndIsNotSent() {
    Docket docket = docket(1, i -> -1);
    CaseFile file = docket.files().get(0);
    String order = asked(file, today().minusDays(1));
    database.update("update property_order_line set status = 'FAILED', request_id = null where order_id = :id", Map.of("id", order));

    orders.prepare(order);
    orders.openRequests(order);

    assertThat(orders.documentSets(order)).isEmpty();
    assertThat(orders.requests(order)).isEmpty();
    assertThat(orders.record(order)).as("the judge is called").isFalse();
    assertThat(reason(file)).contains("不能再续行");
  }

  @Test
  void onlyWhatBindsSilencesTheAlarmAndOnlyAsLongAsItDoes() {
    Docket docket = docket(1, i -> 100);
    CaseFile requested = docket.files().get(0);
    CaseFile covered = docket.files().get(1);
    moneyIsLate(docket, requested, "status = 'REQUESTED', effective_at = null, ends_on = null, controlled_fen = null");
    moneyIsLate(docket, covered, "status = 'EFFECTIVE', controlled_fen = 10000000000");

    sweep.sweep(docket.court());

    assertThat(alarmed(requested)).as("paper holds nothing").isTrue();
    assertThat(alarmed(covered)).isFalse();
    moneyIsLate(docket, covered, "status = 'FAILED', open_asset_id = null");
    sweep.sweep(docket.court());
    assertThat(alarmed(covered)).as("nothing binds any more").isTrue();
  }

  @Test
  void whatIsBeingLiftedIsRemindedOfEndsByItselfAndTheRestOfItMayBeRenewed() {
    Docket docket = docket(1, i -> i == 0 ? -1 : 7);
    CaseFile over = docket.files().get(0);
    CaseFile partly = docket.files().get(1);
    CaseFile wholly = docket.files().get(2);
    List.of(over, wholly).forEach(file -> isLifted(file, null));
    isLifted(partly, 40L);

    sweep.sweep(docket.court());

    assertThat(only(over)).isEqualTo(MeasureStatus.EXPIRED);
    assertThat(tasks(docket)).as("the three that end in a week").isEqualTo(3);
    assertThat(as(docket, () -> renewing.renew(List.of(measure(wholly)), OptionalInt.empty())).get(0).refused()).hasSize(1);
    Renewing.Ordered rest = as(docket, () -> renewing.renew(List.of(measure(partly)), OptionalInt.empty())).get(0);
    String line = store.byId(rest.orderId().orElseThrow()).orElseThrow().lines().get(0).id();
    store.requested(List.of(line), request(partly), clock.instant());
    says(partly, Map.of());
    assertThat(pages(docket, question(docket.judge(), Optional.empty(), OptionalInt.empty())))
        .filteredOn(measure -> measure.measureId().equals(measure(partly)))
        .extracting(ExpiringMeasure::endsOn)
        .containsExactly(today().plusDays(7).plusYears(1));
    assertThat(only(partly)).as("the lifting of the part goes on").isEqualTo(MeasureStatus.RELEASING);
  }

  private void isLifted(CaseFile file, Long part) {
    Map<String, Object> values = new HashMap<>(Map.of("case", file.id()));
    values.put("part", part);
    database.update("update property_measure set status = 'RELEASING', release_fen = :part where case_id = :case", values);
  }

  /** Money of the case is found and late, and the case's measure on the whole debt stands so. */
  private void moneyIsLate(Docket docket, CaseFile file, String stands) {
    Map<String, Object> values =
        Map.of("case", file.id(), "court", docket.court(), "late", utc(clock.instant().minus(Duration.ofMinutes(1))));
    int due =
        database.update(
            """
            update property_asset set court_code = :court, control_due_at = :late
            where case_id = :case and (control_due_at is not null or court_code is null)
            """,
            values);
    assertThat(due).as("still watched").isEqualTo(1);
    database.update("update property_measure set amount_fen = 10000000000, " + stands + " where case_id = :case", values);
  }

  private boolean alarmed(CaseFile file) {
    return database.queryForObject(
            "select count(*) from property_asset where case_id = :case and alarmed_at is not null", Map.of("case", file.id()), Long.class)
        > 0;
  }

  /** A unit has been asked to renew the measure of a case. */
  private String asked(CaseFile file, LocalDate ended) {
    String id = Ids.next();
    OrderLine line = OrderLine.renewal(Ids.next(), id, measure(file), 1, ended, ended.plusYears(1));
    Instant decided = clock.instant().minus(Duration.ofDays(2));
    store.insert(
        new MeasureOrder(
            id, OrderKind.RENEWAL, file.id(), file.courtCode(), List.of(line), "judge", decided, Optional.empty()));
    store.requested(List.of(line.id()), request(file), clock.instant());
    return id;
  }

  private static String request(CaseFile file) {
    return file.id();
  }

  private void says(CaseFile file, Map<String, Object> fields) {
    RequestAnswered answer =
        new RequestAnswered(request(file), file.id(), file.courtCode(), "bank.freeze", file.id(), "CONTROLLED", fields);
    transaction.executeWithoutResult(status -> orders.answered(answer));
  }

  private String reason(CaseFile file) {
    return store.ofCase(file.id()).get(0).lines().get(0).failureReason().orElseThrow();
  }

  private String measure(CaseFile file) {
    return database.queryForObject("select id from property_measure where case_id = :case", Map.of("case", file.id()), String.class);
  }

  private MeasureStatus only(CaseFile file) {
    return status(measure(file));
  }

  private MeasureStatus status(String measureId) {
    return MeasureStatus.valueOf(
        database.queryForObject("select status from property_measure where id = :id", Map.of("id", measureId), String.class));
  }

  /** Another case waits in rank for the thing that the case holds; returns that measure. */
  private String waitsBehind(CaseFile file) {
    String rival = measure(docket(1, i -> 100).files().get(0));
    Map<String, Object> both = Map.of("rival", rival, "first", measure(file));
    database.update(
        """
        update property_asset set identity =
          (select a.identity from property_asset a join property_measure m on m.asset_id = a.id where m.id = :first)
        where id = (select asset_id from property_measure where id = :rival)
        """,
        both);
    database.update(
        "update property_measure set status = 'WAITING', seal_rank = 2, effective_at = null, ends_on = null where id = :rival", both);
    return rival;
  }

  private void ordered(Docket docket) {
    List<Renewing.Ordered> ordered =
        as(docket, () -> renewing.renew(List.copyOf(docket.ends().keySet()), OptionalInt.empty()));
    assertThat(ordered).hasSize(CASES).allSatisfy(one -> assertThat(one.refused()).isEmpty());
    assertThat(ordered.stream().mapToInt(one -> one.measureIds().size()).sum()).isEqualTo(docket.ends().size());
  }

  /** The unit has answered the requests of all cases; each named all measures of its case. */
  private void answered(Docket docket) {
    for (CaseFile file : docket.files()) {
      database.update(
          """
          update property_order_line set status = 'REQUESTED', request_id = :case
          where order_id in (select id from property_order where case_id = :case)
          """,
          Map.of("case", file.id()));
      RequestAnswered answer =
          new RequestAnswered(file.id(), file.id(), docket.court(), "bank.freeze", file.id(), "RENEWED", Map.of());
      transaction.executeWithoutResult(status -> orders.answered(answer));
    }
  }

  private int expectedWithin(Docket docket, int days) {
    return (int) docket.ends().values().stream().filter(end -> !end.isAfter(today().plusDays(days))).count();
  }

  private static ExpiryRegister.Question question(String judge, Optional<String> unit, OptionalInt within) {
    return new ExpiryRegister.Question(Optional.of(judge), Optional.empty(), unit, within, Optional.empty(), 200);
  }

  private List<ExpiringMeasure> pages(Docket docket, ExpiryRegister.Question question) {
    List<ExpiringMeasure> lines = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      ExpiryRegister.Question next =
          new ExpiryRegister.Question(question.handler(), question.court(), question.unit(), question.within(), after, question.size());
      ExpiryRegister.Page page = as(docket, () -> register.page(next));
      lines.addAll(page.lines());
      after = page.next();
    } while (after.isPresent());
    return lines;
  }

  private <T> T as(Docket docket, Supplier<T> work) {
    return user.as(Actor.staff(docket.judge(), "某法官", Set.of(Roles.JUDGE), Set.of(docket.court())), work);
  }

  private Map<Integer, Long> expected(Docket docket) {
    return docket.ends().values().stream()
        .collect(Collectors.groupingBy(end -> renewals.stepDue(end, today()).orElseThrow(), TreeMap::new, Collectors.counting()));
  }

  private Map<Integer, Long> reminded(Docket docket) {
    Map<Integer, Long> steps = new TreeMap<>();
    database.query(
        """
        select r.step_days, count(*) as n from property_reminder r join property_measure m on m.id = r.measure_id
        where m.court_code = :court and m.reminded_days = r.step_days group by r.step_days
        """,
        court(docket),
        row -> {
          steps.put(row.getInt("step_days"), row.getLong("n"));
        });
    return steps;
  }

  private long tasks(Docket docket) {
    return tasks
        .createTaskQuery()
        .taskDefinitionKey("Task_DecideRenewal")
        .processInstanceBusinessKeyIn(docket.files().stream().map(CaseFile::caseNo).toArray(String[]::new))
        .count();
  }

  private long notices(Docket docket) {
    return database.queryForObject("select count(*) from assistance_unit_notice where court_code = :court", court(docket), Long.class);
  }

  private static Map<String, Object> court(Docket docket) {
    return Map.of("court", docket.court());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /** @param days how many days from today the term of a measure ends */
  private Docket docket(int perCase, java.util.function.IntUnaryOperator days) {
    String court = "9" + ThreadLocalRandom.current().nextInt(10_000, 99_999);
    List<CaseFile> files = IntStream.range(0, CASES).mapToObj(i -> filed()).toList();
    Docket docket = new Docket(court, "judge" + court, files, new HashMap<>());
    List<Map<String, Object>> rows =
        IntStream.range(0, perCase * CASES).mapToObj(i -> row(docket, i, today().plusDays(days.applyAsInt(i)))).toList();
    database.batchUpdate(
        """
        insert into property_asset (id, case_id, kind, identity, identifier_sealed, institution, description_sealed, value_fen,
          encumbrances_sealed, found_at, reported_at, reported_by)
        values (:asset, :case, 'BANK_DEPOSIT', :asset, :number, '衢州农商行', :number, 100, :none, :at, :at, 'test')
        """,
        rows.toArray(Map[]::new));
    database.batchUpdate(
        """
        insert into property_measure (id, case_id, court_code, case_no, handler, asset_id, open_asset_id, kind, status, amount_fen,
          controlled_fen, seal_rank, term_years, effective_at, ends_on, unit_code, created_at, updated_at)
        values (:id, :case, :court, :caseNo, :judge, :asset, :asset, 'FREEZE', 'EFFECTIVE', 100, 100, 1, 1, :at, :ends, :unit, :at, :at)
        """,
        rows.toArray(Map[]::new));
    database.update("insert into property_watch (court_code, next_at) values (:court, :at)", Map.of("court", court, "at", utc(clock.instant())));
    dockets.add(docket);
    return docket;
  }

  private Map<String, Object> row(Docket docket, int i, LocalDate end) {
    CaseFile file = docket.files().get(i % CASES);
    String id = Ids.next();
    docket.ends().put(id, end);
    Map<String, Object> row = new HashMap<>();
    row.put("id", id);
    row.put("asset", Ids.next());
    row.put("case", file.id());
    row.put("caseNo", file.caseNo());
    row.put("court", docket.court());
    row.put("judge", docket.judge());
    row.put("number", cipher.seal("6222" + i));
    row.put("none", cipher.seal("[]"));
    row.put("unit", UNIT);
    row.put("ends", end);
    row.put("at", utc(clock.instant()));
    return row;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  @AfterEach
  void leaveNothingForTheClockOfOtherTests() {
    for (Docket docket : dockets) {
      List<String> keys = new ArrayList<>(docket.files().stream().map(CaseFile::caseNo).toList());
      keys.add(docket.court());
      keys.forEach(
          key ->
              runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).rootProcessInstances().list()
                  .forEach(run -> runtime.deleteProcessInstance(run.getId(), "test over")));
      Map<String, Object> values = Map.of("court", docket.court());
      database.update("delete from property_watch where court_code = :court", values);
      database.update("update property_measure set status = 'RELEASED', open_asset_id = null where court_code = :court", values);
    }
  }

  private CaseFile filed() {
    String basisNo = "（2026）浙0802民初" + ThreadLocalRandom.current().nextInt(1, 99_999_999) + "号";
    PartyForm applicant = new PartyForm("自然人", "李某", "330802199001010010", "13800005678", "衢州市柯城区", null, null, List.of());
    PartyForm debtor = new PartyForm("法人", "某建筑公司", "91330802MA0000015X", "13900005678", "衢州市柯城区", null, null, List.of());
    ApplicationForm form =
        new ApplicationForm(
            null, "330802", "房屋租赁合同纠纷", "民事调解书", basisNo, "衢州市柯城区人民法院", "2026-01-10", "2026-02-10", "213,600.00", null,
            "2,252.00", null, null, "否", "否", null, List.of(applicant), List.of(debtor));
    CaseFile received = cases.receive(form);
    cases.file(received.id());
    return cases.byId(received.id());
  }
}
