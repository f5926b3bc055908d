package org.zhiheng.reference;

import java.util.Locale;
import org.zhiheng.platform.data.HalfWidth;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * A unified social credit code (统一社会信用代码, GB 32100): 18 characters, own check character, and inside it (positions
 * 9–17) the organisation code with its own check by GB 11714.
 *
 * @param value the 18 characters in upper case
 */
public record SocialCreditCode(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  /**
   * Reads a code; lower case and full-width characters are brought to the stored form.
   *
   * @throws BusinessException {@code CREDIT_CODE_INVALID}; its field problem names GB 32100 or, when only the inner
   *     organisation code is wrong, GB 11714
   */
  public static SocialCreditCode parse(String text) {
    String value = HalfWidth.of(text).toUpperCase(Locale.ROOT);
    if (value.length() != 18) {
      throw wrong(value, "GB 32100", "应为 18 位");
    }
    value.chars().filter(c -> ALPHABET.indexOf(c) < 0).findFirst().ifPresent(c -> {
      throw wrong(value, "GB 32100", "含有不使用的字符“" + (char) c + "”（不使用 I、O、S、V、Z）");
    });
    if (outerCheck(value) != value.charAt(17)) {
      throw wrong(value, "GB 32100", "校验码不符，请核对是否录错");
    }
    if (innerCheck(value) != value.charAt(16)) {
      throw wrong(value, "GB 11714", "第 9 至 17 位的主体标识码（组织机构代码）校验不符");
    }
    return new SocialCreditCode(value);
  }

  private static char outerCheck(String value) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(value.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static char innerCheck(String value) {
    int sum = 0;
    for (int i = 0; i < INNER_WEIGHTS.length; i++) {
      sum += Character.digit(value.charAt(8 + i), 36) * INNER_WEIGHTS[i];
    }
    return "0123456789X0".charAt(11 - sum % 11);
  }

  private static BusinessException wrong(String value, String rule, String message) {
    return BusinessException.invalid(
        "CREDIT_CODE_INVALID", "统一社会信用代码有误：" + message, new FieldProblem("creditCode", value, rule, message));
  }

  /** The organisation code inside (主体标识码), nine characters. */
  public String organisationCode() {
    return value.substring(8, 17);
  }

  @Override
  public String toString() {
    return value;
  }
}
