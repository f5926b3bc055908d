package org.zhiheng.money;

/** Amounts in capital Chinese numerals (大写金额) as 支付结算办法 prescribes for documents. */
final class ChineseAmount {

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿", "万", "亿"};

  private ChineseAmount() {}

  static String write(long fen) {
    if (fen == 0) {
      return "零元整";
    }
    String sign = fen < 0 ? "负" : "";
    // 以无符号方式取绝对值，long 的最小值也能写出
    long absolute = fen < 0 ? -fen : fen;
    long yuan = Long.divideUnsigned(absolute, 100);
    int cents = (int) Long.remainderUnsigned(absolute, 100);
    return sign + (yuan == 0 ? "" : integer(yuan) + "元") + fraction(cents, yuan > 0);
  }

  private static String fraction(int cents, boolean afterYuan) {
    if (cents == 0) {
      return "整";
    }
    int jiao = cents / 10;
    int fen = cents % 10;
    String gap = jiao == 0 && afterYuan ? "零" : "";
    return gap + (jiao == 0 ? "" : DIGITS.charAt(jiao) + "角") + (fen == 0 ? "整" : DIGITS.charAt(fen) + "分");
  }

  private static String integer(long yuan) {
    StringBuilder text = new StringBuilder();
    String digits = Long.toString(yuan);
    boolean pendingZero = false;
    boolean groupWritten = false;
    boolean aboveYi = false;
    for (int i = 0; i < digits.length(); i++) {
      int place = digits.length() - 1 - i;
      int digit = digits.charAt(i) - '0';
      if (digit == 0) {
        pendingZero = text.length() > 0;
      } else {
        text.append(pendingZero ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place % 4]);
        pendingZero = false;
        groupWritten = true;
      }
      if (place % 4 == 0) {
        // 万亿以上的“亿”只在亿位写一次：壹万零壹亿
        aboveYi |= place / 4 == 3 && groupWritten;
        text.append(groupWritten || place / 4 == 2 && aboveYi ? GROUPS[place / 4] : "");
        groupWritten = false;
      }
    }
    return text.toString();
  }
}
