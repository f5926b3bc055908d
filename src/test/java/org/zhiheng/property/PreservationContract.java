package org.zhiheng.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.casefile.ApplicationForm;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.PartyForm;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.Preservations.HandedOver;

/** What was preserved in the trial stands in the case that enforces the judgment (诉执衔接, S4.5). */
abstract class PreservationContract {

  private static final String COURT = "330803";
  static final String DEBTOR = "91330802MA0000015X";
  private static final String SOMEBODY_ELSE = "330802199001010010";

  @Autowired private Preservations preservations;
  @Autowired private Property property;
  @Autowired private ExpiryRegister register;
  @Autowired private CaseFiles cases;
  @Autowired private CurrentUser user;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private final int number = ThreadLocalRandom.current().nextInt(1, 99_999_999);
  private final String basis = "（2025）浙0803民初" + number + "号";
  private final String account = "62220813" + number;

  @Test
  void theMomentTheCaseIsFiledThePreservedAccountStandsInItWithItsExpiryDate() {
    LocalDate end = today().plusDays(40);
    assertThat(handOver(deposit(DEBTOR, 1, Optional.of(end)), house(2))).isEqualTo(new HandedOver(2, 0));

    CaseFile file = filed();

    List<ControlMeasure> measures = asJudge(() -> property.measuresOf(file.id()));
    assertThat(measures).hasSize(2);
    assertThat(of(measures, AssetKind.BANK_DEPOSIT))
        .satisfies(
            measure -> {
              assertThat(measure.status()).isEqualTo(MeasureStatus.EFFECTIVE);
              assertThat(measure.endsOn()).as("the term runs on (民诉法解释 §168)").contains(end);
              assertThat(measure.secured()).isEqualTo(Money.yuan("80000.00"));
              assertThat(measure.unitCode()).contains("bank-330803");
            });
    assertThat(of(measures, AssetKind.REAL_ESTATE).status()).isEqualTo(MeasureStatus.WAITING);
    assertThat(of(measures, AssetKind.REAL_ESTATE).rank()).hasValue(2);
    assertThat(asJudge(() -> property.assetsOf(file.id()))).flatExtracting(Asset::sources).extracting(AssetSource::unitName)
        .containsOnly("诉讼保全 （2025）浙0803财保" + number + "号");
    assertThat(inRegister()).extracting(ExpiringMeasure::caseNo, ExpiringMeasure::endsOn).contains(tuple(file.caseNo(), end));
  }

  @Test
  void whatComesAfterTheFilingIsTakenAtOnceAndTheSameTwiceAddsNothing() {
    CaseFile file = filed();
    Preservation frozen = deposit(DEBTOR, 1, Optional.of(today().plusDays(90)));

    assertThat(handOver(frozen, frozen)).as("the same line twice is one").isEqualTo(new HandedOver(1, 0));
    assertThat(handOver(frozen)).isEqualTo(new HandedOver(0, 0));

    assertThat(asJudge(() -> property.measuresOf(file.id()))).hasSize(1);
  }

  @Test
  void whatTheTrialRenewedBeforeTheFilingIsCorrectedAndTheCaseTakesTheLaterDay() {
    LocalDate end = today().plusDays(20);
    handOver(deposit(DEBTOR, 1, Optional.of(end)));

    assertThat(handOver(deposit(DEBTOR, 1, Optional.of(end.plusDays(100))), house(2))).isEqualTo(new HandedOver(1, 1));

    CaseFile file = filed();
    assertThat(of(asJudge(() -> property.measuresOf(file.id())), AssetKind.BANK_DEPOSIT).endsOn()).contains(end.plusDays(100));
    assertThat(corrections()).as("before and after").singleElement().asString().contains(end.toString());
  }

  @Test
  void whatACaseHasTakenOverIsNotCorrectedFromOutsideAndNothingOfTheMessageIsKept() {
    LocalDate end = today().plusDays(20);
    handOver(deposit(DEBTOR, 1, Optional.of(end)));
    CaseFile file = filed();

    assertThat(refused(house(2), deposit(DEBTOR, 1, Optional.of(end.plusDays(100)))))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo("measures[1].identifier");
              assertThat(problem.message()).contains("已转入执行案件", "续行");
            });
    assertThat(asJudge(() -> property.measuresOf(file.id()))).extracting(ControlMeasure::endsOn).containsExactly(Optional.of(end));
  }

  @Test
  void oneThingToldInTwoWaysInOneMessageIsRefusedWithBothLines() {
    Optional<LocalDate> end = Optional.of(today().plusDays(40));

    assertThat(refused(deposit(DEBTOR, 1, end), house(2), deposit(SOMEBODY_ELSE, 1, end)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo("measures[2].identifier");
              assertThat(problem.message()).contains("第 1 项", "同一财产");
            });
  }

  @Test
  void whatBelongsToNoDebtorOfTheCaseOrIsOverBindsNothing() {
    handOver(deposit(SOMEBODY_ELSE, 1, Optional.of(today().plusDays(90))), presold(today().minusDays(1)));

    CaseFile file = filed();

    assertThat(asJudge(() -> property.measuresOf(file.id()))).isEmpty();
    assertThat(asJudge(() -> property.assetsOf(file.id()))).extracting(Asset::kind).containsExactly(AssetKind.PRESALE_HOUSE);
  }

  @Test
  void aTermLongerThanTheLawAllowsIsRefusedByFieldAndRuleAndNothingIsKept() {
    Preservation tooLong = deposit(DEBTOR, 1, Optional.of(today().plusYears(2)));

    assertThat(refused(house(2), tooLong))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo("measures[1].endsOn");
              assertThat(problem.rule()).isEqualTo("R2.03");
              assertThat(problem.message()).contains("最长 1 年");
            });
    assertThat(database.sql("select count(*) from property_preservation where basis_no = ?").param(basis).query(Long.class).single()).isZero();
  }

  @Test
  void aWaitingSealWithATermAndAFirstOneWithoutAreBothTold() {
    assertThat(refused(deposit(DEBTOR, 2, Optional.of(today())), deposit(DEBTOR, 1, Optional.empty())))
        .extracting(FieldProblem::field)
        .containsExactly("measures[0].endsOn", "measures[1].endsOn");
  }

  @Test
  void aPersonOfAnotherCourtHandsNothingOver() {
    Actor stranger = Actor.staff("clerk330802", "柯城书记员", Set.of(Roles.CLERK), Set.of("330802"));

    assertThatThrownBy(() -> user.as(stranger, () -> preservations.handOver(COURT, basis, List.of(house(2)))))
        .isInstanceOf(BusinessException.class);
  }

  /** What a hand-over was refused for. */
  private List<FieldProblem> refused(Preservation... measures) {
    return catchThrowableOfType(BusinessException.class, () -> handOver(measures)).fields();
  }

  private List<String> corrections() {
    return database
        .sql(
            """
            select a.state_before || ' ' || a.state_after from platform_audit a
            join property_preservation p on p.id = a.object_id
            where a.action = 'PRESERVATION_CORRECTED' and p.basis_no = ?
            """)
        .param(basis)
        .query(String.class)
        .list();
  }

  HandedOver handOver(Preservation... measures) {
    return asJudge(() -> preservations.handOver(COURT, basis.replace('（', '(').replace('）', ')'), List.of(measures)));
  }

  Preservation deposit(String holder, int rank, Optional<LocalDate> end) {
    return measure(AssetKind.BANK_DEPOSIT, account, holder, rank, today().minusDays(100), end);
  }

  private Preservation house(int rank) {
    return measure(AssetKind.REAL_ESTATE, "衢江不动产第" + number + "号", DEBTOR, rank, today().minusDays(30), Optional.empty());
  }

  private Preservation presold(LocalDate end) {
    return measure(AssetKind.PRESALE_HOUSE, "网签" + number, DEBTOR, 1, end.minusYears(1), Optional.of(end));
  }

  private Preservation measure(AssetKind kind, String identifier, String holder, int rank, LocalDate since, Optional<LocalDate> end) {
    return new Preservation(
        kind, identifier, "某登记机构", "", holder, Money.yuan("80000.00"), "（2025）浙0803财保" + number + "号", rank,
        ZonedDateTime.of(since, LocalTime.NOON, clock.getZone()).toInstant(), end, Optional.of("冻-" + number));
  }

  CaseFile filed() {
    PartyForm applicant = new PartyForm("自然人", "李某", SOMEBODY_ELSE, "13800005678", "衢州市衢江区", null, null, List.of());
    PartyForm debtor = new PartyForm("法人", "某建筑公司", DEBTOR, "13900005678", "衢州市衢江区", null, null, List.of());
    ApplicationForm form =
        new ApplicationForm(
            null, COURT, "房屋租赁合同纠纷", "民事判决书", basis, "衢州市衢江区人民法院", "2026-01-10", "2026-02-10", "213,600.00", null,
            null, null, null, "是", "否", null, List.of(applicant), List.of(debtor));
    CaseFile received = cases.receive(form);
    cases.file(received.id());
    return cases.byId(received.id());
  }

  private List<ExpiringMeasure> inRegister() {
    return asJudge(
        () -> register.page(new ExpiryRegister.Question(Optional.empty(), Optional.of(COURT), Optional.empty(), OptionalInt.of(60), Optional.empty(), 200)).lines());
  }

  private static ControlMeasure of(List<ControlMeasure> measures, AssetKind kind) {
    return measures.stream().filter(measure -> measure.assetKind() == kind).findFirst().orElseThrow();
  }

  private <T> T asJudge(Supplier<T> work) {
    return user.as(Actor.staff("judge330803", "衢江法官", Set.of(Roles.JUDGE), Set.of(COURT)), work);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
