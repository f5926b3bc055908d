package org.zhiheng.notification.process;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.notification.GatewayAnswer;
import org.zhiheng.notification.Notifications;
import org.zhiheng.notification.Outgoing;
import org.zhiheng.platform.exchange.ExternalWork;
import org.zhiheng.platform.exchange.Refusal;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.exchange.WorkDocument;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * Short messages (短信) as work that leaves the server, topic {@code sms.send}.
 *
 * <p>Disclosed: {@code messages}, a list of {@code {messageId, phone, text}}. Answered: {@code gatewayMessageId} for the
 * whole notice and, where messages differ, {@code messages}, a list of {@code {messageId, gatewayMessageId, deliveredAt,
 * failure}}.
 */
@Component
class SmsWork implements ExternalWork {

  static final String REFERENCE = "notificationId";
  private static final String MESSAGES = "messages";
  private static final String MESSAGE_ID = "messageId";
  private static final String GATEWAY_ID = "gatewayMessageId";
  private static final String DELIVERED_AT = "deliveredAt";
  private static final String FAILURE = "failure";

  private final Notifications notifications;

  SmsWork(Notifications notifications) {
    this.notifications = notifications;
  }

  @Override
  public String reference() {
    return REFERENCE;
  }

  @Override
  public Map<String, Object> disclose(String id) {
    return Map.of(MESSAGES, notifications.outgoing(id).stream().map(SmsWork::message).toList());
  }

  private static Map<String, Object> message(Outgoing outgoing) {
    return Map.of(MESSAGE_ID, outgoing.messageId(), "phone", outgoing.phone(), "text", outgoing.text());
  }

  @Override
  public List<WorkDocument> documents(String id) {
    return List.of();
  }

  @Override
  public byte[] content(String id, String documentId) {
    throw BusinessException.notFound("DOCUMENT_UNKNOWN", "短信没有附件");
  }

  @Override
  public Map<String, Object> accept(String id, WorkAnswer answer) {
    notifications.handedOver(id, text(answer.fields(), GATEWAY_ID), answers(answer.fields()));
    return Map.of();
  }

  private static Map<String, GatewayAnswer> answers(Map<String, Object> fields) {
    Map<String, GatewayAnswer> answers = new LinkedHashMap<>();
    if (fields.get(MESSAGES) instanceof List<?> rows) {
      rows.stream().map(SmsWork::row).forEach(row -> answers.put(text(row, MESSAGE_ID), answer(row)));
    }
    return answers;
  }

  private static Map<?, ?> row(Object row) {
    if (row instanceof Map<?, ?> fields) {
      return fields;
    }
    throw wrong(String.valueOf(row), "messages 的每一项应为对象");
  }

  private static GatewayAnswer answer(Map<?, ?> row) {
    String failure = text(row, FAILURE);
    String gatewayId = text(row, GATEWAY_ID);
    return failure.isEmpty()
        ? new GatewayAnswer(gatewayId, Optional.empty(), time(text(row, DELIVERED_AT)))
        : GatewayAnswer.failed(gatewayId, failure);
  }

  private static Optional<java.time.Instant> time(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      throw wrong(text, "送达时间应为 2026-11-21T14:05:00+08:00 这样的格式");
    }
  }

  private static String text(Map<?, ?> fields, String name) {
    Object value = fields.get(name);
    return value == null ? "" : value.toString().strip();
  }

  private static BusinessException wrong(String value, String message) {
    return BusinessException.invalid("SMS_ANSWER_INVALID", message, new FieldProblem(MESSAGES, value, "短信回执", message));
  }

  @Override
  public Refusal refuse(String id, String account, String code, String reason) {
    notifications.failed(id, reason);
    return Refusal.BPMN_ERROR;
  }
}
