package org.zhiheng.document.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text format of {@code docs/document-templates.md}. It is line-oriented on purpose: an analyst sees the
 * document's lines, and every mistake has a line number.
 */
final class TemplateParser {

  private static final Pattern STYLED = Pattern.compile("^【([^】]+)】(.*)$");
  private static final Pattern CONDITION = Pattern.compile("^〔(如果|如果没有)\\s+([^〕：]+)〕$");
  private static final Pattern EACH = Pattern.compile("^〔逐项\\s+([^〕：]+)〕$");
  private static final Pattern INLINE_CONDITION = Pattern.compile("〔(如果|如果没有)\\s+([^〕：]+)：([^〕]*)〕");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern STRAY_BRACKET = Pattern.compile("[{}〔〕]");
  /** 法释〔2014〕8号 is ordinary text. */
  private static final Pattern YEAR_OF_DOCUMENT = Pattern.compile("〔\\d{4}〕");
  private static final String ELSE = "〔否则〕";
  private static final String END = "〔结束〕";
  private static final String COMMENT = "//";
  private static final String CITATION = "法条：";

  private final String name;
  private final List<String> lines;
  private int next;

  TemplateParser(String name, String source) {
    this.name = name;
    this.lines = source.lines().map(String::strip).toList();
  }

  Template parse() {
    List<Block> blocks = blocks();
    if (next < lines.size()) {
      throw wrong(next, lines.get(next) + " 前面没有对应的〔如果〕或〔逐项〕");
    }
    return new Template(blocks);
  }

  /** Reads up to 〔否则〕, 〔结束〕 or the end, without consuming it. */
  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    while (next < lines.size() && !closes(lines.get(next))) {
      String line = lines.get(next);
      if (!line.startsWith(COMMENT)) {
        blocks.add(block(line));
      } else {
        next++;
      }
    }
    return blocks;
  }

  private static boolean closes(String line) {
    return line.equals(ELSE) || line.equals(END);
  }

  private Block block(String line) {
    Matcher condition = CONDITION.matcher(line);
    if (condition.matches()) {
      return choice(condition);
    }
    Matcher each = EACH.matcher(line);
    if (each.matches()) {
      return each(each.group(1).strip());
    }
    int number = next++;
    try {
      return single(line);
    } catch (TemplateException wrong) {
      throw wrong(number, wrong.getMessage());
    }
  }

  private Block choice(Matcher condition) {
    int opened = next++;
    List<Block> then = blocks();
    List<Block> otherwise = List.of();
    if (next < lines.size() && lines.get(next).equals(ELSE)) {
      next++;
      otherwise = blocks();
    }
    end(opened);
    return new Block.Choice(condition.group(2).strip(), negated(condition.group(1)), then, otherwise);
  }

  private Block each(String list) {
    int opened = next++;
    List<Block> blocks = blocks();
    end(opened);
    return new Block.Each(list, blocks);
  }

  private void end(int opened) {
    if (next >= lines.size() || !lines.get(next).equals(END)) {
      throw wrong(opened, lines.get(opened) + " 没有用〔结束〕收尾");
    }
    next++;
  }

  private static Block single(String line) {
    if (line.isEmpty()) {
      return new Block.Single(Style.GAP, List.of());
    }
    Matcher styled = STYLED.matcher(line);
    return styled.matches()
        ? new Block.Single(Style.marked(styled.group(1)), pieces(styled.group(2).strip()))
        : new Block.Single(Style.BODY, pieces(line));
  }

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher inline = INLINE_CONDITION.matcher(text);
    int from = 0;
    while (inline.find()) {
      pieces.addAll(plain(text.substring(from, inline.start())));
      pieces.add(new Piece.When(inline.group(2).strip(), negated(inline.group(1)), plain(inline.group(3))));
      from = inline.end();
    }
    pieces.addAll(plain(text.substring(from)));
    return List.copyOf(pieces);
  }

  private static List<Piece> plain(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher placeholder = PLACEHOLDER.matcher(text);
    int from = 0;
    while (placeholder.find()) {
      words(text.substring(from, placeholder.start()), pieces);
      pieces.add(placeholder(placeholder.group(1).strip()));
      from = placeholder.end();
    }
    words(text.substring(from), pieces);
    return pieces;
  }

  private static void words(String text, List<Piece> pieces) {
    if (STRAY_BRACKET.matcher(YEAR_OF_DOCUMENT.matcher(text).replaceAll("")).find()) {
      throw new TemplateException("花括号或〔〕不成对，或〔〕里的写法不认识：" + text);
    }
    if (!text.isEmpty()) {
      pieces.add(new Piece.Text(text));
    }
  }

  private static Piece placeholder(String inner) {
    if (inner.isEmpty()) {
      throw new TemplateException("花括号里没有名称");
    }
    if (inner.equals(Piece.ItemNumber.NAME)) {
      return new Piece.ItemNumber();
    }
    return inner.startsWith(CITATION)
        ? new Piece.Citation(Arrays.stream(inner.substring(CITATION.length()).split("、")).map(String::strip).toList())
        : new Piece.Placeholder(inner);
  }

  private static boolean negated(String word) {
    return word.equals("如果没有");
  }

  private TemplateException wrong(int index, String what) {
    return new TemplateException("模板 " + name + " 第 " + (index + 1) + " 行：" + what);
  }
}
