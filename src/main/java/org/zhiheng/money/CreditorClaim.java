package org.zhiheng.money;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A claim that takes part in a distribution (参与分配的债权).
 *
 * @param rankedAt when the security was created or the seal took effect; the earlier goes first where order counts
 */
public record CreditorClaim(String id, Kind kind, Money amount, Optional<LocalDateTime> rankedAt) {

  /** Ranks of claims, from first to last; those of criminal judgments by 法释〔2014〕13号 §13. */
  public enum Kind {
    MEDICAL("人身损害赔偿中的医疗费用"),
    SECURED("优先受偿权"),
    VICTIM("退赔被害人损失"),
    ORDINARY("普通债权"),
    FINE("罚金"),
    CONFISCATION("没收财产");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
