package org.zhiheng.entrustment;

import java.util.Map;
import java.util.Set;
import org.zhiheng.platform.problem.BusinessException;

/**
 * Where an entrusted matter stands (委托事项状态, R6.25). The only way from one state to the next is {@link #to}; what the flow
 * does not draw is refused. Papers that do not come in time may be asked for once more (R6.22).
 */
public enum MatterStatus {
  DRAFT("草拟"),
  APPROVED("已批准"),
  SENT("已发出"),
  ACCEPTED("已接受"),
  SUPPLEMENT("待补充材料"),
  RETURNED("已退回"),
  HANDLED("已办理"),
  CONFIRMED("已确认"),
  REDO("要求补办"),
  WITHDRAWN("已撤回");

  private static final Map<MatterStatus, Set<MatterStatus>> NEXT =
      Map.of(
          DRAFT, Set.of(APPROVED, WITHDRAWN),
          APPROVED, Set.of(SENT, WITHDRAWN),
          SENT, Set.of(ACCEPTED, SUPPLEMENT, RETURNED, WITHDRAWN),
          SUPPLEMENT, Set.of(SENT, SUPPLEMENT, ACCEPTED, RETURNED, WITHDRAWN),
          ACCEPTED, Set.of(HANDLED, RETURNED, WITHDRAWN),
          HANDLED, Set.of(CONFIRMED, REDO),
          REDO, Set.of(HANDLED, RETURNED, WITHDRAWN));

  private final String label;

  MatterStatus(String label) {
    this.label = label;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }

  /** Whether nothing can happen to the matter any more. */
  public boolean isFinal() {
    return !NEXT.containsKey(this);
  }

  /** Whether the entrusted court is at work on it, so that its time limit runs (R6.20, R6.21). */
  public boolean isInHand() {
    return this == ACCEPTED || this == REDO;
  }

  /** Whether the flow of R6.25 leads from here to {@code next}. */
  public boolean leadsTo(MatterStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /**
   * The next state.
   *
   * @throws BusinessException conflict ({@code ENTRUSTMENT_STATE}) where the flow has no such step
   */
  public MatterStatus to(MatterStatus next) {
    if (!leadsTo(next)) {
      throw BusinessException.conflict(
          "ENTRUSTMENT_STATE", "委托事项当前为“" + label + "”，不能变更为“" + next.label + "”");
    }
    return next;
  }
}
