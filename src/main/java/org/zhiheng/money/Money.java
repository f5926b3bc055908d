package org.zhiheng.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhiheng.platform.data.HalfWidth;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * An amount of renminbi (金额) in 分. Arithmetic never rounds and never overflows silently.
 *
 * @param fen 1/100 yuan; negative only as the result of a subtraction
 */
public record Money(long fen) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  private static final Pattern NUMBER = Pattern.compile("^([+-]?)(?:[¥￥]|人民币|RMB|CNY)?(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(亿|万)?元?整?$");
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
  private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

  @JsonCreator
  public static Money of(long fen) {
    return new Money(fen);
  }

  /** Yuan with at most two decimals, e.g. {@code "1234.5"}. */
  public static Money yuan(String yuan) {
    return exact(new BigDecimal(yuan), yuan);
  }

  /**
   * Reads an amount as people write it: {@code 12万元}, {@code 120,000.00}, {@code ￥３，０００．５}, {@code 1.5亿}, {@code 3000元整}.
   *
   * @throws BusinessException {@code AMOUNT_INVALID}
   */
  public static Money parse(String text) {
    String half = HalfWidth.of(text).replaceAll("\\s", "");
    Matcher number = NUMBER.matcher(half);
    if (!number.matches()) {
      throw wrong(text, "不是金额，请写作 120000、120,000.00 或 12万元");
    }
    String fraction = number.group(3) == null ? "" : number.group(3);
    BigDecimal value = new BigDecimal(number.group(1) + number.group(2).replace(",", "") + fraction);
    return exact(value.multiply(unit(number.group(4))), text);
  }

  private static BigDecimal unit(String unit) {
    if (unit == null) {
      return BigDecimal.ONE;
    }
    return unit.equals("万") ? WAN : YI;
  }

  private static Money exact(BigDecimal yuan, String text) {
    try {
      return new Money(yuan.movePointRight(2).longValueExact());
    } catch (ArithmeticException e) {
      throw wrong(text, "金额应精确到分，且不得超出可表示的范围");
    }
  }

  private static BusinessException wrong(String text, String message) {
    String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    return BusinessException.invalid("AMOUNT_INVALID", "金额有误：" + message, new FieldProblem("amount", shown, "C6", message));
  }

  public static Money sum(Collection<Money> amounts) {
    return amounts.stream().reduce(ZERO, Money::plus);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  /** {@code this × factor}, rounded once, half up, to the 分. */
  public Money times(BigDecimal factor) {
    return new Money(BigDecimal.valueOf(fen).multiply(factor).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  public boolean isZero() {
    return fen == 0;
  }

  public boolean isPositive() {
    return fen > 0;
  }

  public boolean isNegative() {
    return fen < 0;
  }

  public Money min(Money other) {
    return fen <= other.fen ? this : other;
  }

  public Money max(Money other) {
    return fen >= other.fen ? this : other;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** For screens: {@code ¥9,140,000.00}. */
  public String format() {
    BigDecimal yuan = BigDecimal.valueOf(fen, 2);
    return (fen < 0 ? "-¥" : "¥") + String.format(Locale.ROOT, "%,.2f", yuan.abs());
  }

  /** For documents, in capital numerals (大写): 玖佰壹拾肆万元整. */
  public String toChinese() {
    return ChineseAmount.write(fen);
  }

  @JsonValue
  public long json() {
    return fen;
  }

  @Override
  public String toString() {
    return format();
  }
}
