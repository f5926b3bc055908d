package org.zhiheng.simulation.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.zhiheng.simulation.OutsideCourt;
import org.zhiheng.simulation.ReceiptPdf;

/** What courts on other servers answer over the exchange (外地法院答复): whether they take a matter on, and what they achieved. */
@Component
class OutsideCourtAnswers {

  private static final int YEARS = 1;

  private final OutsideCourt court;
  private final Clock clock;

  OutsideCourtAnswers(OutsideCourt court, Clock clock) {
    this.court = court;
    this.clock = clock;
  }

  static boolean isMeant(ExternalTask task) {
    return task.getTopicName().startsWith("court-exchange.");
  }

  Map<String, Object> answer(ExternalTask task) {
    return switch (task.getTopicName()) {
      case OutsideCourt.ENTRUST -> reply(task);
      case OutsideCourt.HANDLE -> result(task);
      default -> told(task);
    };
  }

  private Map<String, Object> reply(ExternalTask task) {
    Optional<String> reason = court.reasonToDecline(task.getVariable("item"));
    if (reason.isPresent()) {
      return undone(reason.get());
    }
    Optional<String> missing = court.missingOf(task.getVariable("item"));
    return missing.isPresent()
        ? Map.of("reply", "SUPPLEMENT", "note", missing.get())
        : Map.of("reply", "ACCEPTED", "note", "本院已接受委托，将及时办理。");
  }

  private Map<String, Object> result(ExternalTask task) {
    String item = task.getVariable("item");
    Optional<String> reason = court.reasonAgainst(item);
    return reason.isPresent() ? undone(reason.get()) : done(task, item, task.getVariable("matterNo"));
  }

  private static Map<String, Object> undone(String reason) {
    return Map.of(
        "reply", "RETURNED", "reasonCode", reason, "contact", "已与贵院承办人电话沟通。", "note", "经办理未能完成。");
  }

  private Map<String, Object> done(ExternalTask task, String item, String matterNo) {
    boolean controls = item.endsWith(".seal") || item.endsWith(".freeze");
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("reply", "HANDLED");
    answer.put("resultCode", controls ? "CONTROLLED" : "DONE");
    if (controls || item.endsWith(".renew")) {
      answer.put("endsOn", LocalDate.now(clock).plusYears(YEARS).toString());
    }
    if (controls) {
      answer.put("rank", 1);
      answer.put("effectiveAt", OffsetDateTime.now(clock).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }
    Optional.ofNullable(task.<Number>getVariable("ceilingFen")).ifPresent(most -> answer.put("controlledFen", most.longValue()));
    answer.put("receiptNo", "外回" + Math.abs(matterNo.hashCode() % 100_000));
    answer.put("proof", proof(matterNo));
    return answer;
  }

  private Object proof(String matterNo) {
    byte[] pdf = ReceiptPdf.of("委托事项办理凭证", List.of("委托编号：" + matterNo, "办理时间：" + OffsetDateTime.now(clock), "（仿真外地法院出具，仅供演示）"));
    return Variables.fileValue("办理凭证.pdf").mimeType("application/pdf").file(pdf).create();
  }

  private Map<String, Object> told(ExternalTask task) {
    court.told(task.getVariable("matterNo"), task.getVariable("answer"));
    return Map.of();
  }
}
