package org.zhiheng.document.render;

import java.util.ArrayList;
import java.util.List;
import org.zhiheng.document.template.Line;
import org.zhiheng.document.template.Style;

/**
 * Sets a text on A4 pages (排版) with the margins of court documents. The signature block stays together on one page and the
 * seal's place is the middle of the date.
 */
final class PageLayouter {

  static final double PAGE_WIDTH = 210;
  static final double PAGE_HEIGHT = 297;
  static final double TOP = 37;
  static final double LEFT = 28;
  static final double MEASURE = 156;
  static final double BOTTOM = 297 - 35;
  private static final double INDENT = 2;
  /** 落款 and 日期 end four signs before the margin, as the seal reaches over them. */
  private static final double SIGNATURE_INDENT = 4;
  private static final double PAGE_NUMBER_Y = 268;

  private final List<List<PlacedLine>> pages = new ArrayList<>(List.of(new ArrayList<>()));
  private double y = TOP;
  private SealPlace seal = new SealPlace(1, LEFT + MEASURE - 35, BOTTOM - 30);

  private PageLayouter() {}

  static PagePlan plan(List<Line> text) {
    PageLayouter layouter = new PageLayouter();
    for (int i = 0; i < text.size(); i++) {
      layouter.keepTogether(text, i);
      layouter.set(text.get(i));
    }
    return layouter.finish();
  }

  /**
   * Before the closing words: start a new page if they and the signature block do not fit together, for a signature
   * alone on a page could be put under any text.
   */
  private void keepTogether(List<Line> text, int at) {
    if (!closes(text, at) || (at > 0 && signature(text.get(at - 1)))) {
      return;
    }
    double needed =
        text.stream()
            .skip(at)
            .takeWhile(line -> line == text.get(at) || line.style() == Style.GAP || signature(line))
            .mapToDouble(PageLayouter::height)
            .sum();
    if (y + needed > BOTTOM) {
      turnPage();
    }
  }

  /** Whether this line is the last words before the signature, or the signature itself. */
  private static boolean closes(List<Line> text, int at) {
    if (text.get(at).style() == Style.GAP) {
      return false;
    }
    return signature(text.get(at))
        || text.stream()
            .skip(at + 1L)
            .filter(line -> line.style() != Style.GAP)
            .findFirst()
            .filter(PageLayouter::signature)
            .isPresent();
  }

  private static double height(Line line) {
    Typeface face = face(line);
    return line.style() == Style.GAP
        ? face.pitch() / 2
        : LineBreaker.lines(line.text(), INDENT, MEASURE / face.size()).size() * face.pitch();
  }

  private static boolean signature(Line line) {
    return line.style() == Style.SIGNATURE || line.style() == Style.DATE;
  }

  private static Typeface face(Line line) {
    return Typeface.of(line.style());
  }

  private void set(Line line) {
    Typeface face = face(line);
    if (line.style() == Style.GAP) {
      y += face.pitch() / 2;
      return;
    }
    double indent = indented(line.style()) ? INDENT : 0;
    List<String> lines = LineBreaker.lines(line.text(), indent, MEASURE / face.size());
    for (int i = 0; i < lines.size(); i++) {
      place(line.style(), lines.get(i), i == 0 ? indent : 0, i < lines.size() - 1);
    }
  }

  private static boolean indented(Style style) {
    return style == Style.BODY || style == Style.NOTE;
  }

  private void place(Style style, String text, double indent, boolean full) {
    Typeface face = Typeface.of(style);
    if (y + face.pitch() > BOTTOM) {
      turnPage();
    }
    double room = MEASURE - indent * face.size();
    double free = room - face.width(text);
    double spacing = full && text.length() > 1 ? free / (text.length() - 1) : 0;
    double x = LEFT + indent * face.size() + shift(style, free, face);
    current().add(new PlacedLine(text, face, x, y, spacing));
    if (style == Style.DATE) {
      seal = new SealPlace(pages.size(), x + face.width(text) / 2, y + face.pitch() / 4);
    }
    y += face.pitch();
  }

  private static double shift(Style style, double free, Typeface face) {
    return switch (style) {
      case COURT, TITLE -> free / 2;
      case NUMBER -> free;
      case SIGNATURE, DATE -> Math.max(0, free - SIGNATURE_INDENT * face.size());
      default -> 0;
    };
  }

  private List<PlacedLine> current() {
    return pages.get(pages.size() - 1);
  }

  private void turnPage() {
    pages.add(new ArrayList<>());
    y = TOP;
  }

  private PagePlan finish() {
    for (int i = 0; i < pages.size(); i++) {
      String number = "—" + (i + 1) + "—";
      double x = (PAGE_WIDTH - Typeface.note().width(number)) / 2;
      pages.get(i).add(new PlacedLine(number, Typeface.note(), x, PAGE_NUMBER_Y, 0));
    }
    return new PagePlan(pages.stream().map(List::copyOf).toList(), seal);
  }
}
