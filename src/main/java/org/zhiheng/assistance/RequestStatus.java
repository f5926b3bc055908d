package org.zhiheng.assistance;

/** Where a request stands (协助请求状态). */
public enum RequestStatus {
  PREPARED("待发出"),
  SENT("已发出"),
  RECEIVED("已签收"),
  SILENT("逾期未复"),
  SUPPLEMENT("待法院补充"),
  DONE("已办结"),
  REFUSED("已拒绝"),
  CANCELLED("已撤回");

  private final String label;

  RequestStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Done, refused and cancelled are final. */
  public boolean isFinal() {
    return this == DONE || this == REFUSED || this == CANCELLED;
  }
}
