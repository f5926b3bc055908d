package org.zhiheng.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A parsed template (文书模板); immutable, so one copy serves every thread. */
public final class Template {

  private final List<Block> blocks;
  private final Set<String> names = new TreeSet<>();
  private final Set<String> citations = new TreeSet<>();

  Template(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
    blocks.forEach(block -> block.names(names, citations));
  }

  /** Reads a template; {@link TemplateException} names the line that is wrong. */
  public static Template parse(String name, String source) {
    return new TemplateParser(name, source).parse();
  }

  /** The finished text. {@code citations} turns a subject (执行通知) into the article to print. */
  public List<Line> fill(Values values, Function<String, String> citationOf) {
    Numbering numbering = new Numbering();
    List<Line> lines = new ArrayList<>();
    blocks.forEach(block -> block.write(values, citationOf, line -> lines.add(numbering.number(line))));
    return List.copyOf(lines);
  }

  /** Counts the lines that carry {@link Piece.ItemNumber}; any other line starts a new list. */
  private static final class Numbering {

    private int last;

    Line number(Line line) {
      boolean numbered = line.text().contains(Piece.ItemNumber.MARK);
      last = numbered ? last + 1 : 0;
      return numbered
          ? new Line(line.style(), line.text().replace(Piece.ItemNumber.MARK, ChineseNumerals.number(last)))
          : line;
    }
  }

  /** Names of all placeholders, conditions and lists in the template. */
  public Set<String> names() {
    return Set.copyOf(names);
  }

  /** Subjects of all legal citations in the template. */
  public Set<String> citations() {
    return Set.copyOf(citations);
  }
}
