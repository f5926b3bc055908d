package org.zhiheng.reference;

import java.util.Arrays;

/** Level of a court (法院层级). Special courts (专门法院) stand outside the ladder and keep their own code letters. */
public enum CourtLevel {
  SUPREME("最高"),
  HIGH("高级"),
  INTERMEDIATE("中级"),
  BASIC("基层"),
  SPECIAL("专门");

  private final String label;

  CourtLevel(String label) {
    this.label = label;
  }

  /** The Chinese word used in the court list. */
  public String label() {
    return label;
  }

  static CourtLevel ofLabel(String label) {
    return Arrays.stream(values())
        .filter(level -> level.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("法院名录中有未知层级：" + label));
  }
}
