package org.zhiheng.platform.privacy;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.zhiheng.platform.data.HalfWidth;

/**
 * Recognises numbers of people in free text (证件号码、手机号、账号): an 18-digit resident id, a mobile number, also written in
 * groups, and any run of digits as long as a bank account. Record ids and digests, which may look alike inside, do not count.
 */
public final class PersonalNumbers {

  private static final String START = "(?<![0-9a-f-])";
  private static final String END = "(?![0-9a-f-])";
  private static final Pattern NUMBER =
      Pattern.compile(START + "(?:\\d{17}[\\dXx]|1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|\\d{15,}|\\d{4}(?: \\d{4}){3,4})" + END);

  private PersonalNumbers() {}

  /** Whether the text contains such a number, in full-width digits too. */
  public static boolean in(String text) {
    return NUMBER.matcher(HalfWidth.of(text)).find();
  }

  /** The text with every such number replaced by {@code ****}: for what others wrote and we must keep in clear. */
  public static String hide(String text) {
    StringBuilder kept = new StringBuilder(text.strip());
    List<MatchResult> numbers = NUMBER.matcher(HalfWidth.of(text)).results().toList();
    for (int i = numbers.size() - 1; i >= 0; i--) {
      kept.replace(numbers.get(i).start(), numbers.get(i).end(), "****");
    }
    return kept.toString();
  }
}
