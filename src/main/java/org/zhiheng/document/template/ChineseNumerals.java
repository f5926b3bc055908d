package org.zhiheng.document.template;

import java.time.LocalDate;

/** Numbers as court documents write them (汉字数字): 二〇二六年十一月二十一日, 第二百五十一条. */
public final class ChineseNumerals {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String[] UNITS = {"", "十", "百", "千"};

  private ChineseNumerals() {}

  /** 2026-11-21 → 二〇二六年十一月二十一日. */
  public static String date(LocalDate day) {
    return digits(day.getYear()) + "年" + number(day.getMonthValue()) + "月" + number(day.getDayOfMonth()) + "日";
  }

  /** Digit by digit, as years are read: 2026 → 二〇二六. */
  static String digits(int value) {
    StringBuilder out = new StringBuilder();
    Integer.toString(value).chars().forEach(digit -> out.append(DIGITS.charAt(digit - '0')));
    return out.toString();
  }

  /** 1 to 9999 in words: 251 → 二百五十一, 11 → 十一, 107 → 一百〇七 written 一百零七. */
  public static String number(int value) {
    if (value < 1 || value > 9999) {
      throw new IllegalArgumentException("只能写 1 到 9999 的数：" + value);
    }
    String digits = Integer.toString(value);
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit == 0) {
        gap = true;
      } else {
        out.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(UNITS[digits.length() - 1 - i]);
        gap = false;
      }
    }
    return value >= 10 && value < 20 ? out.substring(1) : out.toString();
  }
}
