package org.zhiheng.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhiheng.notification.GatewayAnswer;
import org.zhiheng.notification.Notifications;
import org.zhiheng.notification.Outgoing;
import org.zhiheng.platform.exchange.Refusal;
import org.zhiheng.platform.exchange.WorkAnswer;

class SmsWorkTest {

  private final Notifications notifications = mock(Notifications.class);
  private final SmsWork work = new SmsWork(notifications);

  @Test
  void theGatewaySeesNumberAndTextOfEachMessage() {
    when(notifications.outgoing("n")).thenReturn(List.of(new Outgoing("m", "13800000001", "尊敬的周某")));
    assertThat(work.disclose("n")).containsEntry("messages", List.of(Map.of("messageId", "m", "phone", "13800000001", "text", "尊敬的周某")));
  }

  @Test
  void oneNumberForAllIsEnough() {
    assertThat(work.accept("n", answer(Map.of("gatewayMessageId", "GW-1")))).isEmpty();
    verify(notifications).handedOver("n", "GW-1", Map.of());
  }

  @Test
  void eachMessageMayHaveItsOwnAnswer() {
    Map<String, Object> delivered = Map.of("messageId", "a", "gatewayMessageId", "GW-2", "deliveredAt", "2026-11-21T10:00:00+08:00");
    Map<String, Object> failed = Map.of("messageId", "b", "failure", "空号");
    work.accept("n", answer(Map.of("messages", List.of(delivered, failed))));
    verify(notifications)
        .handedOver(
            "n",
            "",
            Map.of(
                "a", new GatewayAnswer("GW-2", Optional.empty(), Optional.of(Instant.parse("2026-11-21T02:00:00Z"))),
                "b", GatewayAnswer.failed("", "空号")));
  }

  @Test
  void anUnreadableAnswerIsRefusedWithItsRule() {
    assertThatThrownBy(() -> work.accept("n", answer(Map.of("messages", List.of("?"))))).hasMessage("messages 的每一项应为对象");
  }

  @Test
  void whatCannotBeDeliveredGoesOnAsDrawnInTheModel() {
    assertThat(work.refuse("n", "sms", "SMS_UNDELIVERABLE", "停机")).isEqualTo(Refusal.BPMN_ERROR);
    verify(notifications).failed("n", "停机");
  }

  private static WorkAnswer answer(Map<String, Object> fields) {
    return new WorkAnswer("sms", fields, List.of());
  }
}
