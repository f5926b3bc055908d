package org.zhiheng.platform.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How personal data looks to people who may not see it in full (脱敏). The length of the hidden part never shows. */
public final class Masks {

  private static final Pattern DISTRICT = Pattern.compile("^(.*?(?:区|县|旗|市(?!.*?(?:区|县|旗))))");
  private static final int MOBILE_DIGITS = 11;
  private static final int MOBILE_HEAD = 3;
  private static final int TAIL = 4;
  private static final int ID_HEAD = 6;
  private static final int ID_LENGTH = 18;

  private Masks() {}

  /** {@code 138****5678}; other numbers keep the last four digits at most. */
  public static String phone(String phone) {
    String digits = phone.strip();
    return digits.length() >= MOBILE_DIGITS ? digits.substring(0, MOBILE_HEAD) + "****" + tail(digits) : tailOnly(digits);
  }

  /** {@code 330802********0010}: region and check part stay, the birth date goes; an 18-digit id only. */
  public static String idNumber(String id) {
    String text = id.strip();
    return text.length() == ID_LENGTH ? text.substring(0, ID_HEAD) + "********" + tail(text) : tailOnly(text);
  }

  /** {@code 周*}, {@code 周**}: the family name stays. */
  public static String name(String name) {
    String text = name.strip();
    if (text.isEmpty()) {
      return "";
    }
    int first = text.offsetByCodePoints(0, 1);
    int rest = text.codePointCount(first, text.length());
    return text.substring(0, first) + "*".repeat(Math.max(1, Math.min(rest, 2)));
  }

  /** {@code ****5678}: the last four of a bank account or card. */
  public static String account(String account) {
    return tailOnly(account.strip());
  }

  /** Down to the district: {@code 浙江省衢州市柯城区****}. */
  public static String address(String address) {
    Matcher matcher = DISTRICT.matcher(address.strip());
    return matcher.find() ? matcher.group(1) + "****" : "****";
  }

  private static String tailOnly(String text) {
    return text.length() > TAIL * 2 ? "****" + tail(text) : "****";
  }

  private static String tail(String text) {
    return text.substring(text.length() - TAIL);
  }
}
