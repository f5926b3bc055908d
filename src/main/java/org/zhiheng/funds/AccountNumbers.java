package org.zhiheng.funds;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Writes and reads case account numbers: court (6 digits), serial (11 digits), check digit by Luhn, so that a number copied
 * with one wrong or two swapped digits matches no case instead of another one.
 */
final class AccountNumbers {

  private static final Pattern FORM = Pattern.compile("\\d{18}");
  private static final int COURT_DIGITS = 6;
  private static final int LUHN_BASE = 10;

  private AccountNumbers() {}

  static String write(String courtCode, long serial) {
    String body = courtCode + String.format("%011d", serial);
    return body + checkDigit(body);
  }

  /** The serial, empty if the text is no well-formed number. Blanks and hyphens people type are ignored. */
  static OptionalLong serialOf(String text) {
    String digits = digitsOf(text);
    if (!FORM.matcher(digits).matches()) {
      return OptionalLong.empty();
    }
    String body = digits.substring(0, digits.length() - 1);
    boolean valid = digits.charAt(digits.length() - 1) - '0' == checkDigit(body);
    return valid ? OptionalLong.of(Long.parseLong(body.substring(COURT_DIGITS))) : OptionalLong.empty();
  }

  /** The number without blanks and hyphens. */
  static String digitsOf(String text) {
    return text.replaceAll("[\\s-]", "");
  }

  private static int checkDigit(String body) {
    int sum = 0;
    for (int fromRight = 0; fromRight < body.length(); fromRight++) {
      int digit = body.charAt(body.length() - 1 - fromRight) - '0';
      int weighted = fromRight % 2 == 0 ? digit * 2 : digit;
      sum += weighted / LUHN_BASE + weighted % LUHN_BASE;
    }
    return (LUHN_BASE - sum % LUHN_BASE) % LUHN_BASE;
  }
}
