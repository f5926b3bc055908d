package org.zhiheng.document.process;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.Party;
import org.zhiheng.document.Deliveries;
import org.zhiheng.document.Documents;
import org.zhiheng.document.SealedDocument;
import org.zhiheng.platform.exchange.ExternalWork;
import org.zhiheng.platform.exchange.Refusal;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.exchange.WorkDocument;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * Electronic service (电子送达) as work that leaves the server, topic {@code eservice.deliver}.
 *
 * <p>Disclosed: {@code recipients}, a list of {@code {partyId, role, name, phone, address}}. Answered: {@code servedAt}, an
 * ISO time for all, or {@code recipients}, a list of {@code {partyId, servedAt}}; the proof travels as evidence.
 */
@Component
class DeliveryWork implements ExternalWork {

  private static final String OFD = "application/ofd";
  private static final String RECIPIENTS = "recipients";
  private static final String SERVED_AT = "servedAt";
  private static final String PARTY_ID = "partyId";
  /** Clocks of two houses differ a little. */
  private static final long TOLERANCE_SECONDS = 300;

  private final Deliveries deliveries;
  private final Documents documents;
  private final Clock clock;

  DeliveryWork(Deliveries deliveries, Documents documents, Clock clock) {
    this.deliveries = deliveries;
    this.documents = documents;
    this.clock = clock;
  }

  @Override
  public String reference() {
    return DocumentApprovalModel.DELIVERY_ID;
  }

  @Override
  public Map<String, Object> disclose(String id) {
    return Map.of(RECIPIENTS, deliveries.recipients(id).stream().map(DeliveryWork::recipient).toList());
  }

  private static Map<String, Object> recipient(Party party) {
    Map<String, Object> recipient = new LinkedHashMap<>();
    recipient.put(PARTY_ID, party.id());
    recipient.put("role", party.role().label());
    recipient.put("name", party.name());
    party.phone().ifPresent(phone -> recipient.put("phone", phone));
    party.address().ifPresent(address -> recipient.put("address", address));
    return recipient;
  }

  @Override
  public List<WorkDocument> documents(String id) {
    return documents.sealedOf(id).stream().map(DeliveryWork::document).toList();
  }

  private static WorkDocument document(SealedDocument document) {
    return new WorkDocument(document.id(), document.title(), OFD, document.sm3(), document.size());
  }

  @Override
  public byte[] content(String id, String documentId) {
    if (documents.sealedOf(id).stream().noneMatch(document -> document.id().equals(documentId))) {
      throw BusinessException.notFound("DOCUMENT_UNKNOWN", "该送达任务没有这份文书");
    }
    return documents.sealedContent(documentId);
  }

  @Override
  public Map<String, Object> accept(String id, WorkAnswer answer) {
    deliveries.served(id, times(id, answer.fields()), answer.evidence());
    return Map.of();
  }

  private Map<String, Instant> times(String id, Map<String, Object> fields) {
    Map<String, Instant> times = new LinkedHashMap<>();
    if (fields.containsKey(SERVED_AT)) {
      Instant servedAt = time(fields.get(SERVED_AT));
      deliveries.recipients(id).forEach(party -> times.put(party.id(), servedAt));
    }
    if (fields.get(RECIPIENTS) instanceof List<?> rows) {
      rows.stream().map(Map.class::cast).forEach(row -> times.put(String.valueOf(row.get(PARTY_ID)), time(row.get(SERVED_AT))));
    }
    return times;
  }

  private Instant time(Object value) {
    try {
      Instant servedAt = OffsetDateTime.parse(String.valueOf(value)).toInstant();
      if (servedAt.isAfter(clock.instant().plusSeconds(TOLERANCE_SECONDS))) {
        throw wrong(value, "送达时间不能在将来");
      }
      return servedAt;
    } catch (DateTimeParseException e) {
      throw wrong(value, "送达时间应为 2026-11-21T14:05:00+08:00 这样的格式");
    }
  }

  private static BusinessException wrong(Object value, String message) {
    return BusinessException.invalid(
        "DELIVERY_TIME_INVALID", message, new FieldProblem(SERVED_AT, String.valueOf(value), "电子送达", message));
  }

  @Override
  public Refusal refuse(String id, String account, String code, String reason) {
    deliveries.failed(id, reason);
    return Refusal.BPMN_ERROR;
  }
}
