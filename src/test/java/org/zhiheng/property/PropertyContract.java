package org.zhiheng.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.assistance.EarlierSeal;
import org.zhiheng.assistance.RankReport;
import org.zhiheng.assistance.persistence.DeskQueue;
import org.zhiheng.assistance.process.AgencyRanks;
import org.zhiheng.assistance.process.AgencyTasks;
import org.zhiheng.casefile.ApplicationForm;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.ClosingMode;
import org.zhiheng.casefile.Debt;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DossierDocument;
import org.zhiheng.casefile.DossierEntry;
import org.zhiheng.casefile.PartyForm;
import org.zhiheng.casefile.Volume;
import org.zhiheng.money.Money;
import org.zhiheng.platform.audit.AuditEntry;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.exchange.EvidenceFile;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;

/** Survey, control and release of one case, with the real models and units that answer as scripted. */
abstract class PropertyContract {

  private static final String COURT = "330802";
  private static final String WORKER = "test";
  private static final String HOUSE = "浙(2019)衢州市不动产权第0012345号";

  @Autowired private CaseFiles cases;
  @Autowired private Debt debt;
  @Autowired private Dossier dossier;
  @Autowired private Property property;
  @Autowired private CurrentUser user;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private ExternalTaskService externalTasks;
  @Autowired private ManagementService jobs;
  @Autowired private AgencyTasks agencies;
  @Autowired private AgencyRanks ranks;
  @Autowired private AuditTrail audit;
  @Autowired private JdbcClient jdbc;
  @Autowired private DeskQueue desk;
  @Autowired private Clock clock;

  private CaseFile file;
  private String account;

  @BeforeEach
  void aFiledCase() {
    account = "62220812" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);
    file = filed();
  }

  @Test
  void theSameAccountFromTwoUnitsAppearsOnceAndARefusalDoesNotHoldUpTheSurvey() {
    var found = Map.of("court-net.query", deposit(account, 300_000_00), "bank-330802.query", deposit(account + " ", 300_000_00));
    survey(found, Set.of("police-330802.query"));

    assertThat(property.assetsOf(file.id()))
        .singleElement()
        .satisfies(
            asset -> {
              assertThat(asset.sources()).extracting(AssetSource::unitCode).containsExactlyInAnyOrder("court-net", "bank-330802");
              assertThat(asset.identifier()).isEqualTo(account);
            });
    assertThat(property.surveysOf(file.id())).singleElement().satisfies(s -> assertThat(s.unanswered()).isEqualTo(1));
    assertThat(property.unansweredOf(file.id()))
        .as("silence is told apart from “nothing found”")
        .singleElement()
        .satisfies(one -> {
          assertThat(one.unitName()).contains("公安");
          assertThat(one.why()).contains("系统维护");
        });
    assertThat(running("property-survey")).isEmpty();
  }

  @Test
  void anAssetNobodyCanReadIsRefusedByItsPlaceAndTheCorrectedAnswerIsTaken() {
    start("property-survey", Map.of());
    settle();
    ExternalTask bank = external("bank-330802.query").get(0);
    Map<String, Object> readable = deposit(account, 900_000_00).get(0);
    Map<String, Object> decimal = Map.of("kind", "BANK_DEPOSIT", "identifier", account + "1", "amountFen", "12.3");

    assertThatThrownBy(() -> answer(bank, Map.of("assets", List.of(readable, decimal))))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.fields()).extracting("field").containsExactly("assets[1].amountFen"))
        .hasMessageContaining("以分为单位");
    assertThat(external("bank-330802.query")).as("still the bank's").hasSize(1);

    answer(bank, Map.of("assets", List.of(readable)));
    assertThat(external("bank-330802.query")).isEmpty();
  }

  @Test
  void anAccountThatWasEmptyIsWatchedFromTheDayItIsFilled() {
    survey(Map.of("bank-330802.query", deposit(account, 0)), Set.of());
    assertThat(controlDue()).isEmpty();

    survey(Map.of("bank-330802.query", deposit(account, 5_000_00)), Set.of());

    assertThat(controlDue()).isPresent();
  }

  private Optional<Object> controlDue() {
    return jdbc.sql("select control_due_at from property_asset where case_id = ?")
        .param(file.id())
        .query((row, n) -> Optional.ofNullable(row.getObject(1)))
        .single();
  }

  @Test
  void propertyToldOnPaperIsEnteredWithThePaperAndControlledLikeWhatASurveyFound() {
    String paper =
        dossier
            .add(
                file.id(),
                new DossierDocument(
                    Volume.MAIN, DocumentCategory.RECEIPT, "登记簿查询结果.pdf", "application/pdf", "judge330802", Ids.next(), new byte[] {1}))
            .id();
    assertThatThrownBy(() -> entered("浙H12345", "nowhere")).hasMessageContaining("请选择卷宗中载明该财产的材料");
    assertThatThrownBy(() -> entered(" ", paper)).hasMessageContaining("请填写财产编号");

    assertThat(entered("浙H12345", paper)).isTrue();
    assertThat(entered("浙 h12345", paper)).as("the same car").isFalse();

    assertThat(property.assetsOf(file.id()))
        .singleElement()
        .satisfies(
            asset -> {
              assertThat(asset.sources()).extracting(AssetSource::unitName).containsExactly("衢州市柯城区人民法院（人工登记）");
              assertThat(asset.value()).contains(Money.yuan("80000"));
              assertThat(property.planControl(file.id()).items()).extracting(PlanItem::assetId).containsExactly(asset.id());
            });
  }

  private boolean entered(String identifier, String paper) {
    AssetEntry car =
        new AssetEntry(
            AssetKind.VEHICLE, identifier, "衢州市车辆管理所", "小型轿车", Optional.of(Money.yuan("80000")), "", Optional.empty(), paper);
    return asJudge(() -> property.enterAsset(file.id(), car));
  }

  @Test
  void aPlanBeyondTheDebtIsRefusedWithTheSums() {
    survey(Map.of("bank-330802.query", deposit(account, 900_000_00)), Set.of());
    Money owed = owed();
    String assetId = property.assetsOf(file.id()).get(0).id();

    assertThat(property.planControl(file.id()).planned()).isEqualTo(owed);
    assertThatThrownBy(() -> property.replacePlan(file.id(), List.of(new PlanItem(assetId, owed.plus(Money.of(1))))))
        .isInstanceOf(BusinessException.class)
        .hasMessageContaining(owed.format())
        .hasMessageContaining(owed.plus(Money.of(1)).format());
  }

  @Test
  void aFrozenAccountIsReleasedOnlyWhenTheLastFenIsPaid() {
    freezeAccount();
    Money owed = owed();
    debt.satisfy(file.id(), owed.minus(Money.of(1)), LocalDate.now(clock), Ids.next());

    assertThat(asJudge(() -> property.availableActions(file.id()))).doesNotContain(PropertyAction.RELEASE_ALL);
    assertThatThrownBy(() -> release()).isInstanceOf(BusinessException.class).hasMessageContaining("¥0.01");

    debt.satisfy(file.id(), Money.of(1), LocalDate.now(clock), Ids.next());
    assertThat(asJudge(() -> property.availableActions(file.id()))).contains(PropertyAction.RELEASE_ALL);
    release();
    approve();
    answer("bank-330802.release", Map.of("resultCode", "RELEASED", "receiptNo", "解-1"));
    settle();

    assertThat(property.measuresOf(file.id())).extracting(ControlMeasure::status).containsExactly(MeasureStatus.RELEASED);
    assertThat(external("sms.send")).hasSize(1);
  }

  @Test
  void aFrozenAccountIsBoundForOneYearFromService() {
    freezeAccount();

    assertThat(property.measuresOf(file.id()))
        .singleElement()
        .satisfies(
            measure -> {
              assertThat(measure.status()).isEqualTo(MeasureStatus.EFFECTIVE);
              assertThat(measure.endsOn()).contains(LocalDate.now(clock).plusYears(1).minusDays(1));
              assertThat(measure.secured()).isEqualTo(owed());
            });
    assertThat(running("property-control")).isEmpty();
  }

  @Test
  void aReceiptThatCannotBeIsRefusedWhileTheUnitIsThere() {
    survey(Map.of("bank-330802.query", deposit(account, 900_000_00)), Set.of());
    Money asked = owed();
    control();
    LocalDate today = LocalDate.now(clock);

    refusedReceipt("endsOn", "2020-01-01", "届满日应晚于生效之日 " + today);
    refusedReceipt("endsOn", today.plusYears(30).toString(), "法定最长期限");
    refusedReceipt("effectiveAt", today.minusDays(1) + "T10:00:00+08:00", "不应早于请求之日");
    refusedReceipt("effectiveAt", today.plusDays(1) + "T10:00:00+08:00", "不应晚于现在");
    refusedReceipt("controlledFen", asked.fen() + 1, asked.format());

    answer("bank-330802.freeze", Map.of("resultCode", "CONTROLLED", "endsOn", today.plusYears(1).toString()));
    assertThat(property.measuresOf(file.id()).get(0).endsOn()).as("counted in another way").contains(today.plusYears(1).minusDays(1));
  }

  private void refusedReceipt(String field, Object value, String rule) {
    assertThatThrownBy(() -> answer("bank-330802.freeze", Map.of("resultCode", "CONTROLLED", field, value)))
        .isInstanceOf(BusinessException.class)
        .hasMessageContaining(field)
        .hasMessageContaining(rule);
  }

  @Test
  void aPresoldHouseIsPreSealedAndTheSealIsFormalFromTheFirstDayOnceTheTitleIsRegistered() {
    Map<String, Object> house = Map.of("kind", "PRESALE_HOUSE", "identifier", "网签" + account, "amountFen", 200_000_00L);
    survey(Map.of("land-330802.query", List.of(house)), Set.of());
    control();
    answer("land-330802.seal", Map.of("resultCode", "CONTROLLED", "rank", 1));
    settle();
    ControlMeasure before = property.measuresOf(file.id()).get(0);
    assertThat(before.kind()).isEqualTo(ControlKind.PRE_SEAL);

    asJudge(
        () -> {
          property.titleRegistered(file.id(), before.id());
          return before;
        });

    ControlMeasure after = property.measuresOf(file.id()).get(0);
    assertThat(after.kind()).isEqualTo(ControlKind.SEAL);
    assertThat(after.endsOn()).as("the term runs on from the pre-seal (R2.16)").isEqualTo(before.endsOn());
    assertThatThrownBy(() -> property.titleRegistered(file.id(), before.id())).hasMessageContaining("预查封");
  }

  @Test
  void securitiesAreFrozenThroughTheNationalNetworkAndAPartIsLifted() {
    Map<String, Object> shares = Map.of("kind", "SECURITIES", "identifier", "A" + account, "amountFen", 900_000_00L);
    survey(Map.of("court-net.query", List.of(shares)), Set.of());
    control();
    answer("court-net.freeze", Map.of("resultCode", "CONTROLLED", "controlledFen", owed().fen()));
    settle();
    ControlMeasure frozen = property.measuresOf(file.id()).get(0);
    assertThat(frozen.endsOn()).contains(LocalDate.now(clock).plusYears(3).minusDays(1));
    debt.satisfy(file.id(), Money.yuan("50000.00"), LocalDate.now(clock), Ids.next());

    Money excess = frozen.secured().minus(owed());
    assertThatThrownBy(() -> liftPart(frozen.id(), excess.plus(Money.of(1)))).hasMessageContaining(owed().format());
    liftPart(frozen.id(), excess);
    approve();
    answer("court-net.release", Map.of("resultCode", "RELEASED"));
    settle();

    assertThat(property.measuresOf(file.id()).get(0).secured()).as("exactly what is owed stays bound").isEqualTo(owed());
  }

  private Release liftPart(String measureId, Money part) {
    return asJudge(
        () -> property.requestRelease(file.id(), ReleaseGround.EXCESS, List.of(), Map.of(measureId, part), Optional.empty()));
  }

  @Test
  void aHouseTransferredBeforeFailsCleanlyAndTheJudgeIsTold() {
    surveyHouse(HOUSE + account);
    control();
    answer("land-330802.seal", Map.of("resultCode", "TRANSFERRED_BEFORE", "note", "已于送达前办理转移登记"));
    settle();

    assertThat(property.measuresOf(file.id()))
        .singleElement()
        .satisfies(m -> assertThat(m.failure()).contains(MeasureFailure.TRANSFERRED_BEFORE));
    complete("Task_HandleFailedControl", Map.of("failureDecision", "ACKNOWLEDGE"));
    assertThat(running("property-control")).isEmpty();
  }

  @Test
  void aWaitingSealOfAnotherCaseTakesEffectWhenTheFirstIsLifted() {
    String house = HOUSE + account;
    CaseFile first = file;
    sealHouse(house, Map.of("resultCode", "CONTROLLED", "rank", 1));
    file = filed();
    CaseFile second = file;
    sealHouse(house, Map.of("resultCode", "WAITING", "rank", 2));
    assertThat(property.measuresOf(second.id()))
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.status()).isEqualTo(MeasureStatus.WAITING);
              assertThat(m.endsOn()).isEmpty();
            });

    file = first;
    debt.satisfy(file.id(), owed(), LocalDate.now(clock), Ids.next());
    release();
    approve();
    answer("land-330802.unseal", Map.of("resultCode", "RELEASED"));
    settle();

    assertThat(property.measuresOf(second.id()))
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.status()).isEqualTo(MeasureStatus.EFFECTIVE);
              assertThat(m.rank()).hasValue(1);
              assertThat(m.endsOn()).contains(LocalDate.now(clock).plusYears(3).minusDays(1));
            });
    assertThat(recorded("MEASURE_MOVED_UP", onlyMeasure(second)))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.before()).isEqualTo("{\"rank\":2}");
              assertThat(entry.after()).isEqualTo("{\"rank\":1}");
            });
    file = second;
    assertThatThrownBy(() -> complete("Task_AcknowledgeEffect", Map.of())).hasMessageContaining("已知悉");
    complete("Task_AcknowledgeEffect", Map.of("acknowledged", true));
    assertThat(running("measure-effective")).isEmpty();
  }

  @Test
  void aSealThatWaitsBehindACourtOutsideBindsFromTheDayTheUnitSaysThatOneFellAway() {
    sealHouse(HOUSE + account, Map.of("resultCode", "WAITING", "rank", 3));
    String request = sealRequest();
    LocalDate today = LocalDate.now(clock);
    RankReport second = new RankReport(2, today, EarlierSeal.EXPIRED, Optional.empty(), Optional.empty());
    RankReport first = new RankReport(1, today, EarlierSeal.RELEASED, Optional.empty(), Optional.of("轮-1"));
    assertThatThrownBy(() -> ranks.report("police-330802", request, first)).hasMessageContaining("没有这一协助请求");
    RankReport tomorrow = new RankReport(1, today.plusDays(1), EarlierSeal.RELEASED, Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> ranks.report("land-330802", request, tomorrow)).hasMessageContaining("不应晚于今天");

    ranks.report("land-330802", request, second);
    ranks.report("land-330802", request, second);
    assertThat(property.measuresOf(file.id()).get(0)).returns(MeasureStatus.WAITING, ControlMeasure::status);
    assertThat(property.measuresOf(file.id()).get(0).rank()).hasValue(2);
    ranks.report("land-330802", request, first);
    ranks.report("land-330802", request, first);

    bindsFrom(today);
    assertThat(property.measuresOf(file.id()).get(0).receiptNo()).contains("轮-1");
    assertThat(recorded("EARLIER_SEAL_GONE", onlyMeasure(file))).hasSize(2);
    assertThat(dossier.entries(file.id())).extracting(DossierEntry::title).contains("轮候查封生效记录");
    complete("Task_AcknowledgeEffect", Map.of("acknowledged", true));
  }

  @Test
  void aPersonEntersWithAPaperThatTheSealOfACourtOutsideFellAway() {
    sealHouse(HOUSE + account, Map.of("resultCode", "WAITING", "rank", 2));
    LocalDate today = LocalDate.now(clock);
    RankReport gone = new RankReport(1, today, EarlierSeal.RELEASED, Optional.of(today.plusYears(2)), Optional.empty());
    assertThatThrownBy(() -> entered(gone, "nowhere")).hasMessageContaining("卷宗");
    RankReport back = new RankReport(4, today, EarlierSeal.RELEASED, Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> entered(back, paper())).hasMessageContaining("顺位只能递进");
    RankReport early = new RankReport(1, today.minusDays(1), EarlierSeal.RELEASED, Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> entered(early, paper())).hasMessageContaining("在轮候登记之后");

    entered(gone, paper());

    assertThat(property.measuresOf(file.id()).get(0).endsOn()).as("the shorter term that was registered").contains(today.plusYears(2));
    assertThat(open("Task_AcknowledgeEffect")).hasSize(1);
    assertThatThrownBy(() -> entered(back, paper())).hasMessageContaining("不在轮候中");
  }

  @Test
  void aWaitingSealDoesNotPassAMeasureThatStandsOnThisServer() {
    String house = HOUSE + account;
    sealHouse(house, Map.of("resultCode", "CONTROLLED", "rank", 1));
    file = filed();
    sealHouse(house, Map.of("resultCode", "WAITING", "rank", 2));
    RankReport gone = new RankReport(1, LocalDate.now(clock), EarlierSeal.RELEASED, Optional.empty(), Optional.empty());

    assertThatThrownBy(() -> ranks.report("land-330802", sealRequest(), gone)).hasMessageContaining("请先办理其解除");
  }

  @Test
  void reportsOutOfOrderPutTheWholeRowInOrderAndNobodyPassesWhoStandsBefore() {
    String house = HOUSE + account;
    List<CaseFile> row = new ArrayList<>();
    List<String> requests = new ArrayList<>();
    for (int rank = 2; rank <= 4; rank++) {
      file = filed();
      row.add(file);
      sealHouse(house, Map.of("resultCode", "WAITING", "rank", rank));
      requests.add(sealRequest());
    }
    assertThatThrownBy(() -> ranks.report("land-330802", requests.get(2), gone(1))).hasMessageContaining("还有 2 项在先的措施");

    ranks.report("land-330802", requests.get(1), gone(2));
    LocalDate end = LocalDate.now(clock).plusYears(2);
    ranks.report(
        "land-330802",
        requests.get(0),
        new RankReport(1, LocalDate.now(clock), EarlierSeal.RELEASED, Optional.of(end), Optional.empty()));
    ranks.report("land-330802", requests.get(2), gone(3));

    assertThat(row.stream().map(of -> property.measuresOf(of.id()).get(0)).toList())
        .extracting(measure -> measure.status() + " " + measure.rank().getAsInt())
        .containsExactly("EFFECTIVE 1", "WAITING 2", "WAITING 3");
    assertThat(property.measuresOf(row.get(0).id()).get(0).endsOn()).as("the shorter term that was registered").contains(end);
    assertThatThrownBy(() -> ranks.report("land-330802", requests.get(1), gone(1))).hasMessageContaining("请先办理其解除");
  }

  private RankReport gone(int rank) {
    return new RankReport(rank, LocalDate.now(clock), EarlierSeal.RELEASED, Optional.empty(), Optional.empty());
  }

  private void bindsFrom(LocalDate day) {
    assertThat(property.measuresOf(file.id()))
        .singleElement()
        .satisfies(
            measure -> {
              assertThat(measure.status()).isEqualTo(MeasureStatus.EFFECTIVE);
              assertThat(measure.rank()).hasValue(1);
              assertThat(measure.endsOn()).contains(day.plusYears(3).minusDays(1));
            });
  }

  private void entered(RankReport report, String documentId) {
    asJudge(
        () -> {
          property.earlierSealGone(file.id(), onlyMeasure(file), report, documentId);
          return "";
        });
  }

  private String paper() {
    byte[] words = "在先查封已解除".getBytes(StandardCharsets.UTF_8);
    return dossier
        .add(
            file.id(),
            new DossierDocument(Volume.MAIN, DocumentCategory.OTHER, "登记簿查询结果", "text/plain", "judge330802", Ids.next(), words))
        .id();
  }

  private String sealRequest() {
    return jdbc.sql("select request_id from property_measure where case_id = ?").param(file.id()).query(String.class).single();
  }

  @Test
  void aReleaseTheJudgeAsksForTakesThePlaceOfTheTaskThatWaits() {
    freezeAccount();
    debt.satisfy(file.id(), owed(), LocalDate.now(clock), Ids.next());
    start("property-release", Map.of("releaseGround", "DEBT_CLEARED"));
    assertThat(open("Task_ConfirmRelease")).hasSize(1);

    release();

    assertThat(open("Task_ConfirmRelease")).isEmpty();
    assertThat(running("property-release")).hasSize(1);
    assertThat(property.releasesOf(file.id())).hasSize(1);
  }

  @Test
  void paymentWhilePapersWaitForApprovalWithdrawsWhatWasNotSent() {
    survey(Map.of("bank-330802.query", deposit(account, 900_000_00)), Set.of());
    String order = property.openControlOrder(file.id());
    start("property-control", Map.of("controlOrderId", order));
    settle();

    debtCleared();

    assertThat(running("property-control")).isEmpty();
    assertThat(property.measuresOf(file.id())).extracting(ControlMeasure::status).containsExactly(MeasureStatus.FAILED);
  }

  @Test
  void whatAPaymentDuringSigningMakesNeedlessIsNotSent() {
    var accounts = List.of(deposit(account, 150_000_00).get(0), deposit(account + "1", 60_000_00).get(0));
    survey(Map.of("bank-330802.query", accounts), Set.of());
    String order = property.openControlOrder(file.id());
    start("property-control", Map.of("controlOrderId", order));
    settle();
    debt.satisfy(file.id(), Money.yuan("80000.00"), LocalDate.now(clock), Ids.next());

    approve();

    assertThat(external("bank-330802.freeze")).as("150,000 is enough for what is owed now").hasSize(1);
    assertThat(asJudge(() -> property.measuresOf(file.id())))
        .filteredOn(measure -> measure.status() == MeasureStatus.FAILED)
        .singleElement()
        .satisfies(measure -> assertThat(measure.failureReason().orElseThrow()).contains("R2.17"));
    answer("bank-330802.freeze", Map.of("resultCode", "CONTROLLED"));
    settle();
    complete("Task_HandleFailedControl", Map.of("failureDecision", "ACKNOWLEDGE"));
    assertThat(running("property-control")).isEmpty();
  }

  @Test
  void aSurveyEndsWithWhatThereIsWhenItsMonthIsOver() {
    start("property-survey", Map.of());
    settle();
    assertThat(
            jdbc.sql("select distinct status from assistance_request where case_id = ? and sent_at = prepared_at")
                .param(file.id())
                .query(String.class)
                .list())
        .as("queries are out at once")
        .containsExactly("SENT");
    assertThat(waitingAtTheBank()).isEqualTo(1);
    answer("bank-330802.query", Map.of("assets", deposit(account, 1_000_00)));
    assertThat(waitingAtTheBank()).as("answered, though the survey goes on").isZero();

    fire("Timer_SurveyOverdue");
    settle();

    assertThat(running("property-survey")).isEmpty();
    assertThat(property.assetsOf(file.id())).hasSize(1);
    assertThat(property.surveysOf(file.id())).singleElement().satisfies(s -> assertThat(s.unanswered()).isEqualTo(s.asked() - 1));
  }

  private long waitingAtTheBank() {
    return desk.rows(DeskQueue.Part.WAITING, List.of("bank-330802"), 0, 10_000).stream().filter(row -> row.caseId().equals(file.id())).count();
  }

  @Test
  void aSurveyEndsWhenTheDebtIsPaid() {
    start("property-survey", Map.of());
    settle();

    debtCleared();
    settle();

    assertThat(running("property-survey")).isEmpty();
    assertThat(external()).isEmpty();
  }

  @Test
  void aPlanThatHasBecomeTooMuchGoesBackToTheJudgeAndOnlyAnotherPlanGoesOut() {
    survey(Map.of("bank-330802.query", deposit(account, 900_000_00)), Set.of());
    String order = property.openControlOrder(file.id());
    debt.satisfy(file.id(), Money.yuan("100000.00"), LocalDate.now(clock), Ids.next());

    start("property-control", Map.of("controlOrderId", order));

    assertThat(open("Task_HandleFailedControl")).hasSize(1);
    property.replacePlan(file.id(), List.of());
    assertThatThrownBy(() -> complete("Task_HandleFailedControl", Map.of("failureDecision", "REPLAN"))).hasMessageContaining("控制方案");
    property.replacePlan(file.id(), property.planControl(file.id()).items());
    complete("Task_HandleFailedControl", Map.of("failureDecision", "REPLAN"));
    approve();
    answer("bank-330802.freeze", Map.of("resultCode", "CONTROLLED", "controlledFen", owed().fen()));
    settle();
    assertThat(running("property-control")).isEmpty();
    assertThat(property.measuresOf(file.id())).extracting(ControlMeasure::status).containsExactly(MeasureStatus.EFFECTIVE);
  }

  @Test
  void theJudgesTaskAboutAFailedMeasureFallsAwayWhenTheDebtIsPaid() {
    surveyHouse(HOUSE + account);
    control();
    answer("land-330802.seal", Map.of("resultCode", "NOT_FOUND"));
    settle();
    assertThat(open("Task_HandleFailedControl")).hasSize(1);

    debtCleared();

    assertThat(running("property-control")).isEmpty();
  }

  @Test
  void whatAUnitWritesAboutAFailedMeasureIsSealedAndForTheCaseOnly() {
    surveyHouse(HOUSE + account);
    control();
    refuse("land-330802.seal");
    settle();

    assertThat(asJudge(() -> property.measuresOf(file.id())))
        .extracting(ControlMeasure::failureReason)
        .containsExactly(Optional.of("法院文书与系统登记不符"));
    assertThat(asTeam(() -> property.measuresOf(file.id())))
        .extracting(ControlMeasure::failureReason)
        .containsExactly(Optional.empty());
    assertThat(jdbc.sql("select failure_reason_sealed from property_measure where case_id = ?").param(file.id()).query(String.class).single())
        .doesNotContain("系统登记");
  }

  @Test
  void aRefusedReleaseIsAskedForAgainOrGivenUpByTheJudge() {
    freezeAccount();
    debt.satisfy(file.id(), owed(), LocalDate.now(clock), Ids.next());
    start("property-release", Map.of("releaseGround", "DEBT_CLEARED"));
    complete("Task_ConfirmRelease", Map.of());
    approve();
    refuse("bank-330802.release");
    settle();

    complete("Task_HandleFailedRelease", Map.of("failureDecision", "RETRY"));
    approve();
    refuse("bank-330802.release");
    settle();
    complete("Task_HandleFailedRelease", Map.of("failureDecision", "ACKNOWLEDGE"));

    assertThat(running("property-release")).isEmpty();
    assertThat(property.measuresOf(file.id())).extracting(ControlMeasure::status).containsExactly(MeasureStatus.EFFECTIVE);
    assertThat(recorded("RELEASE_FAILED", onlyMeasure(file)))
        .hasSize(2)
        .allSatisfy(
            entry -> {
              assertThat(entry.before()).as("which request came back").containsPattern("\"releaseRequestId\":\"[0-9a-f-]{36}\"");
              assertThat(entry.after()).isEqualTo("{\"code\":\"AGENCY_REFUSED\",\"releaseRequestId\":\"\"}");
            });
  }

  @Test
  void aReleaseEndsAtOnceWhereNothingIsControlled() {
    start("property-release", Map.of("releaseGround", "DEBT_CLEARED"));

    assertThat(running("property-release")).isEmpty();
  }

  @Test
  void aMessageThatNobodyAcknowledgesDoesNotHoldUpTheRelease() {
    releaseAccount();

    fire("Timer_SmsUnanswered");

    assertThat(running("property-release")).isEmpty();
  }

  @Test
  void aMessageThatCannotBeDeliveredDoesNotHoldUpTheRelease() {
    releaseAccount();
    ExternalTask sms = external("sms.send").get(0);
    externalTasks.lock(sms.getId(), WORKER, 60_000);
    externalTasks.handleBpmnError(sms.getId(), WORKER, "SMS_UNDELIVERABLE");

    assertThat(running("property-release")).isEmpty();
  }

  @Test
  void aSettlementAloneReleasesNothing() {
    freezeAccount();

    assertThatThrownBy(
            () -> asJudge(() -> property.requestRelease(file.id(), ReleaseGround.APPLICANT_REQUEST, List.of(), Optional.empty())))
        .hasMessageContaining("和解");
    cases.recordSettlement(file.id(), "分三期履行");
    assertThatThrownBy(
            () -> asJudge(() -> property.requestRelease(file.id(), ReleaseGround.APPLICANT_REQUEST, List.of(), Optional.empty())))
        .hasMessageContaining("解除申请");
  }

  @Test
  void afterASettlementTheApplicantsWrittenRequestReleases() {
    freezeAccount();
    cases.recordSettlement(file.id(), "分三期履行");
    var request =
        dossier.add(
            file.id(),
            new DossierDocument(
                Volume.MAIN,
                DocumentCategory.APPLICATION,
                "解除冻结申请书",
                "text/plain",
                "window330802",
                Ids.next(),
                "申请解除".getBytes(StandardCharsets.UTF_8)));

    Release release =
        asJudge(() -> property.requestRelease(file.id(), ReleaseGround.APPLICANT_REQUEST, List.of(), Optional.empty()));

    assertThat(release.applicationDocumentId()).contains(request.id());
    assertThat(property.measuresOf(file.id())).extracting(ControlMeasure::status).containsExactly(MeasureStatus.RELEASING);
  }

  @Test
  void aGroundThatNoSumShowsNeedsItsPaperInTheDossier() {
    freezeAccount();
    for (ReleaseGround ground : Stream.of(ReleaseGround.values()).filter(one -> one.proof().isPresent()).toList()) {
      assertThatThrownBy(() -> asJudge(() -> property.requestRelease(file.id(), ground, List.of(), Optional.empty())))
          .hasMessageContaining(ground.clause());
      assertThatThrownBy(() -> asJudge(() -> property.requestRelease(file.id(), ground, List.of(), Optional.of("nowhere"))))
          .hasMessageContaining("卷宗");
    }
    Optional<String> judgment = Optional.of(paper());
    assertThatThrownBy(() -> asJudge(() -> property.requestRelease(file.id(), ReleaseGround.OBJECTION_UPHELD, List.of(), judgment)))
        .hasMessageContaining("只解除所及的财产");

    Release release =
        asJudge(
            () -> property.requestRelease(file.id(), ReleaseGround.OBJECTION_UPHELD, List.of(onlyMeasure(file)), judgment));

    assertThat(release.applicationDocumentId()).isEqualTo(judgment);
    assertThat(property.measuresOf(file.id())).extracting(ControlMeasure::status).containsExactly(MeasureStatus.RELEASING);
    assertThat(property.releasesOf(file.id())).extracting(Release::ground).containsExactly(ReleaseGround.OBJECTION_UPHELD);
  }

  @Test
  void aCaseThatIsOverLetsGoOfWhatItSealed() {
    freezeAccount();
    assertThatThrownBy(() -> asJudge(() -> property.requestRelease(file.id(), ReleaseGround.TERMINATED, List.of(), Optional.empty())))
        .as("SF20 §28")
        .hasMessageContaining("未结案");

    cases.close(file.id(), ClosingMode.TERMINATED);
    complete("Task_ConfirmRelease", Map.of());
    approve();
    answer("bank-330802.release", Map.of("resultCode", "RELEASED"));
    settle();

    assertThat(property.measuresOf(file.id())).extracting(ControlMeasure::status).containsExactly(MeasureStatus.RELEASED);
    assertThat(property.releasesOf(file.id())).extracting(Release::ground).containsExactly(ReleaseGround.TERMINATED);
  }

  @Test
  void whatExceedsTheDebtAfterAPaymentIsReleasedAndNoMore() {
    var accounts = List.of(deposit(account, 150_000_00).get(0), deposit(account + "1", 100_000_00).get(0));
    survey(Map.of("bank-330802.query", accounts), Set.of());
    control();
    external("bank-330802.freeze").forEach(task -> answer(task, Map.of("resultCode", "CONTROLLED")));
    settle();
    assertThat(asJudge(() -> property.availableActions(file.id()))).doesNotContain(PropertyAction.RELEASE_EXCESS);

    debt.satisfy(file.id(), Money.yuan("110000.00"), LocalDate.now(clock), Ids.next());
    assertThat(asJudge(() -> property.availableActions(file.id()))).contains(PropertyAction.RELEASE_EXCESS);
    String greatest = property.measuresOf(file.id()).stream().max(Comparator.comparing(ControlMeasure::secured)).orElseThrow().id();
    assertThatThrownBy(
            () -> asJudge(() -> property.requestRelease(file.id(), ReleaseGround.EXCESS, List.of(greatest), Optional.empty())))
        .hasMessageContaining(owed().format());
    Release release = asJudge(() -> property.requestRelease(file.id(), ReleaseGround.EXCESS, List.of(), Optional.empty()));

    approve();
    external("bank-330802.release").forEach(task -> answer(task, Map.of("resultCode", "RELEASED")));
    settle();

    assertThat(release.measureIds()).as("one whole, and of the greatest what is left over").hasSize(2).contains(greatest);
    assertThat(property.measuresOf(file.id()))
        .filteredOn(measure -> measure.status() == MeasureStatus.EFFECTIVE)
        .singleElement()
        .satisfies(measure -> assertThat(measure.secured()).isEqualTo(owed()));
  }

  @Test
  void aDeductionSignedForMoreThanIsOwedByNowIsNotSentButMadeAnewForWhatIsOwed() {
    freezeAccount();
    deduct(owed());
    settle();
    debt.satisfy(file.id(), Money.yuan("100000.00"), LocalDate.now(clock), Ids.next());

    approve();

    assertThat(external("bank-330802.deduct")).as("a signed ruling is not altered").isEmpty();
    assertThat(deduction().failureReason().orElseThrow()).contains("S5.16", owed().format());
    complete("Task_HandleFailedDeduction", Map.of("failureDecision", "RETRY"));
    settle();
    assertThat(deduction().amount()).as("the new ruling is over what is owed now").contains(owed());
    approve();
    assertThat(external("bank-330802.deduct")).hasSize(1);

    debt.satisfy(file.id(), owed(), LocalDate.now(clock), Ids.next());

    assertThat(external("bank-330802.deduct")).as("no unit had it in hand").isEmpty();
    assertThat(running("measure-deduction")).isEmpty();
    assertThat(deduction().status()).isEqualTo(LineStatus.DROPPED);
  }

  @Test
  void theJudgesTaskAboutAFailedDeductionFallsAwayWhenTheDebtIsPaid() {
    freezeAccount();
    deduct(owed());
    approve();
    refuse("bank-330802.deduct");
    settle();
    assertThat(open("Task_HandleFailedDeduction")).hasSize(1);

    debt.satisfy(file.id(), owed(), LocalDate.now(clock), Ids.next());
    debtCleared();

    assertThat(running("measure-deduction")).isEmpty();
    assertThat(deduction().status()).isEqualTo(LineStatus.DROPPED);
    assertThat(property.measuresOf(file.id())).extracting(ControlMeasure::status).containsExactly(MeasureStatus.EFFECTIVE);
  }

  @Test
  void whatMoneyIsOnItsWayFromIsLiftedWhenTheDeductionHasEnded() {
    survey(Map.of("bank-330802.query", List.of(deposit(account, 90_000_00).get(0), deposit(account + "1", 80_000_00).get(0))), Set.of());
    control();
    external("bank-330802.freeze").forEach(task -> answer(task, Map.of("resultCode", "CONTROLLED")));
    settle();
    deduct(Money.yuan("90000.00"));
    approve();
    takesInHand(external("bank-330802.deduct").get(0));
    debt.satisfy(file.id(), owed(), LocalDate.now(clock), Ids.next());
    String deducted = deduction().measureId();

    assertThatThrownBy(
            () -> asJudge(() -> property.requestRelease(file.id(), ReleaseGround.DEBT_CLEARED, List.of(deducted), Optional.empty())))
        .hasMessageContaining("正在办理扣划");
    assertThat(release().measureIds()).hasSize(1).doesNotContain(deducted);
    assertThatThrownBy(this::release).hasMessageContaining("正在办理扣划");
    assertThat(open("Task_ConfirmRelease")).isEmpty();

    answer("bank-330802.deduct", Map.of("resultCode", "PARTLY", "deductedFen", 20_000_00L));
    settle();

    assertThat(property.measuresOf(file.id()).stream().filter(m -> m.id().equals(deducted)).findFirst().orElseThrow())
        .returns(MeasureStatus.EFFECTIVE, ControlMeasure::status)
        .returns(Money.yuan("70000.00"), ControlMeasure::secured);
    complete("Task_ConfirmRelease", Map.of());
    assertThat(property.measuresOf(file.id())).extracting(ControlMeasure::status).containsOnly(MeasureStatus.RELEASING);
  }

  @Test
  void oneOfTwoDecisionsAtTheSameTimeIsMeasuredByWhatTheOtherLeft() {
    survey(Map.of("bank-330802.query", List.of(deposit(account, 150_000_00).get(0), deposit(account + "1", 100_000_00).get(0))), Set.of());
    control();
    external("bank-330802.freeze").forEach(task -> answer(task, Map.of("resultCode", "CONTROLLED")));
    settle();
    List<PlanItem> items =
        property.measuresOf(file.id()).stream().map(measure -> new PlanItem(measure.assetId(), measure.secured())).toList();
    debt.satisfy(file.id(), Money.yuan("60000.00"), LocalDate.now(clock), Ids.next());

    List<Throwable> refused = atTheSameTime(items.stream().map(item -> deducting(List.of(item))).toList());

    assertThat(refused).singleElement().satisfies(problem -> assertThat(problem).hasMessageContaining("超标的额"));
    assertThat(property.ordersOf(file.id())).hasSize(1);
  }

  private Callable<MeasureOrder> deducting(List<PlanItem> items) {
    return () -> asJudge(() -> property.deduct(file.id(), items));
  }

  /** What went wrong in them. */
  private static <T> List<Throwable> atTheSameTime(List<Callable<T>> decisions) {
    CyclicBarrier ready = new CyclicBarrier(decisions.size());
    ExecutorService people = Executors.newFixedThreadPool(decisions.size());
    try {
      List<Future<T>> done = new ArrayList<>();
      for (Callable<T> decision : decisions) {
        done.add(
            people.submit(
                () -> {
                  ready.await();
                  return decision.call();
                }));
      }
      return done.stream().flatMap(decision -> problem(decision).stream()).toList();
    } finally {
      people.shutdown();
    }
  }

  private static Optional<Throwable> problem(Future<?> decision) {
    try {
      decision.get();
      return Optional.empty();
    } catch (ExecutionException refused) {
      return Optional.of(refused.getCause());
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void whoWaitsBehindAnAccountThatIsEmptiedHoldsOnlyWhatIsLeftOfIt() {
    CaseFile first = file;
    survey(Map.of("bank-330802.query", deposit(account, 100_000_00)), Set.of());
    control();
    answer("bank-330802.freeze", Map.of("resultCode", "CONTROLLED"));
    settle();
    file = filed();
    CaseFile second = file;
    survey(Map.of("bank-330802.query", deposit(account, 100_000_00)), Set.of());
    control();
    answer("bank-330802.freeze", Map.of("resultCode", "WAITING", "rank", 2));
    settle();

    file = first;
    deduct(Money.yuan("100000.00"));
    approve();
    answer("bank-330802.deduct", Map.of("resultCode", "DEDUCTED"));
    settle();

    assertThat(property.measuresOf(second.id()).get(0))
        .returns(MeasureStatus.EFFECTIVE, ControlMeasure::status)
        .returns(Money.ZERO, ControlMeasure::secured);
    assertThat(property.assetsOf(second.id()).get(0).value()).as("known in the other case too").contains(Money.ZERO);
    file = second;
    assertThat(open("Task_AcknowledgeEffect")).as("its judge is told").hasSize(1);
  }

  private MeasureOrder deduct(Money amount) {
    String assetId = property.assetsOf(file.id()).get(0).id();
    return asJudge(() -> property.deduct(file.id(), List.of(new PlanItem(assetId, amount))));
  }

  private OrderLine deduction() {
    return property.ordersOf(file.id()).get(0).lines().get(0);
  }

  @Test
  void peopleOutsideTheCaseSeeNumbersMaskedAndOtherCourtsSeeNothing() {
    Map<String, Object> pledged = new HashMap<>(deposit(account, 1_000_00).get(0));
    pledged.put("encumbrances", List.of("质押：周远山，电话13757001234"));
    survey(Map.of("bank-330802.query", List.of(pledged)), Set.of());

    assertThat(asTeam(() -> property.assetsOf(file.id())))
        .singleElement()
        .satisfies(asset -> assertThat(asset.identifier()).startsWith("****").doesNotContain(account))
        .satisfies(asset -> assertThat(asset.encumbrances()).containsExactly("质押：周远山，电话****"));
    assertThat(jdbc.sql("select encumbrances_sealed from property_asset where case_id = ?").param(file.id()).query(String.class).single())
        .doesNotContain("周远山");
    assertThatThrownBy(
            () -> user.as(Actor.staff("judge330881", "江山法官", Set.of(Roles.JUDGE), Set.of("330881")), () -> property.assetsOf(file.id())))
        .isInstanceOf(BusinessException.class);
  }

  private <T> T asTeam(Supplier<T> work) {
    return user.as(Actor.staff("team330802", "辅助", Set.of(Roles.TEAM), Set.of(COURT)), work);
  }

  private String onlyMeasure(CaseFile of) {
    return property.measuresOf(of.id()).get(0).id();
  }

  private List<AuditEntry> recorded(String action, String measureId) {
    return audit.of("property_measure", measureId).stream().filter(entry -> entry.action().equals(action)).toList();
  }

  private void releaseAccount() {
    freezeAccount();
    debt.satisfy(file.id(), owed(), LocalDate.now(clock), Ids.next());
    release();
    approve();
    answer("bank-330802.release", Map.of("resultCode", "RELEASED"));
    settle();
  }

  private void refuse(String topic) {
    ExternalTask task = external(topic).get(0);
    lock(task);
    agencies.refuse(unit(task), WORKER, task.getId(), "AGENCY_REFUSED", "法院文书与系统登记不符");
  }

  private void debtCleared() {
    runtime.createMessageCorrelation("debtCleared").processInstanceBusinessKey(file.caseNo()).correlateAll();
  }

  private void fire(String timer) {
    Job job =
        instances().stream()
            .flatMap(i -> jobs.createJobQuery().processInstanceId(i.getId()).activityId(timer).list().stream())
            .findFirst()
            .orElseThrow();
    jobs.executeJob(job.getId());
  }

  private void freezeAccount() {
    survey(Map.of("bank-330802.query", deposit(account, 900_000_00)), Set.of());
    long owed = owed().fen();
    control();
    answer("bank-330802.freeze", Map.of("resultCode", "CONTROLLED", "controlledFen", owed, "receiptNo", "冻-1"));
    settle();
  }

  private void sealHouse(String number, Map<String, Object> answer) {
    surveyHouse(number);
    control();
    answer("land-330802.seal", answer);
    settle();
  }

  private void surveyHouse(String number) {
    Map<String, Object> house = Map.of("kind", "REAL_ESTATE", "identifier", number, "amountFen", 2_000_000_00L);
    survey(Map.of("land-330802.query", List.of(house)), Set.of());
  }

  private void control() {
    String order = property.openControlOrder(file.id());
    start("property-control", Map.of("controlOrderId", order));
    approve();
  }

  private Release release() {
    return asJudge(() -> property.requestRelease(file.id(), ReleaseGround.DEBT_CLEARED, List.of(), Optional.empty()));
  }

  private <T> T asJudge(Supplier<T> work) {
    return user.as(Actor.staff("judge330802", "柯城法官", Set.of(Roles.JUDGE), Set.of(COURT)), work);
  }

  private Money owed() {
    return debt.outstanding(file.id(), LocalDate.now(clock)).total();
  }

  private void survey(Map<String, List<Map<String, Object>>> found, Set<String> refused) {
    start("property-survey", Map.of());
    settle();
    for (ExternalTask task : external()) {
      if (refused.contains(task.getTopicName())) {
        lock(task);
        agencies.refuse(unit(task), WORKER, task.getId(), "AGENCY_REFUSED", "系统维护");
      } else {
        answer(task, Map.of("assets", found.getOrDefault(task.getTopicName(), List.of())));
      }
    }
    settle();
  }

  private static List<Map<String, Object>> deposit(String number, long fen) {
    return List.of(Map.of("kind", "BANK_DEPOSIT", "identifier", number, "institution", "衢州农商行", "amountFen", fen));
  }

  private void answer(String topic, Map<String, Object> fields) {
    assertThat(external(topic)).as("tasks on " + topic + " of " + instances()).hasSize(1);
    answer(external(topic).get(0), fields);
  }

  private void answer(ExternalTask task, Map<String, Object> fields) {
    lock(task);
    var proof = new EvidenceFile("回执.txt", "text/plain", ("回执 " + task.getId()).getBytes(StandardCharsets.UTF_8));
    agencies.complete(unit(task), WORKER, task.getId(), new WorkAnswer(unit(task), fields, List.of(proof)));
  }

  /** The unit has read what it is asked for. */
  private void takesInHand(ExternalTask task) {
    String request = String.valueOf(runtime.getVariable(task.getExecutionId(), "requestId"));
    jdbc.sql("update assistance_request set status = 'RECEIVED', received_at = sent_at where id = ?").param(request).update();
  }

  private void lock(ExternalTask task) {
    agencies.lock(unit(task), WORKER, task.getId(), Duration.ofMinutes(1));
  }

  private static String unit(ExternalTask task) {
    return task.getTopicName().substring(0, task.getTopicName().indexOf('.'));
  }

  private void approve() {
    settle();
    List<Task> waiting = open("Task_ApproveDocument");
    assertThat(waiting).as("papers before the approver").isNotEmpty();
    waiting.forEach(task -> tasks.complete(task.getId(), Map.of("approvalDecision", "APPROVE")));
    settle();
  }

  private void complete(String element, Map<String, Object> values) {
    List<Task> open = open(element);
    assertThat(open).hasSize(1);
    tasks.complete(open.get(0).getId(), values);
  }

  private List<Task> open(String element) {
    return tasks.createTaskQuery().processInstanceBusinessKey(file.caseNo()).taskDefinitionKey(element).list();
  }

  private List<ExternalTask> external(String topic) {
    return external().stream().filter(task -> task.getTopicName().equals(topic)).toList();
  }

  private List<ExternalTask> external() {
    return instances().stream()
        .flatMap(i -> externalTasks.createExternalTaskQuery().processInstanceId(i.getId()).list().stream())
        .toList();
  }

  private List<ProcessInstance> instances() {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(file.caseNo()).list();
  }

  private List<ProcessInstance> running(String key) {
    return runtime.createProcessInstanceQuery().processDefinitionKey(key).processInstanceBusinessKey(file.caseNo()).list();
  }

  private void start(String key, Map<String, Object> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put("caseId", file.id());
    all.put("courtCode", COURT);
    runtime.startProcessInstanceByKey(key, file.caseNo(), all);
  }

  /** Runs what is to be done at once, until the case waits for somebody. */
  private void settle() {
    for (List<Job> due = due(); !due.isEmpty(); due = due()) {
      due.forEach(job -> jobs.executeJob(job.getId()));
    }
  }

  private List<Job> due() {
    return instances().stream()
        .flatMap(i -> jobs.createJobQuery().processInstanceId(i.getId()).messages().withRetriesLeft().list().stream())
        .toList();
  }

  private CaseFile filed() {
    String basisNo = "（2026）浙0802民初" + ThreadLocalRandom.current().nextInt(1, 99_999_999) + "号";
    PartyForm applicant = new PartyForm("自然人", "李某", "330802199001010010", "13800005678", "衢州市柯城区", null, null, List.of());
    PartyForm debtor = new PartyForm("法人", "某建筑公司", "91330802MA0000015X", "13900005678", "衢州市柯城区", null, null, List.of());
    ApplicationForm form =
        new ApplicationForm(
            null, COURT, "房屋租赁合同纠纷", "民事调解书", basisNo, "衢州市柯城区人民法院", "2026-01-10", "2026-02-10", "213,600.00", null,
            "2,252.00", null, null, "否", "否", null, List.of(applicant), List.of(debtor));
    CaseFile received = cases.receive(form);
    cases.file(received.id());
    return cases.byId(received.id());
  }
}
