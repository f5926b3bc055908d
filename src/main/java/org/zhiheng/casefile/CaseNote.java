package org.zhiheng.casefile;

import java.time.Instant;

/** What was said about a case at a turning point (案件记事). */
public record CaseNote(Kind kind, String text, String author, Instant at) {

  /** Kinds of notes. */
  public enum Kind {
    REFUSAL("不予受理理由"),
    SUPPLEMENT_REQUIRED("补正要求"),
    SUPPLEMENT("补正情况"),
    SETTLEMENT("和解内容"),
    CLOSING("结案意见");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Chinese term as staff read it. */
    public String label() {
      return label;
    }
  }
}
