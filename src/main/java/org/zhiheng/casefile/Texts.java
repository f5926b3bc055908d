package org.zhiheng.casefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhiheng.platform.data.HalfWidth;

/** How people type (录入习惯): full-width digits, three forms of dates, two kinds of brackets. */
final class Texts {

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");

  private Texts() {}

  /** The text without blanks around it; empty for a missing one. */
  static String trimmed(String text) {
    return text == null ? "" : text.strip().replace("\u00a0", "");
  }

  /** Full-width letters, digits and signs made half-width: {@code ３３０８０２} → {@code 330802}. */
  static String halfWidth(String text) {
    return HalfWidth.of(trimmed(text));
  }

  /** A number of a person or an account: half-width, upper case, without blanks and hyphens inside. */
  static String number(String text) {
    return halfWidth(text).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  /** A number of a document (文书字号): half-width digits, full-width round brackets, no blanks. */
  static String documentNo(String text) {
    return halfWidth(text).replaceAll("\\s", "").replace('(', '（').replace(')', '）');
  }

  /** {@code 2026-11-20}, {@code 2026/11/20}, {@code 2026.11.20} or {@code 2026年11月20日}; empty if it is no day. */
  static Optional<LocalDate> date(String text) {
    Matcher matcher = DATE.matcher(halfWidth(text));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(group(matcher, 1), group(matcher, 2), group(matcher, 3)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int group(Matcher matcher, int index) {
    return Integer.parseInt(matcher.group(index));
  }
}
