package org.zhiheng.platform.data;

/** Full-width characters as typed with a Chinese input method (全角), brought to the half-width form programs compare. */
public final class HalfWidth {

  private static final int OFFSET = '！' - '!';

  private HalfWidth() {}

  /** The same text with full-width ASCII and the ideographic space in half width, outer blanks removed. */
  public static String of(String text) {
    StringBuilder half = new StringBuilder(text.length());
    text.chars().forEach(c -> half.append(narrow((char) c)));
    return half.toString().strip();
  }

  private static char narrow(char c) {
    if (c >= '！' && c <= '～') {
      return (char) (c - OFFSET);
    }
    return c == '　' ? ' ' : c;
  }
}
