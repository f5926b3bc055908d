package org.zhiheng.assistance;

import java.time.Instant;

/**
 * What was said and done about a request on its way (协助请求经过).
 *
 * @param actor user or account that did it; {@code system} for the clock
 * @param unitCode the unit that had the request then
 * @param text what was said; empty where nothing was
 */
public record RequestStep(String requestId, int number, Kind kind, String actor, String unitCode, String text, Instant at) {

  /** What kind of step (经过类型). */
  public enum Kind {
    SUPPLEMENT_ASKED("单位要求补充"),
    SUPPLEMENT_GIVEN("法院补充"),
    FORWARDED("转送其他单位"),
    URGED("人工催办"),
    ESCALATED("报单位负责人"),
    DOWNLOADED("下载文书"),
    RETRIED("重新提供办理"),
    UNDONE("单位已停止办理"),
    RANK_REPORTED("单位告知顺位变动");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Chinese term. */
    public String label() {
      return label;
    }
  }
}
