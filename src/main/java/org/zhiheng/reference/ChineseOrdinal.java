package org.zhiheng.reference;

import java.util.Optional;

/** Numbers 1–99 as written in the suffix of a case number (之一 … 之九十九). */
final class ChineseOrdinal {

  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseOrdinal() {}

  static String write(int number) {
    int tens = number / 10;
    int ones = number % 10;
    String head = tens == 0 ? "" : (tens == 1 ? "" : "" + DIGITS.charAt(tens)) + "十";
    return head + (ones == 0 ? "" : DIGITS.charAt(ones));
  }

  /** Reads what {@link #write} writes; empty for every other spelling. */
  static Optional<Integer> read(String text) {
    for (int number = 1; number <= 99; number++) {
      if (write(number).equals(text)) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }
}
