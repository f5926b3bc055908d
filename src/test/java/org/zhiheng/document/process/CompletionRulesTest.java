package org.zhiheng.document.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.platform.engine.CompletionRule;

class CompletionRulesTest {

  private final CompletionRule approve = new ApproveDocumentRule();
  private final CompletionRule revise = new ReviseDraftRule();
  private final CompletionRule serve =
      new ServeOtherwiseRule(Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneId.of("Asia/Shanghai")));

  @Test
  void approvalNeedsADecisionAndAReturnNeedsAReason() {
    assertThatThrownBy(() -> approve.check(Map.of())).hasMessage("审批决定应为“同意”或“退回”");
    assertThatThrownBy(() -> approve.check(Map.of("approvalDecision", "RETURN"))).hasMessage("退回理由不能为空");
    assertThatCode(() -> approve.check(Map.of("approvalDecision", "APPROVE"))).doesNotThrowAnyException();
  }

  @Test
  void anOpinionMayNotCarryPersonalNumbersBecauseVariablesAreStoredInClear() {
    assertThatThrownBy(() -> approve.check(Map.of("approvalDecision", "RETURN", "approvalOpinion", "账号33001680000012345678有误")))
        .hasMessage("退回理由不得填写证件号码、手机号或账号");
  }

  @Test
  void theReportPeriodStaysWithinBounds() {
    assertThatThrownBy(() -> revise.check(Map.of("revisionDecision", "RESUBMIT", "revisedReportDays", 90)))
        .hasMessageContaining("1 至 60 日");
    assertThatThrownBy(() -> revise.check(Map.of("revisionDecision", "LATER"))).hasMessageContaining("重新报批");
  }

  @Test
  void serviceOtherwiseNeedsALawfulWayAndADayThatHasCome() {
    assertThatThrownBy(() -> serve.check(Map.of("serviceMethod", "口头告知", "servedOn", "2026-11-20"))).hasMessage("请选择送达方式");
    assertThatThrownBy(() -> serve.check(Map.of("serviceMethod", "直接送达", "servedOn", "2026-11-22"))).hasMessage("送达日期不能晚于今天");
    assertThatThrownBy(() -> serve.check(Map.of("serviceMethod", "直接送达", "servedOn", "昨天"))).hasMessageContaining("2026-11-21");
  }
}
