package org.zhiheng.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.platform.problem.BusinessException;

/** What a unit's receipt says, read field by field. */
class UnitReplyTest {

  @Test
  void aNumberOfTheReceiptTheRegisterCannotKeepIsRefusedWhileTheUnitIsThere() {
    assertThat(new UnitReply(Map.of("receiptNo", "衢".repeat(100))).receiptNo()).contains("衢".repeat(100));

    assertThatThrownBy(() -> new UnitReply(Map.of("receiptNo", "衢".repeat(101))).receiptNo())
        .isInstanceOf(BusinessException.class)
        .hasMessageContaining("receiptNo 不得超过 100 字");
  }
}
