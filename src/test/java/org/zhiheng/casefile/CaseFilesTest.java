package org.zhiheng.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhiheng.money.Money;
import org.zhiheng.platform.audit.AuditEntry;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;

/** Cases from application to closing, without their process; run on H2 and PostgreSQL. */
abstract class CaseFilesTest {

  @Autowired private CaseFiles cases;
  @Autowired private Debt debt;
  @Autowired private CasePeriods periods;
  @Autowired private Dossier dossier;
  @Autowired private ApplicationImports imports;
  @Autowired private CurrentUser user;
  @Autowired private AuditTrail audit;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Clock clock;

  @Test
  void everythingWrongWithAnApplicationIsSaidAtOnce() {
    ApplicationForm form =
        CaseFixtures.application()
            .with(ApplicationColumns.COURT, "衢州市火星区人民法院")
            .with(ApplicationColumns.PRINCIPAL, "-1")
            .with(ApplicationColumns.EFFECTIVE_ON, LocalDate.now(clock).plusDays(1).toString())
            .with(ApplicationColumns.APPLICANT_ID, "330802197505060110")
            .form();
    assertThatThrownBy(() -> cases.apply(form))
        .asInstanceOf(type(BusinessException.class))
        .satisfies(
            e -> assertThat(e.fields()).extracting(FieldProblem::field)
                .contains("court", "principal", "effectiveOn", "applicants[0].idNumber"))
        .satisfies(e -> assertThat(e.fields()).extracting(FieldProblem::value).doesNotContain("330802197505060110"));
  }

  @Test
  void aClaimOfNothingIsRefused() {
    assertThatThrownBy(() -> cases.apply(CaseFixtures.application().with(ApplicationColumns.PRINCIPAL, "0").form()))
        .asInstanceOf(type(BusinessException.class))
        .satisfies(e -> assertThat(e.fields()).extracting(FieldProblem::message).containsExactly("申请执行的金额应大于零"));
  }

  @Test
  void theSameClaimAtAnotherCourtIsRefusedAndTheFirstIsNamed() {
    CaseFixtures application = CaseFixtures.application();
    CaseFile first = cases.receive(application.form());
    assertThatThrownBy(() -> cases.receive(application.with(ApplicationColumns.COURT, "330881").form()))
        .asInstanceOf(type(BusinessException.class))
        .satisfies(e -> assertThat(e.fields().get(0).rule()).isEqualTo("R1.19"))
        .satisfies(e -> assertThat(e.getMessage()).contains("衢州市柯城区人民法院").contains(first.applicationNo()));
  }

  @Test
  void afterARefusalTheCreditorMayComeAgain() {
    CaseFixtures application = CaseFixtures.application();
    CaseFile first = cases.receive(application.form());
    cases.refuse(first.id(), "管辖错误，告知向江山市人民法院申请");
    CaseFile second = cases.receive(application.with(ApplicationColumns.COURT, "330881").form());
    assertThat(second.status()).isEqualTo(CaseStatus.RECEIVED);
    assertThat(cases.byId(first.id()).status()).isEqualTo(CaseStatus.REFUSED);
  }

  @Test
  void aLateApplicationIsTakenInWithAMark() {
    CaseFile late =
        cases.receive(
            CaseFixtures.application()
                .with(ApplicationColumns.EFFECTIVE_ON, "2021-03-01")
                .with(ApplicationColumns.PERFORMANCE_DUE_ON, "2021-03-31")
                .form());
    assertThat(late.outOfTime()).isTrue();
    assertThat(cases.file(late.id())).isNotNull();
  }

  @Test
  void theSendersNumberMakesAnApplicationOnce() {
    CaseFixtures application = CaseFixtures.application();
    application.with(ApplicationColumns.SOURCE_NO, "窗口" + application.form().basisNo());
    CaseFile first = cases.apply(application.form());
    assertThat(cases.apply(application.form()).id()).isEqualTo(first.id());
  }

  @Test
  void fiftyFilingsAtOnceGetFiftyNumbersInARow() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      ids.add(cases.receive(CaseFixtures.application().with(ApplicationColumns.COURT, "330825").form()).id());
    }
    List<Integer> serials = new CopyOnWriteArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(50);
    try {
      List<Callable<Boolean>> filings =
          ids.stream().<Callable<Boolean>>map(id -> () -> serials.add(cases.file(id).serial())).toList();
      for (Future<Boolean> filing : pool.invokeAll(filings)) {
        assertThat(filing.get()).isTrue();
      }
    } finally {
      pool.shutdown();
    }
    List<Integer> sorted = serials.stream().sorted().toList();
    assertThat(sorted).doesNotHaveDuplicates().hasSize(50);
    assertThat(sorted.get(49) - sorted.get(0)).isEqualTo(49);
  }

  @Test
  void whatIdentifiesAPersonIsSealedInTheDatabase() {
    CaseFile file = cases.receive(CaseFixtures.application().form());
    Party applicant = cases.byId(file.id()).applicants().get(0);
    assertThat(applicant.phone()).contains("13857000000");
    String row = jdbc.queryForMap("select * from casefile_party where id = ?", applicant.id()).toString();
    assertThat(row).doesNotContain("13857000000", "6228480000000000001", applicant.idNumber().orElseThrow(), "荷花中路");
  }

  @Test
  void aClerkOfTheCourtSeesNumbersASupervisorMasksAndAPeerNothing() {
    CaseFile file = cases.receive(CaseFixtures.application().form());
    assertThat(as(Roles.CLERK, "330802", () -> cases.partiesFor(file.id())).get(0).phone()).isEqualTo("13857000000");
    PartyView masked = as(Roles.SUPERVISOR, "330802", () -> cases.partiesFor(file.id())).get(0);
    assertThat(masked.phone()).isEqualTo("138****0000");
    assertThat(masked.name()).isEqualTo("李**");
    assertThatThrownBy(() -> as(Roles.CLERK, "330881", () -> cases.partiesFor(file.id())))
        .isInstanceOf(BusinessException.class);
  }

  @Test
  void oneFenShortIsNotClearedAndTheLastFenIs() {
    CaseFile file = filed();
    LocalDate today = LocalDate.now(clock);
    Money total = debt.outstanding(file.id(), today).total();
    assertThat(total.fen()).isGreaterThan(20_000_000L);
    debt.satisfy(file.id(), total.minus(new Money(1)), today, "收款1");
    debt.satisfy(file.id(), total.minus(new Money(1)), today, "收款1");
    assertThat(debt.outstanding(file.id(), today).total()).isEqualTo(new Money(1));
    assertThat(cases.milestones(file.id())).extracting(MilestoneReached::milestone).doesNotContain(Milestone.PERFORMED);
    assertThatThrownBy(() -> cases.close(file.id(), ClosingMode.PERFORMED)).hasMessageContaining("¥0.01");
    debt.satisfy(file.id(), new Money(1), today, "收款2");
    assertThat(debt.outstanding(file.id(), today.plusDays(30)).isCleared()).isTrue();
    assertThat(cases.milestones(file.id())).extracting(MilestoneReached::milestone).containsOnlyOnce(Milestone.PERFORMED);
    cases.close(file.id(), ClosingMode.PERFORMED);
    assertThat(cases.byId(file.id()).status()).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  void doubledInterestRunsOnThePrincipalFromTheEndOfThePerformancePeriod() {
    CaseFile file = filed();
    Outstanding owed = debt.outstanding(file.id(), LocalDate.of(2026, 9, 30));
    assertThat(owed.doubledInterest()).as("200,000 × 0.0175% × 30").isEqualTo(Money.yuan("1050.00"));
  }

  @Test
  void theLegalPeriodIsSixMonthsThreeWithoutLitigationAndStandsWhilePaused() {
    CaseFile file = filed();
    CasePeriod before = periods.of(file.id());
    assertThat(before.months()).isEqualTo(6);
    CaseFile administrative =
        cases.receive(
            CaseFixtures.application()
                .with(ApplicationColumns.BASIS_KIND, "行政处罚决定书")
                .with(ApplicationColumns.BASIS_NO, "衢资规罚〔2026〕" + file.applicationNo().hashCode() + "号")
                .form());
    cases.file(administrative.id());
    assertThat(periods.of(administrative.id()).months()).isEqualTo(3);

    periods.pause(file.id(), ExcludedGround.AUDIT_OR_APPRAISAL, LocalDate.now(clock));
    assertThat(periods.of(file.id()).paused()).isTrue();
    periods.resume(file.id(), LocalDate.now(clock));
    assertThat(periods.of(file.id()).paused()).isFalse();
    assertThat(periods.of(file.id()).dueOn()).isAfterOrEqualTo(before.dueOn());

    periods.applyExtension(file.id(), "评估拍卖尚未完成");
    periods.decideExtension(file.id(), true);
    assertThat(periods.of(file.id()).dueOn()).isAfter(before.dueOn().plusDays(80));
  }

  @Test
  void whatMovesTheLegalPeriodIsOnRecordWithWhatWasBefore() {
    CaseFile file = filed();
    LocalDate today = LocalDate.now(clock);
    periods.pause(file.id(), ExcludedGround.AUDIT_OR_APPRAISAL, today);
    periods.resume(file.id(), today);
    String dueOn = periods.of(file.id()).dueOn().toString();
    periods.applyExtension(file.id(), "评估拍卖尚未完成");
    periods.decideExtension(file.id(), true);
    String extended = periods.of(file.id()).dueOn().toString();
    periods.markOverdue(file.id());

    assertThat(recorded(file, "PERIOD_PAUSED").before()).isEqualTo("{\"paused\":false}");
    assertThat(recorded(file, "PERIOD_PAUSED").after()).contains("\"paused\":true", today.toString());
    assertThat(recorded(file, "PERIOD_RESUMED").before()).contains("\"paused\":true", today.toString());
    assertThat(recorded(file, "EXTENSION_ASKED").before()).isEqualTo("{\"asked\":0,\"monthsGranted\":0}");
    assertThat(recorded(file, "EXTENSION_ASKED").after()).isEqualTo("{\"asked\":1,\"months\":3}");
    assertThat(recorded(file, "EXTENSION_DECIDED").before()).contains(dueOn);
    assertThat(recorded(file, "EXTENSION_DECIDED").after()).contains("\"approved\":true", extended);
    assertThat(recorded(file, "PERIOD_OVERDUE").before()).contains("\"overdue\":false");
    assertThat(recorded(file, "PERIOD_OVERDUE").after()).contains("\"overdue\":true", extended);
  }

  private AuditEntry recorded(CaseFile file, String action) {
    return audit.of("casefile_case", file.id()).stream().filter(entry -> entry.action().equals(action)).findFirst().orElseThrow();
  }

  @Test
  void thePeriodsOfManyCasesAreThoseOfEachAndUnfiledCasesHaveNone() {
    CaseFile ordinary = filed();
    CaseFile paused = filed();
    CaseFile unfiled = cases.receive(CaseFixtures.application().form());
    periods.pause(paused.id(), ExcludedGround.AUDIT_OR_APPRAISAL, LocalDate.now(clock));
    periods.applyExtension(ordinary.id(), "评估拍卖尚未完成");
    periods.decideExtension(ordinary.id(), true);
    assertThat(periods.ofAll(List.of(ordinary.id(), paused.id(), unfiled.id())))
        .containsOnlyKeys(ordinary.id(), paused.id())
        .containsEntry(ordinary.id(), periods.of(ordinary.id()))
        .containsEntry(paused.id(), periods.of(paused.id()));
    assertThat(periods.ofAll(List.of())).isEmpty();
  }

  @Test
  void casesAreFoundByNumberByPartyAndNewestFirst() {
    CaseFile file = filed();
    assertThat(cases.newest(List.of("330802"), Optional.empty(), 1)).singleElement().satisfies(line -> {
      assertThat(line.id()).isEqualTo(file.id());
      assertThat(line.applicants()).isEqualTo("李建国");
      assertThat(line.debtors()).isEqualTo("衢州三衢建筑工程有限公司");
    });
    assertThat(cases.newest(List.of("330802"), Optional.of(file.id()), 5)).extracting(CaseSummary::id).doesNotContain(file.id());
    assertThat(cases.search(List.of("330802"), file.caseNo(), 5)).extracting(CaseSummary::id).containsExactly(file.id());
    assertThat(cases.search(List.of("330802"), "李建国", 500)).extracting(CaseSummary::id).contains(file.id());
    assertThat(cases.search(List.of("330881"), file.caseNo(), 5)).isEmpty();
    assertThat(cases.byNumber(file.number().orElseThrow())).map(CaseFile::id).contains(file.id());
  }

  @Test
  void aListOfCasesNamesPeopleInFullOnlyToThoseWhoWorkOnCases() {
    CaseFile file = filed();
    CaseSummary full = as(Roles.JUDGE, "330802", () -> cases.search(List.of("330802"), file.caseNo(), 1)).get(0);
    CaseSummary masked = as(Roles.SUPERVISOR, "330802", () -> cases.newest(List.of("330802"), Optional.empty(), 500)).stream()
        .filter(line -> line.id().equals(file.id()))
        .findFirst()
        .orElseThrow();
    assertThat(full.applicants()).isEqualTo("李建国");
    assertThat(masked.applicants()).isEqualTo("李**");
    assertThat(masked.debtors()).as("the name of an organisation is public").isEqualTo("衢州三衢建筑工程有限公司");
  }

  @Test
  void aDocumentEntersTheDossierOnceAndInOrder() {
    CaseFile file = filed();
    DossierDocument basis =
        new DossierDocument(
            Volume.MAIN, DocumentCategory.ENFORCEMENT_BASIS, "民事调解书", "text/plain", "窗口", "材料1",
            "调解书".getBytes(StandardCharsets.UTF_8));
    DossierEntry first = dossier.add(file.id(), basis);
    assertThat(dossier.add(file.id(), basis).id()).isEqualTo(first.id());
    assertThat(dossier.entries(file.id())).hasSize(1);
    assertThat(dossier.content(file.id(), first.id())).isEqualTo(basis.bytes());
  }

  @Test
  void goodRowsAreTakenInOnceAndBadOnesReportedByRowColumnValueAndReason() {
    List<List<String>> lines = new ArrayList<>(SampleApplications.lines().subList(0, 6));
    String tag = "-" + System.nanoTime();
    List<List<String>> own = new ArrayList<>();
    for (List<String> line : lines) {
      List<String> copy = new ArrayList<>(line);
      if (!own.isEmpty()) {
        copy.set(0, copy.get(0) + tag);
        copy.set(ApplicationColumns.BASIS_NO.ordinal(), copy.get(ApplicationColumns.BASIS_NO.ordinal()) + tag);
      }
      own.add(copy);
    }
    own.get(3).set(ApplicationColumns.PRINCIPAL.ordinal(), "十二万");
    byte[] file = csv(own).getBytes(Charset.forName("GB18030"));

    ImportReport report = imports.importFile("窗口导出.csv", file);
    assertThat(report.created()).isEqualTo(4);
    assertThat(report.rejected()).isEqualTo(1);
    assertThat(report.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.row()).isEqualTo(4);
      assertThat(problem.column()).isEqualTo("本金");
      assertThat(problem.value()).isEqualTo("十二万");
      assertThat(problem.message()).contains("金额");
    });
    ImportReport again = imports.importFile("窗口导出.csv", file);
    assertThat(again.created()).isZero();
    assertThat(again.repeated()).isEqualTo(4);
    assertThat(imports.report(report.id()).problems()).isEqualTo(report.problems());
  }

  @Test
  void whatARefusedRowSaidOfPeopleIsKeptSealed() {
    List<List<String>> lines = new ArrayList<>(SampleApplications.lines().subList(0, 2));
    List<String> row = new ArrayList<>(lines.get(1));
    String address = "浙江省衢州市柯城区坊门街" + "东".repeat(600);
    row.set(0, row.get(0) + "-" + System.nanoTime());
    row.set(ApplicationColumns.APPLICANT_ADDRESS.ordinal(), address);
    ImportReport report = imports.importFile("窗口导出.csv", csv(List.of(lines.get(0), row)).getBytes(StandardCharsets.UTF_8));

    assertThat(report.rejected()).isEqualTo(1);
    assertThat(imports.report(report.id()).problems()).isEqualTo(report.problems());
    assertThat(jdbc.queryForList("select sent_sealed from casefile_import_problem where import_id = ?", String.class, report.id()))
        .isNotEmpty()
        .noneMatch(stored -> stored.contains("坊门街"));
  }

  private static String csv(List<List<String>> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(String.join(",", line.stream().map(c -> "\"" + c + "\"").toList())).append("\r\n"));
    return text.toString();
  }

  private CaseFile filed() {
    CaseFile file = cases.receive(CaseFixtures.application().form());
    cases.file(file.id());
    return cases.byId(file.id());
  }

  private <T> T as(String role, String court, Supplier<T> work) {
    return user.as(Actor.staff(role + court, role, Set.of(role), Set.of(court)), work);
  }
}
