package org.zhiheng.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.zhiheng.platform.data.HalfWidth;
import org.zhiheng.platform.engine.EngineClock;
import org.zhiheng.platform.privacy.Masks;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * A citizen's identity number (公民身份号码, GB 11643): 18 characters, a real date of birth that is not in the future, check
 * character by ISO 7064 MOD 11-2. Never print one in a message; {@link #toString()} is masked.
 *
 * @param value the 18 characters, check character in upper case
 */
public record ResidentId(String value, LocalDate birthDate) {

  private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[0-9X]");
  private static final Pattern FIRST_GENERATION = Pattern.compile("[1-9]\\d{14}");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  /** Reads an identity number as of the court's today; see {@link #parse(String, LocalDate)}. */
  public static ResidentId parse(String text) {
    return parse(text, LocalDate.now(new EngineClock()));
  }

  /**
   * Reads an identity number; a lower-case x and full-width characters are brought to the stored form.
   *
   * @param today no birth date may lie after it
   * @throws BusinessException {@code RESIDENT_ID_INVALID} saying what is wrong, without repeating the number
   */
  public static ResidentId parse(String text, LocalDate today) {
    String value = HalfWidth.of(text).toUpperCase(Locale.ROOT);
    if (FIRST_GENERATION.matcher(value).matches()) {
      throw wrong(value, "15 位的第一代号码已停用，请填写 18 位公民身份号码");
    }
    if (!FORM.matcher(value).matches()) {
      throw wrong(value, "应为 18 位：前 17 位数字，末位数字或 X");
    }
    LocalDate birth = birthDate(value);
    if (birth.isAfter(today)) {
      throw wrong(value, "出生日期晚于今天");
    }
    if (check(value) != value.charAt(17)) {
      throw wrong(value, "校验码不符，请核对是否录错");
    }
    return new ResidentId(value, birth);
  }

  private static LocalDate birthDate(String value) {
    try {
      return LocalDate.of(number(value, 6, 10), number(value, 10, 12), number(value, 12, 14));
    } catch (DateTimeException e) {
      throw wrong(value, "第 7 至 14 位不是真实的日期");
    }
  }

  private static int number(String value, int from, int to) {
    return Integer.parseInt(value.substring(from, to));
  }

  private static char check(String value) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (value.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % 11);
  }

  private static BusinessException wrong(String value, String message) {
    return BusinessException.invalid(
        "RESIDENT_ID_INVALID",
        "公民身份号码有误：" + message,
        new FieldProblem("residentId", Masks.idNumber(value), "GB 11643", message));
  }

  /** Whether the holder is a man (17th digit odd). */
  public boolean male() {
    return (value.charAt(16) - '0') % 2 == 1;
  }

  @Override
  public String toString() {
    return Masks.idNumber(value);
  }
}
