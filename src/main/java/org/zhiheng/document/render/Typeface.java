package org.zhiheng.document.render;

import java.util.Arrays;
import org.ofdrw.font.Font;
import org.zhiheng.document.template.Style;

/**
 * Sizes of a court document (版式), after 人民法院民事裁判文书制作规范: court and title in size 2, body in size 3 仿宋, notes in size 4.
 * Fonts are named, not embedded: 仿宋 and 小标宋 may not be shipped, and every court machine has them. Widths are therefore
 * computed from the grid (a Chinese sign is one em, an ASCII sign half), so layout needs no font on the server.
 *
 * @param size height of the signs in mm
 * @param pitch distance of lines in mm
 */
record Typeface(String family, double size, double pitch, boolean bold) {

  private static final double BODY_SIZE = 5.57;
  private static final double BODY_PITCH = 10.2;
  private static final double TITLE_SIZE = 7.76;
  private static final double TITLE_PITCH = 14.0;
  private static final double NOTE_SIZE = 4.94;
  private static final double NOTE_PITCH = 8.2;
  private static final int PRINTABLE_ASCII = 95;

  private static final Typeface COURT = new Typeface("宋体", TITLE_SIZE, TITLE_PITCH, false);
  private static final Typeface TITLE = new Typeface("宋体", TITLE_SIZE, TITLE_PITCH, true);
  private static final Typeface BODY = new Typeface("仿宋", BODY_SIZE, BODY_PITCH, false);
  private static final Typeface NOTE = new Typeface("仿宋", NOTE_SIZE, NOTE_PITCH, false);

  static Typeface of(Style style) {
    return switch (style) {
      case COURT -> COURT;
      case TITLE -> TITLE;
      case NOTE -> NOTE;
      default -> BODY;
    };
  }

  static Typeface note() {
    return NOTE;
  }

  /** Width of a sign in em. */
  static double em(char sign) {
    return sign < 127 ? 0.5 : 1.0;
  }

  /** Width of a text in mm. */
  double width(CharSequence text) {
    return text.chars().mapToDouble(sign -> em((char) sign)).sum() * size;
  }

  /** The font as the OFD library knows it, with the grid's widths so that it never asks the operating system. */
  Font font() {
    double[] half = new double[PRINTABLE_ASCII];
    Arrays.fill(half, 0.5);
    return new Font(family, family).setPrintableAsciiWidthMap(half);
  }
}
