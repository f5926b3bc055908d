package org.zhiheng.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers of made-up people and companies with valid check characters. */
public final class TestNumbers {

  private static final int[] PERSON_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private TestNumbers() {}

  /** A resident id number (GB 11643). */
  public static String residentId(String area, LocalDate birth, int order) {
    String head = area + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format(Locale.ROOT, "%03d", order);
    int sum = 0;
    for (int i = 0; i < PERSON_WEIGHTS.length; i++) {
      sum += PERSON_WEIGHTS[i] * (head.charAt(i) - '0');
    }
    return head + "10X98765432".charAt(sum % 11);
  }

  /** A unified social credit code (GB 32100) of a company in Quzhou. */
  public static String creditCode(String eightDigits) {
    int inner = 0;
    for (int i = 0; i < INNER_WEIGHTS.length; i++) {
      inner += INNER_WEIGHTS[i] * (eightDigits.charAt(i) - '0');
    }
    String head = "91330802" + eightDigits + "0123456789X0".charAt(11 - inner % 11);
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < head.length(); i++) {
      sum += ALPHABET.indexOf(head.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return head + ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
