package org.zhiheng.grid;

/** What an invited helper answers (协助人回复). */
public enum HelperAnswer {
  ACCEPTED("同意参加"),
  DECLINED("不能参加"),
  ATTENDED("已到场");

  private final String label;

  HelperAnswer(String label) {
    this.label = label;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }
}
