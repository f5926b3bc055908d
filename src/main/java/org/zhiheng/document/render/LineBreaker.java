package org.zhiheng.document.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a paragraph into lines (断行) by the Chinese rules: no closing punctuation at the start of a line, no opening one at
 * its end, numbers and Latin words kept whole.
 */
final class LineBreaker {

  private static final String NOT_FIRST = "，。、；：！？）》〉”’】〕…—％%";
  private static final String NOT_LAST = "（《〈“‘【〔";

  private LineBreaker() {}

  /**
   * The lines of a paragraph.
   *
   * @param indent em left free on the first line
   * @param measure em per line
   */
  static List<String> lines(String text, double indent, double measure) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    double room = measure - indent;
    while (from < text.length()) {
      int to = end(text, from, room);
      lines.add(text.substring(from, to));
      from = to;
      room = measure;
    }
    return lines.isEmpty() ? List.of("") : lines;
  }

  private static int end(String text, int from, double room) {
    int to = from;
    double used = 0;
    while (to < text.length() && used + Typeface.em(text.charAt(to)) <= room + 1e-6) {
      used += Typeface.em(text.charAt(to));
      to++;
    }
    if (to >= text.length()) {
      return text.length();
    }
    int adjusted = legal(text, from, Math.max(to, from + 1));
    return adjusted > from ? adjusted : Math.max(to, from + 1);
  }

  /** Moves the break back to the nearest place where the rules allow one. */
  private static int legal(String text, int from, int to) {
    int at = to;
    while (at > from && !breakable(text, at)) {
      at--;
    }
    return at;
  }

  private static boolean breakable(String text, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return NOT_FIRST.indexOf(after) < 0 && NOT_LAST.indexOf(before) < 0 && !(wordy(before) && wordy(after));
  }

  private static boolean wordy(char sign) {
    return sign > ' ' && sign < 127;
  }
}
