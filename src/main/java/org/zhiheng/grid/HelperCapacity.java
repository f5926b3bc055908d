package org.zhiheng.grid;

/** In what capacity somebody helps (协助人身份, S1.40). */
public enum HelperCapacity {
  CADRE("村镇干部"),
  DEPUTY("人大代表"),
  ASSESSOR("人民陪审员"),
  OTHER("其他群众");

  private final String label;

  HelperCapacity(String label) {
    this.label = label;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }
}
