package org.zhiheng.property;

/** What a judge may do with a case's property (可办操作). */
public enum PropertyAction {
  PLAN_CONTROL("拟定控制方案"),
  RELEASE_ALL("解除全部控制措施"),
  RELEASE_ON_APPLICATION("依申请解除"),
  RELEASE_EXCESS("解除超标的额部分");

  private final String label;

  PropertyAction(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
