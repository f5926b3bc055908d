package org.zhiheng.calculator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.zhiheng.calendar.Deadline;
import org.zhiheng.calendar.LegalPeriod;
import org.zhiheng.calendar.Renewal;
import org.zhiheng.calendar.Renewals;
import org.zhiheng.calendar.WorkingCalendar;
import org.zhiheng.money.CreditorClaim;
import org.zhiheng.money.DayRange;
import org.zhiheng.money.Distribution;
import org.zhiheng.money.DoubledInterest;
import org.zhiheng.money.EnforcementFee;
import org.zhiheng.money.Money;
import org.zhiheng.money.PartPayment;
import org.zhiheng.money.PreservationFee;
import org.zhiheng.platform.data.HalfWidth;
import org.zhiheng.platform.engine.Decisions;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.property.AssetClass;
import org.zhiheng.property.ControlTerms;
import org.zhiheng.reference.CaseNumber;
import org.zhiheng.reference.Courts;
import org.zhiheng.reference.ResidentId;
import org.zhiheng.reference.SocialCreditCode;

/** The calculators (计算器). Each answer carries formula and basis; bad input is refused naming field and rule. */
@Service
public class Calculators {

  private static final Pattern RESIDENT = Pattern.compile("\\d{6}(18|19|20)\\d{9}[\\dX]|\\d{15}");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final EnforcementFee enforcementFee;
  private final PreservationFee preservationFee;
  private final DoubledInterest doubledInterest;
  private final WorkingCalendar calendar;
  private final Renewals renewals;
  private final ControlTerms controlTerms;
  private final Decisions decisions;
  private final Courts courts;

  Calculators(
      EnforcementFee enforcementFee,
      PreservationFee preservationFee,
      DoubledInterest doubledInterest,
      WorkingCalendar calendar,
      Renewals renewals,
      ControlTerms controlTerms,
      Decisions decisions,
      Courts courts) {
    this.enforcementFee = enforcementFee;
    this.preservationFee = preservationFee;
    this.doubledInterest = doubledInterest;
    this.calendar = calendar;
    this.renewals = renewals;
    this.controlTerms = controlTerms;
    this.decisions = decisions;
    this.courts = courts;
  }

  /** Enforcement fee (申请执行费); without an amount the range from which the court chooses. */
  public FeeAnswer enforcementFee(Optional<Money> amount) {
    return FeeAnswer.of(amount.map(enforcementFee::quote).orElseGet(enforcementFee::withoutAmount));
  }

  /** Preservation fee (保全费). */
  public FeeAnswer preservationFee(Optional<Money> amount) {
    return FeeAnswer.of(amount.map(preservationFee::quote).orElseGet(preservationFee::withoutAmount));
  }

  /** Doubled interest on delay (迟延履行期间加倍部分债务利息). */
  public InterestAnswer doubledInterest(
      Money principal, LocalDate from, LocalDate to, List<PartPayment> payments, List<DayRange> excluded) {
    return InterestAnswer.of(
        doubledInterest.between(principal, from, to, payments, excluded),
        doubledInterest.countingRule(),
        DoubledInterest.BASIS);
  }

  /** Last day of a period (期限届满日). */
  public DeadlineAnswer deadline(LocalDate start, LegalPeriod period) {
    Deadline deadline = calendar.deadline(start, period);
    String rolled = deadline.end().equals(deadline.rawEnd()) ? "" : "，为休息日，顺延至 " + deadline.end();
    String provisional = deadline.provisional() ? "（节假日安排尚未公布，暂定）" : "";
    return new DeadlineAnswer(
        deadline.end(),
        deadline.rawEnd(),
        deadline.provisional(),
        start + " 起（当日不计）+ " + period + " = " + deadline.rawEnd() + rolled + provisional,
        "《民事诉讼法》（2023修正）第八十五条；《民法典》第二百零一条至第二百零三条");
  }

  /**
   * End of a control measure (控制期限).
   *
   * @param years wanted; the maximum of the class if empty
   * @throws BusinessException {@code TERM_TOO_LONG}
   */
  public ControlTermAnswer controlTerm(AssetClass assetClass, LocalDate from, Optional<Integer> years) {
    int max = controlTerms.maxYears(List.of(assetClass)).get(assetClass);
    int term = years.orElse(max);
    if (term < 1 || term > max) {
      throw invalid("TERM_TOO_LONG", "years", String.valueOf(term), rule(assetClass),
          assetClass.label() + "的控制期限不得少于 1 年，最长 " + max + " 年");
    }
    LocalDate end = controlTerms.end(from, term);
    Renewal renewal = renewals.of(end);
    String formula = assetClass.label() + "最长 " + max + " 年；" + from + " 起 " + term + " 年，至 " + end
        + " 二十四时止，不因节假日顺延；最迟于 " + renewal.lastSafeDay() + "（届满前的工作日）办妥续行";
    return new ControlTermAnswer(
        end, renewal.lastSafeDay(), term, max, renewal.reminders(), renewal.provisional(), formula,
        "《民诉法解释》（2022）第四百八十五条");
  }

  private static String rule(AssetClass assetClass) {
    return "R2.0" + (assetClass.ordinal() + 1);
  }

  /**
   * Limits of an auction round (拍卖条件).
   *
   * @param base appraisal for round 1, previous start price for round 2
   */
  public AuctionAnswer auction(AssetClass assetClass, int round, Money base) {
    List<Map<String, Object>> rows =
        decisions.evaluate("online-auction", Map.of("round", round, "assetClass", assetClass.label()));
    if (rows.isEmpty()) {
      throw round == 1 || round == 2
          ? invalid("AUCTION_INVALID", "assetClass", assetClass.name(), "R5.20", assetClass.label() + "不经拍卖变价")
          : invalid("AUCTION_INVALID", "round", String.valueOf(round), "R5.28", "网络拍卖以两次为限，二次流拍后转入变卖或以物抵债");
    }
    Map<String, Object> row = rows.get(0);
    Money start = percent(base, row, "minStartPercent", RoundingMode.CEILING);
    Money minDeposit = percent(start, row, "minDepositPercent", RoundingMode.CEILING);
    Money maxDeposit = percent(start, row, "maxDepositPercent", RoundingMode.FLOOR);
    int noticeDays = number(row, "noticeDays");
    String formula = "起拍价不低于" + row.get("startBase") + " " + base.format() + " × " + row.get("minStartPercent") + "% = "
        + start.format() + "；保证金为起拍价的 " + row.get("minDepositPercent") + "% 至 " + row.get("maxDepositPercent")
        + "%，即 " + minDeposit.format() + " 至 " + maxDeposit.format() + "；拍卖 " + noticeDays + " 日前公告";
    return new AuctionAnswer(
        start.fen(), minDeposit.fen(), maxDeposit.fen(), noticeDays, formula, (String) row.get("basis"));
  }

  private static Money percent(Money base, Map<String, Object> row, String name, RoundingMode rounding) {
    BigDecimal exact = BigDecimal.valueOf(base.fen()).multiply(BigDecimal.valueOf(number(row, name)));
    return Money.of(exact.divide(HUNDRED, 0, rounding).longValueExact());
  }

  private static int number(Map<String, Object> row, String name) {
    return ((Number) row.get(name)).intValue();
  }

  /** Distribution among creditors (案款分配). */
  public DistributionAnswer distribution(
      Money available, Money costs, List<CreditorClaim> claims, Distribution.Debtor debtor) {
    return DistributionAnswer.of(Distribution.plan(available, costs, claims, debtor), debtor);
  }

  /** Parts of a case number (案号). */
  public CaseNumberAnswer caseNumber(String text) {
    CaseNumber number = parsed(text);
    return CaseNumberAnswer.of(number, courts.findByCaseCode(number.courtCaseCode()));
  }

  /** The visitor filled in {@code text} and knows of no other field. */
  private static CaseNumber parsed(String text) {
    try {
      return CaseNumber.parse(text);
    } catch (BusinessException e) {
      FieldProblem[] fields = e.fields().stream()
          .map(field -> new FieldProblem("text", field.value(), field.rule(), field.message()))
          .toArray(FieldProblem[]::new);
      throw BusinessException.invalid(e.code(), e.getMessage(), fields);
    }
  }

  /** What an identifier is and whether it can be one (证件号码核验). */
  public IdentifierAnswer identifier(String text) {
    String half = HalfWidth.of(text).toUpperCase(Locale.ROOT);
    IdentifierAnswer credit = judge("uscc", half, SocialCreditCode::parse, "符合 GB 32100 与 GB 11714");
    if (credit.valid()) {
      return credit;
    }
    if (RESIDENT.matcher(half).matches()) {
      return judge("resident-id", half, ResidentId::parse, "符合 GB 11643");
    }
    return half.length() == 18
        ? credit
        : new IdentifierAnswer("unknown", false, "公民身份号码和统一社会信用代码均为 18 位");
  }

  private static IdentifierAnswer judge(String kind, String text, Consumer<String> parse, String reason) {
    try {
      parse.accept(text);
      return new IdentifierAnswer(kind, true, reason);
    } catch (BusinessException e) {
      return new IdentifierAnswer(kind, false, e.getMessage());
    }
  }

  private static BusinessException invalid(String code, String field, String value, String rule, String message) {
    return BusinessException.invalid(code, message, new FieldProblem(field, value, rule, message));
  }
}
