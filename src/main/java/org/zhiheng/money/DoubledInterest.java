package org.zhiheng.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * The doubled part of interest on delay (迟延履行期间的加倍部分债务利息): unpaid money debt of the document without general
 * interest × 0.0175 % × days (民事诉讼法 §264, 法释〔2014〕8号, R3.10–R3.17).
 *
 * <p>A debt in a foreign currency is counted the same way in the smallest unit of that currency; if the applicant asks for
 * renminbi, {@link #inRenminbi} converts it first.
 */
@Service
public class DoubledInterest {

  /** What every result relies on. */
  public static final String BASIS = "《民事诉讼法》（2023修正）第二百六十四条；法释〔2014〕8号第一条至第四条、第七条";

  private final InterestRate rates;
  private final boolean countPaymentDay;

  @Autowired
  DoubledInterest(MoneySettings settings, RateTable table) {
    this(settings.countPaymentDay(), DelayRates.shipped(table));
  }

  DoubledInterest(boolean countPaymentDay, InterestRate rates) {
    this.countPaymentDay = countPaymentDay;
    this.rates = rates;
  }

  /** With the shipped rates and settings as they are when nothing is set. */
  public static DoubledInterest standard() {
    return new DoubledInterest(false, DelayRates.shipped(RateTable.shipped()));
  }

  /** Interest on the whole principal from the last day of the performance period to the day of payment. */
  public InterestResult between(Money principal, LocalDate dueOn, LocalDate paidOn) {
    return between(principal, dueOn, paidOn, List.of(), List.of());
  }

  /**
   * Interest with partial payments and excluded days.
   *
   * @param dueOn last day of the performance period (R3.10); of an instalment, that instalment's
   * @param paidOn day of full payment, or the day as of which it is counted (R3.11)
   * @param payments payments on the principal; what exceeds it is ignored here
   * @param excluded days of suspension for a review the debtor did not ask for, and of retrial (R3.12)
   * @throws org.zhiheng.platform.problem.BusinessException {@code RANGE_INVALID}, {@code INTEREST_INVALID} naming the field
   */
  public InterestResult between(
      Money principal, LocalDate dueOn, LocalDate paidOn, List<PartPayment> payments, List<DayRange> excluded) {
    DayRange range = new DayRange(dueOn, paidOn);
    // 首尾都计时，等于把起算日提前一天
    DayRange counted = countPaymentDay ? new DayRange(dueOn.minusDays(1), paidOn) : range;
    return Accrual.run(principal, counted, payments, excluded, rates);
  }

  /** How this court counts the first and the last day, in words for people. */
  public String countingRule() {
    return countPaymentDay ? "履行期间最后一日与付款日均计息" : "履行期间最后一日计息，付款日不计息（算头不算尾）";
  }

  /**
   * A foreign debt in renminbi at the mid-rate of the day the doubled interest begins to run (R3.15).
   *
   * @param amount in units of the currency
   * @param midRate renminbi for one unit on that day
   */
  public static Money inRenminbi(BigDecimal amount, BigDecimal midRate) {
    return new Money(
        amount.multiply(midRate).movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }
}
