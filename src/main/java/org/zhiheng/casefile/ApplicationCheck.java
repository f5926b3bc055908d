package org.zhiheng.casefile;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiheng.calendar.LegalClocks;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.reference.Court;
import org.zhiheng.reference.Courts;

/**
 * What an application must say before anybody looks at it (形式核对): the conditions of R1.10 that can be read off the form.
 * Whether it is out of time is noted and never a ground of refusal (R1.15).
 */
@Component
class ApplicationCheck {

  private static final int SHORT_TEXT = 200;
  private static final String LIMITATION = "C48";
  private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(36);

  private final Courts courts;
  private final CourtAccess access;
  private final PartyCheck parties;
  private final LegalClocks clocks;
  private final Clock clock;

  ApplicationCheck(Courts courts, CourtAccess access, PartyCheck parties, LegalClocks clocks, Clock clock) {
    this.courts = courts;
    this.access = access;
    this.parties = parties;
    this.clocks = clocks;
    this.clock = clock;
  }

  /**
   * Reads the form.
   *
   * @throws BusinessException {@code APPLICATION_INVALID} with every problem of the form
   */
  Application read(ApplicationForm form) {
    FormReader reader = new FormReader();
    Application application = read(form, reader);
    List<FieldProblem> problems = reader.problems();
    if (!problems.isEmpty()) {
      throw BusinessException.invalid(
          "APPLICATION_INVALID",
          "申请有 " + problems.size() + " 处需要更正",
          problems.toArray(FieldProblem[]::new));
    }
    return application;
  }

  private Application read(ApplicationForm form, FormReader reader) {
    LocalDate receivedOn = receivedOn(form, reader);
    EnforcementBasis basis = basis(form, receivedOn, reader);
    return new Application(
        reader.optional("sourceNo", form.sourceNo(), "来源编号", 100),
        court(form.court(), reader),
        reader.required("cause", form.cause(), "案由", SHORT_TEXT),
        basis,
        claim(form, reader),
        reader.yesNo("preserved", form.preserved(), "已保全"),
        reader.yesNo("livelihood", form.livelihood(), "涉民生"),
        clocks.due(LIMITATION, basis.performanceDueOn()).end().isBefore(receivedOn),
        receivedOn,
        parties(form, reader));
  }

  private LocalDate receivedOn(ApplicationForm form, FormReader reader) {
    LocalDate today = LocalDate.now(clock);
    LocalDate day = reader.day("receivedOn", form.receivedOn(), "收到日期").orElse(today);
    if (day.isAfter(today)) {
      reader.wrong("receivedOn", form.receivedOn(), "R1.11", "收到日期不得晚于今天");
    }
    return day;
  }

  private String court(String text, FormReader reader) {
    String entered = reader.required("court", text, "执行法院", SHORT_TEXT);
    if (entered.isEmpty()) {
      return "";
    }
    String half = Texts.halfWidth(entered);
    Optional<Court> court = courts.find(half).or(() -> courts.findByName(half));
    if (court.isEmpty()) {
      reader.wrong("court", entered, "法院名录", "法院名录中没有“" + entered + "”，请填写法院全称或六位代码");
      return "";
    }
    if (!access.allows(court.get().code())) {
      reader.wrong("court", entered, "法院权限", "您不能为" + court.get().name() + "登记申请");
    }
    return court.get().code();
  }

  private EnforcementBasis basis(ApplicationForm form, LocalDate receivedOn, FormReader reader) {
    String kindText = reader.required("basisKind", form.basisKind(), "执行依据类型", SHORT_TEXT);
    Optional<BasisKind> kind = BasisKind.byLabel(kindText);
    if (kind.isEmpty() && !kindText.isEmpty()) {
      reader.wrong("basisKind", kindText, "R1.10", "执行依据类型应为以下之一：" + labels());
    }
    String number = Texts.documentNo(reader.required("basisNo", form.basisNo(), "执行依据文号", SHORT_TEXT));
    String issuer = reader.required("issuingBody", form.issuingBody(), "作出机构", SHORT_TEXT);
    LocalDate effective = effectiveOn(form, receivedOn, reader);
    LocalDate due = performanceDueOn(form, effective, receivedOn, reader);
    return new EnforcementBasis(kind.orElse(BasisKind.CIVIL_JUDGMENT), number, issuer, effective, due);
  }

  private static String labels() {
    return Stream.of(BasisKind.values()).map(BasisKind::label).collect(Collectors.joining("、"));
  }

  private LocalDate effectiveOn(ApplicationForm form, LocalDate receivedOn, FormReader reader) {
    reader.required("effectiveOn", form.effectiveOn(), "生效日期", SHORT_TEXT);
    LocalDate day = reader.day("effectiveOn", form.effectiveOn(), "生效日期").orElse(receivedOn);
    if (day.isAfter(receivedOn)) {
      reader.wrong("effectiveOn", form.effectiveOn(), "R1.10", "执行依据在收到申请时尚未生效");
    }
    return day;
  }

  /** The debtor must be in default: who still has time to perform cannot be enforced against (R1.10). */
  private LocalDate performanceDueOn(ApplicationForm form, LocalDate effective, LocalDate receivedOn, FormReader reader) {
    LocalDate due = reader.day("performanceDueOn", form.performanceDueOn(), "履行期限届满日").orElse(effective);
    if (due.isAfter(receivedOn) && !effective.isAfter(receivedOn)) {
      reader.wrong("performanceDueOn", form.performanceDueOn(), "R1.10", "履行期限尚未届满，被执行人还没有逾期");
    }
    return due;
  }

  private Claim claim(ApplicationForm form, FormReader reader) {
    int before = reader.problems().size();
    Money principal = reader.amount("principal", form.principal(), "本金");
    Money interest = reader.amount("generalInterest", form.generalInterest(), "一般利息");
    Money costs = reader.amount("costs", form.costs(), "诉讼费用");
    Claim claim = new Claim(principal, interest, costs, terms(form, reader));
    if (claim.total().isZero() && reader.problems().size() == before) {
      reader.wrong("principal", Texts.trimmed(form.principal()), "R1.10", "申请执行的金额应大于零");
    }
    return claim;
  }

  private InterestTerms terms(ApplicationForm form, FormReader reader) {
    BigDecimal rate = reader.percent("annualRate", form.annualRate(), "年利率", HIGHEST_RATE);
    Optional<LocalDate> from = reader.day("interestFrom", form.interestFrom(), "利息起算日");
    if (rate.signum() > 0 && from.isEmpty() && Texts.trimmed(form.interestFrom()).isEmpty()) {
      reader.wrong("interestFrom", "", FormReader.REQUIRED, "填写了年利率的，请填写利息起算日");
    }
    return new InterestTerms(rate, rate.signum() > 0 ? from : Optional.empty());
  }

  private List<Party> parties(ApplicationForm form, FormReader reader) {
    List<Party> applicants = parties.read("applicants", PartyRole.APPLICANT, form.applicants(), reader);
    List<Party> debtors = parties.read("debtors", PartyRole.DEBTOR, form.debtors(), reader);
    Set<String> claiming = applicants.stream().flatMap(p -> p.idNumber().stream()).collect(Collectors.toSet());
    debtors.stream()
        .filter(debtor -> debtor.idNumber().filter(claiming::contains).isPresent())
        .forEach(debtor -> reader.wrong("debtors", debtor.name(), "R1.10", "同一主体不能既是申请执行人又是被执行人"));
    return Stream.concat(applicants.stream(), debtors.stream()).toList();
  }
}
