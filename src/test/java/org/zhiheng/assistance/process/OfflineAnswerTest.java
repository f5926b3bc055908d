package org.zhiheng.assistance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 线下回执 as a supervisor enters it. */
class OfflineAnswerTest {

  @Test
  void aPaperAnswerDoesNotSayByItselfThatNothingWasFound() {
    OfflineAnswer answer = OfflineAnswer.of(Map.of("offlineResultCode", "ANSWERED", "offlineReceiptNo", "纸1号"));

    assertThat(answer.resultCode()).isEqualTo("ANSWERED");
    assertThat(answer.fields()).containsExactly(Map.entry("receiptNo", "纸1号"));
  }

  @Test
  void anAmountIsTypedInYuanAndAWaitingSealNeedsItsPlace() {
    Map<String, Object> controlled =
        Map.of("offlineResultCode", "CONTROLLED", "offlineReceiptNo", "纸2号", "offlineControlledYuan", "1.5万元");
    assertThat(OfflineAnswer.of(controlled).fields()).containsEntry("controlledFen", 1_500_000L);

    assertThatThrownBy(() -> OfflineAnswer.of(Map.of("offlineResultCode", "WAITING", "offlineReceiptNo", "纸3号")))
        .hasMessageContaining("轮候顺位");
  }
}
