package org.zhiheng.document.template;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A line, or lines under a condition or a repetition (模板段落). */
sealed interface Block {

  void write(Values values, Function<String, String> citations, Consumer<Line> out);

  void names(Set<String> names, Set<String> citations);

  /** One line. */
  record Single(Style style, List<Piece> pieces) implements Block {
    @Override
    public void write(Values values, Function<String, String> citations, Consumer<Line> out) {
      StringBuilder text = new StringBuilder();
      pieces.forEach(piece -> piece.write(values, citations, text));
      out.accept(new Line(style, text.toString()));
    }

    @Override
    public void names(Set<String> names, Set<String> citations) {
      pieces.forEach(piece -> piece.names(names, citations));
    }
  }

  /** {@code 〔如果 控制〕 … 〔否则〕 … 〔结束〕}. */
  record Choice(String name, boolean negated, List<Block> then, List<Block> otherwise) implements Block {
    @Override
    public void write(Values values, Function<String, String> citations, Consumer<Line> out) {
      (values.holds(name) != negated ? then : otherwise).forEach(block -> block.write(values, citations, out));
    }

    @Override
    public void names(Set<String> names, Set<String> citations) {
      names.add(name);
      then.forEach(block -> block.names(names, citations));
      otherwise.forEach(block -> block.names(names, citations));
    }
  }

  /** {@code 〔逐项 事项〕 … 〔结束〕}: once per row. */
  record Each(String name, List<Block> blocks) implements Block {
    @Override
    public void write(Values values, Function<String, String> citations, Consumer<Line> out) {
      values.rows(name).stream()
          .map(values::row)
          .forEach(row -> blocks.forEach(block -> block.write(row, citations, out)));
    }

    @Override
    public void names(Set<String> names, Set<String> citations) {
      names.add(name);
      blocks.forEach(block -> block.names(names, citations));
    }
  }
}
