package org.zhiheng.entrustment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.entrustment.persistence.MatterStore;
import org.zhiheng.money.Money;
import org.zhiheng.platform.exchange.EvidenceFile;
import org.zhiheng.platform.exchange.Exchange;
import org.zhiheng.platform.exchange.ExternalWork;
import org.zhiheng.platform.exchange.PlainHandOver;
import org.zhiheng.platform.exchange.Refusal;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.exchange.WorkDocument;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * Matters that courts on other servers do for us (外地法院办理): they fetch the signed package and answer what they decided, later
 * what they achieved. Their word moves the matter exactly as a court of this server would, under the same rules.
 */
@Component
class OutsideCourts implements ExternalWork {

  private static final String REPLY = "reply";
  private static final String NOTE = "note";

  private final MatterFlow flow;
  private final MatterStore matters;
  private final MatterPapers papers;
  private final OutsidePackages packages;
  private final EntrustedItems items;
  private final CourtsHere courts;
  private final Exchange exchange;

  OutsideCourts(
      MatterFlow flow,
      MatterStore matters,
      MatterPapers papers,
      OutsidePackages packages,
      EntrustedItems items,
      CourtsHere courts,
      Exchange exchange) {
    this.flow = flow;
    this.matters = matters;
    this.papers = papers;
    this.packages = packages;
    this.items = items;
    this.courts = courts;
    this.exchange = exchange;
  }

  @Override
  public String reference() {
    return "entrustmentId";
  }

  /** No person and no thing is named here: that stands in the signed package. */
  @Override
  @Transactional
  public Map<String, Object> disclose(String id) {
    EntrustedMatter matter = flow.byId(id);
    Map<String, Object> fields = new HashMap<>();
    fields.put("matterNo", matter.matterNo());
    fields.put("sender", matter.entrustingCourt());
    fields.put("receiver", matter.entrustedCourt());
    fields.put("receiverName", courts.nameOf(matter.entrustedCourt()));
    fields.put("item", matter.item());
    fields.put("itemName", items.byCode(matter.item()).name());
    fields.put("urgent", matter.urgent());
    fields.put("state", matter.status().name());
    matter.ceiling().ifPresent(most -> fields.put("ceilingFen", most.fen()));
    fields.put("package", packages.entrusting(matter).name());
    return fields;
  }

  @Override
  @Transactional
  public List<WorkDocument> documents(String id) {
    return List.of(packages.entrusting(flow.byId(id)));
  }

  @Override
  @Transactional
  public byte[] content(String id, String documentId) {
    return packages.archive(packages.entrusting(flow.byId(id)), documentId);
  }

  @Override
  @Transactional
  public Map<String, Object> accept(String id, WorkAnswer answer) {
    EntrustedMatter matter = matters.lock(id).orElseThrow(MatterAccess::unknown);
    logged(matter, answer);
    String reply = text(answer, REPLY).orElseThrow(() -> wrong(REPLY, "", "答复应写明 reply"));
    boolean inHand = matter.status().isInHand();
    switch (reply) {
      case "ACCEPTED" -> accepted(matter, answer, inHand);
      case "SUPPLEMENT" -> flow.askSupplement(id, text(answer, NOTE).orElseThrow(() -> wrong(NOTE, "", "要求补充材料应写明缺什么")));
      case "RETURNED" -> returned(matter, answer);
      case "HANDLED" -> handled(matter, answer, inHand);
      default -> throw wrong(REPLY, reply, "reply 应为 ACCEPTED、SUPPLEMENT、RETURNED 或 HANDLED");
    }
    return scalars(flow.byId(id));
  }

  private void logged(EntrustedMatter matter, WorkAnswer answer) {
    exchange.tookIn(
        new PlainHandOver(
            OutsidePackages.ANSWER, matter.matterNo(), matter.entrustedCourt(), answer.fields(),
            answer.evidence().stream().map(PackedEvidence::of).toList()));
  }

  private void accepted(EntrustedMatter matter, WorkAnswer answer, boolean inHand) {
    if (inHand) {
      throw wrong(REPLY, "ACCEPTED", "委托事项已经接受，这里应反馈办理结果");
    }
    flow.accept(matter.id(), Boolean.TRUE.equals(answer.fields().get("complex")));
    text(answer, NOTE).ifPresent(words -> flow.say(matter.id(), matter.entrustedCourt(), words));
  }

  /** The contact that R6.23 asks for is part of the answer. */
  private void returned(EntrustedMatter matter, WorkAnswer answer) {
    ReturnReason reason = ReturnReason.of(text(answer, "reasonCode").orElse(""));
    text(answer, "contact").ifPresent(words -> flow.say(matter.id(), matter.entrustedCourt(), words));
    flow.sendBackUndone(matter.id(), reason, text(answer, NOTE).orElse(""));
  }

  private void handled(EntrustedMatter matter, WorkAnswer answer, boolean inHand) {
    if (!inHand) {
      throw wrong(REPLY, "HANDLED", "委托事项尚未接受，不能反馈办理结果");
    }
    for (EvidenceFile file : answer.evidence()) {
      papers.add(matter, matter.entrustedCourt(), new MatterPapers.Upload(file.name(), file.mediaType(), file.bytes()));
    }
    flow.recordResult(matter.id(), result(answer));
    flow.deliver(matter.id());
  }

  private static HandlingResult result(WorkAnswer answer) {
    String code = text(answer, "resultCode").orElse("");
    return new HandlingResult(
        Arrays.stream(HandlingResult.Code.values())
            .filter(known -> known.name().equals(code))
            .findFirst()
            .orElseThrow(() -> wrong("resultCode", code, "resultCode 应为 CONTROLLED、WAITING 或 DONE")),
        answer.fields().get("rank") instanceof Number rank ? OptionalInt.of(rank.intValue()) : OptionalInt.empty(),
        parsed(answer, "effectiveAt", text -> OffsetDateTime.parse(text).toInstant()),
        parsed(answer, "endsOn", LocalDate::parse),
        text(answer, "receiptNo"),
        answer.fields().get("controlledFen") instanceof Number fen ? Optional.of(Money.of(fen.longValue())) : Optional.empty());
  }

  private static <T> Optional<T> parsed(WorkAnswer answer, String field, Function<String, T> reader) {
    try {
      return text(answer, field).map(reader);
    } catch (DateTimeException notATime) {
      throw wrong(field, text(answer, field).orElse(""), field + " 不是规定格式的日期或者时间");
    }
  }

  /** What the flow of the exchange goes by. */
  private static Map<String, Object> scalars(EntrustedMatter matter) {
    Map<String, Object> scalars = new HashMap<>();
    scalars.put("entrustmentReply", matter.status().name());
    if (matter.status() == MatterStatus.ACCEPTED) {
      scalars.put("handleClock", matter.clock());
      scalars.put("handleFrom", matter.times().acceptedAt().map(Instant::toString).orElseThrow());
    }
    return scalars;
  }

  /** Refused by the exchange or the court itself: the matter goes back with what was said. */
  @Override
  @Transactional
  public Refusal refuse(String id, String account, String code, String reason) {
    EntrustedMatter matter = matters.lock(id).orElseThrow(MatterAccess::unknown);
    if (matter.status().leadsTo(MatterStatus.RETURNED)) {
      flow.say(id, matter.entrustedCourt(), "对方未接收委托：" + reason);
      flow.sendBackUndone(id, known(code), "");
    }
    return Refusal.BPMN_ERROR;
  }

  private static ReturnReason known(String code) {
    return Arrays.stream(ReturnReason.values()).filter(reason -> reason.name().equals(code)).findFirst().orElse(ReturnReason.UNCLEAR);
  }

  private static Optional<String> text(WorkAnswer answer, String field) {
    return Optional.ofNullable(answer.fields().get(field)).map(value -> value.toString().strip()).filter(text -> !text.isEmpty());
  }

  private static BusinessException wrong(String field, String value, String message) {
    return BusinessException.invalid("ENTRUSTMENT_REPLY_INVALID", message, new FieldProblem(field, value, "R6.25", message));
  }
}
