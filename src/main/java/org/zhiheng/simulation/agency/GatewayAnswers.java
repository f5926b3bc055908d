package org.zhiheng.simulation.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.variable.ClientValues;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.zhiheng.money.Money;
import org.zhiheng.simulation.BankTransaction;
import org.zhiheng.simulation.ReceiptPdf;
import org.zhiheng.simulation.SimulatedBank;

/** What the court's own gateways answer (网关答复): SMS handed over, documents served, money paid, posts put up and taken down. */
@Component
class GatewayAnswers {

  private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};
  private static final String PUBLICITY = "publicity-";

  private final SimulatedBank bank;
  private final ObjectMapper json;
  private final Clock clock;

  GatewayAnswers(SimulatedBank bank, ObjectMapper json, Clock clock) {
    this.bank = bank;
    this.json = json;
    this.clock = clock;
  }

  Map<String, Object> answer(ExternalTask task) {
    if (task.getTopicName().startsWith(PUBLICITY)) {
      return onChannel(task);
    }
    return switch (task.getTopicName()) {
      case "sms.send" -> sms(task);
      case "eservice.deliver" -> served();
      default -> paid(task);
    };
  }

  private Map<String, Object> sms(ExternalTask task) {
    List<Map<String, Object>> delivered =
        rows(task.getVariable("messages")).stream().map(message -> delivered(message)).toList();
    return Map.of("messages", ClientValues.jsonValue(text(delivered)));
  }

  private Map<String, Object> delivered(Map<String, Object> message) {
    Object id = message.get("messageId");
    return Map.of("messageId", id, "gatewayMessageId", "SMS-" + id, "deliveredAt", now());
  }

  private Map<String, Object> served() {
    byte[] proof = ReceiptPdf.of("电子送达回证", List.of("送达时间：" + now(), "（仿真送达平台出具，仅供演示）"));
    return Map.of(
        "servedAt", now(),
        "proof", Variables.fileValue("电子送达回证.pdf").mimeType("application/pdf").file(proof).create());
  }

  private Map<String, Object> paid(ExternalTask task) {
    List<Map<String, Object>> payments = rows(task.getVariable("lines")).stream().map(this::payment).toList();
    return Map.of("payments", ClientValues.jsonValue(text(payments)));
  }

  private Map<String, Object> payment(Map<String, Object> line) {
    Money amount = Money.of(((Number) line.get("amountFen")).longValue());
    BankTransaction transaction = bank.pay(String.valueOf(line.get("lineId")), amount);
    return Map.of("lineId", transaction.lineId(), "transactionNo", transaction.transactionNo());
  }

  /** Published under a number of the channel, or gone from it. */
  private Map<String, Object> onChannel(ExternalTask task) {
    String delivery = task.getVariable("deliveryId");
    return task.getTopicName().endsWith(".publish")
        ? Map.of("externalNo", "POST-" + delivery.substring(delivery.length() - 12), "at", now())
        : Map.of("at", now());
  }

  private String now() {
    return OffsetDateTime.now(clock).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private List<Map<String, Object>> rows(String text) {
    try {
      return json.readValue(text, ROWS);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("请求内容不是 JSON", e);
    }
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
