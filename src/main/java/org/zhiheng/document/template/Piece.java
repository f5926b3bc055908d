package org.zhiheng.document.template;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A part of a line (行内片段). */
sealed interface Piece {

  void write(Values values, Function<String, String> citations, StringBuilder out);

  /** Adds the placeholder names this piece needs. */
  void names(Set<String> names, Set<String> citations);

  /** Words as they stand. */
  record Text(String text) implements Piece {
    @Override
    public void write(Values values, Function<String, String> citations, StringBuilder out) {
      out.append(text);
    }

    @Override
    public void names(Set<String> names, Set<String> citations) {
      // words need nothing
    }
  }

  /** {@code {案号}}. */
  record Placeholder(String name) implements Piece {
    @Override
    public void write(Values values, Function<String, String> citations, StringBuilder out) {
      out.append(values.text(name));
    }

    @Override
    public void names(Set<String> names, Set<String> citations) {
      names.add(name);
    }
  }

  /** {@code {项}}: 一、二、三… over consecutive lines; the number is known only when all lines are. */
  record ItemNumber() implements Piece {
    static final String NAME = "项";
    static final String MARK = "\uE000";

    @Override
    public void write(Values values, Function<String, String> citations, StringBuilder out) {
      out.append(MARK);
    }

    @Override
    public void names(Set<String> names, Set<String> citations) {
      // the number needs no value
    }
  }

  /**
   * {@code {法条：执行通知}}: the article number in force on the document's date. Several subjects, parted by 、, name a law
   * once where they follow each other.
   */
  record Citation(List<String> subjects) implements Piece {
    private static final String END_OF_TITLE = "》";

    @Override
    public void write(Values values, Function<String, String> citations, StringBuilder out) {
      String lastLaw = "";
      for (String subject : subjects) {
        String citation = citations.apply(subject);
        String law = citation.substring(0, citation.lastIndexOf(END_OF_TITLE) + 1);
        out.append(lastLaw.isEmpty() ? "" : "、").append(law.equals(lastLaw) ? citation.substring(law.length()) : citation);
        lastLaw = law;
      }
    }

    @Override
    public void names(Set<String> names, Set<String> citationSubjects) {
      citationSubjects.addAll(subjects);
    }
  }

  /** {@code 〔如果 限额：……〕}: written only where the value is there. */
  record When(String name, boolean negated, List<Piece> pieces) implements Piece {
    @Override
    public void write(Values values, Function<String, String> citations, StringBuilder out) {
      if (values.holds(name) != negated) {
        pieces.forEach(piece -> piece.write(values, citations, out));
      }
    }

    @Override
    public void names(Set<String> names, Set<String> citations) {
      names.add(name);
      pieces.forEach(piece -> piece.names(names, citations));
    }
  }
}
