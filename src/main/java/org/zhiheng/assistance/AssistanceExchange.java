package org.zhiheng.assistance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.persistence.RequestStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.platform.exchange.EvidenceFile;
import org.zhiheng.platform.exchange.Exchange;
import org.zhiheng.platform.exchange.ExchangePackage.PackedFile;
import org.zhiheng.platform.exchange.ExternalWork;
import org.zhiheng.platform.exchange.PlainHandOver;
import org.zhiheng.platform.exchange.Refusal;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.exchange.WorkDocument;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Requests as the units meet them (协助请求对外交换): what they see, what they answer, what they refuse. */
@Component
class AssistanceExchange implements ExternalWork {

  private static final String RESULT_CODE = "resultCode";
  private static final int REASON_LENGTH = 500;
  private static final int LONGEST_CODE = 80;
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1," + LONGEST_CODE + "}");

  private final RequestStore requests;
  private final Receipts receipts;
  private final RequestPackage packages;
  private final Agencies agencies;
  private final Assistance assistance;
  private final RequestPapers papers;
  private final RequestLife life;
  private final AuditTrail audit;
  private final Clock clock;
  private final ObjectMapper canonical;
  private final Exchange exchange;
  private final List<AnswerCheck> checks;

  AssistanceExchange(
      RequestStore requests,
      Receipts receipts,
      RequestPackage packages,
      Agencies agencies,
      Assistance assistance,
      RequestPapers papers,
      RequestLife life,
      AuditTrail audit,
      Clock clock,
      ObjectMapper json,
      Exchange exchange,
      List<AnswerCheck> checks) {
    this.requests = requests;
    this.receipts = receipts;
    this.packages = packages;
    this.agencies = agencies;
    this.assistance = assistance;
    this.papers = papers;
    this.life = life;
    this.audit = audit;
    this.clock = clock;
    this.canonical = json.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    this.exchange = exchange;
    this.checks = List.copyOf(checks);
  }

  @Override
  public String reference() {
    return "requestId";
  }

  @Override
  public String exchangeKind() {
    return "assistance-request";
  }

  /** Whichever way the unit comes for it, it takes the same request over, and that is logged once. */
  @Override
  @Transactional
  public Map<String, Object> disclose(String id) {
    AssistanceRequest request = request(id);
    if (requests.received(id, clock.instant())) {
      audit.record(
          "ASSISTANCE_RECEIVED", Assistance.TABLE, id, Map.of("status", request.status().name()),
          Map.of("status", request(id).status().name()));
    }
    Map<String, Object> fields = packages.of(request);
    List<PackedFile> files = papers.of(request).stream().map(AssistanceExchange::packed).toList();
    exchange.handedOut(new PlainHandOver(exchangeKind(), id, request.unitCode(), fields, files));
    return fields;
  }

  private static PackedFile packed(WorkDocument document) {
    return new PackedFile(document.name(), document.mediaType(), document.sm3(), document.size());
  }

  @Override
  public List<WorkDocument> documents(String id) {
    return papers.of(request(id));
  }

  @Override
  @Transactional
  public byte[] content(String id, String documentId) {
    byte[] bytes = papers.content(request(id), documentId);
    audit.recordOnce("ASSISTANCE_PAPER_TAKEN", Assistance.TABLE, id, Map.of("document", documentId));
    return bytes;
  }

  @Override
  @Transactional
  public Map<String, Object> accept(String id, WorkAnswer answer) {
    AssistanceRequest request = requests.lock(id).orElseThrow(Assistance::unknown);
    Matter matter = agencies.termsOf(request);
    String resultCode = resultCodeOf(matter, answer);
    Map<String, Object> fields = allowed(matter, answer.fields());
    String digest = digest(resultCode, fields, answer.evidence());
    if (receipts.isKnown(id, digest)) {
      return Map.of();
    }
    refuseSecondAnswer(request);
    validate(matter, resultCode, fields, answer.evidence());
    checks.forEach(check -> check.check(request, matter, resultCode, fields));
    store(request, answer, resultCode, fields, digest);
    recordDropped(request, answer, matter);
    tookIn(id, answer.account(), answer.fields(), answer.evidence());
    return Map.of();
  }

  private void tookIn(String id, String account, Map<String, Object> content, List<EvidenceFile> evidence) {
    List<PackedFile> files =
        evidence.stream()
            .map(file -> new PackedFile(file.name(), file.mediaType(), Sm3.hex(file.bytes()), file.bytes().length))
            .toList();
    exchange.tookIn(new PlainHandOver(answerKind(), id, account, content, files));
  }

  /** A matter with one possible result (a query) need not name it. */
  private String resultCodeOf(Matter matter, WorkAnswer answer) {
    Object given = answer.fields().get(RESULT_CODE);
    if (given == null && matter.resultCodes().size() == 1) {
      return matter.resultCodes().iterator().next();
    }
    if (given == null) {
      throw missing(matter, RESULT_CODE, "办理结果");
    }
    Assistance.requireResultCode(matter, given.toString());
    return given.toString();
  }

  private static Map<String, Object> allowed(Matter matter, Map<String, Object> fields) {
    Map<String, Object> allowed = new TreeMap<>(fields);
    allowed.keySet().retainAll(matter.answers());
    return allowed;
  }

  private void recordDropped(AssistanceRequest request, WorkAnswer answer, Matter matter) {
    Set<String> foreign = new TreeSet<>(answer.fields().keySet());
    foreign.removeAll(matter.answers());
    foreign.remove(RESULT_CODE);
    if (!foreign.isEmpty()) {
      audit.record(
          "ASSISTANCE_FIELDS_DROPPED", Assistance.TABLE, request.id(), Map.of(),
          Map.of("account", answer.account(), "fields", shortened(String.join(" ", foreign))));
    }
  }

  private static void refuseSecondAnswer(AssistanceRequest request) {
    if (request.status().isFinal() || request.resultCode().isPresent()) {
      throw BusinessException.conflict(
          "REQUEST_FINISHED", "该协助请求已有回执或已办结，内容不同的第二份回执不予接收；如需更正请联系承办法院");
    }
  }

  private static void validate(Matter matter, String result, Map<String, Object> fields, List<EvidenceFile> evidence) {
    evidence.stream().filter(file -> file.bytes().length == 0).findFirst().ifPresent(file -> refuseEmpty(matter, file));
    if (matter.evidenceRequired() && evidence.isEmpty()) {
      throw missing(matter, "evidence", "办理凭证（至少一份文件）");
    }
    if (matter.answers().contains("assets") && !(fields.get("assets") instanceof List)) {
      throw missing(matter, "assets", "查询结果列表（Json，没有财产时为空列表）");
    }
    if (result.equals("WAITING") && !(fields.get("rank") instanceof Number)) {
      throw missing(matter, "rank", "轮候顺位");
    }
  }

  private static void refuseEmpty(Matter matter, EvidenceFile file) {
    String message = "办理凭证“" + file.name() + "”是空文件，请重新选择";
    throw BusinessException.invalid("EVIDENCE_EMPTY", message, new FieldProblem("evidence", file.name(), matter.code(), message));
  }

  private static BusinessException missing(Matter matter, String field, String what) {
    String message = "事项“" + matter.name() + "”的回执缺少" + what;
    return BusinessException.invalid("ANSWER_INCOMPLETE", message, new FieldProblem(field, "", matter.code(), message));
  }

  private void store(
      AssistanceRequest request, WorkAnswer answer, String resultCode, Map<String, Object> fields, String digest) {
    Instant now = clock.instant();
    List<Evidence> evidence = answer.evidence().stream().map(receipts::keep).toList();
    receipts.add(request.id(), answer.by(), digest, now, evidence);
    requests.answered(request.id(), resultCode, fields);
    audit.record(
        "ASSISTANCE_ANSWERED", Assistance.TABLE, request.id(), Map.of("status", request.status().name()),
        Map.of("resultCode", resultCode, "account", answer.by(), "sm3", digest, "files", evidence.size()));
  }

  private String digest(String resultCode, Map<String, Object> fields, List<EvidenceFile> evidence) {
    List<String> files = evidence.stream().map(file -> file.name() + ":" + Sm3.hex(file.bytes())).sorted().toList();
    Map<String, Object> whole = new TreeMap<>(Map.of("resultCode", resultCode, "fields", fields, "files", files));
    try {
      return Sm3.hex(canonical.writeValueAsString(whole).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("回执内容无法写成 JSON", e);
    }
  }

  @Override
  @Transactional
  public Refusal refuse(String id, String account, String code, String reason) {
    requireWords(code, reason);
    AssistanceRequest request = requests.lock(id).orElseThrow(Assistance::unknown);
    if (code.equals(RequestLife.FORWARDED)) {
      life.requireForwardNamed(id);
    }
    if (!request.status().isFinal()) {
      requests.reason(id, code, shortened(reason));
      audit.record(
          "ASSISTANCE_REFUSAL_RECEIVED", Assistance.TABLE, id, Map.of("status", request.status().name()),
          Map.of("account", account, "code", code));
      tookIn(id, account, Map.of("refusal", Map.of("code", code, "reason", reason)), List.of());
    }
    boolean isQuery = agencies.matter(request.matter()).kind() == MatterKind.QUERY;
    return isQuery ? Refusal.CONTINUE : Refusal.BPMN_ERROR;
  }

  /** Every request ends done, refused with a reason, or taken back (S1.12), whichever way the unit's word comes. */
  private static void requireWords(String code, String reason) {
    if (!CODE.matcher(code).matches()) {
      String message = "拒绝代码应为 1 至 " + LONGEST_CODE + " 个字母、数字、点、下划线或连字符";
      throw BusinessException.invalid("REFUSAL_INVALID", message, new FieldProblem("errorCode", masked(code), "S1.12", message));
    }
    if (reason.isBlank()) {
      String message = "请写明拒绝的理由，或需要法院补充的内容（errorMessage，交换包中为 refusal.reason）";
      throw BusinessException.invalid("REFUSAL_INVALID", message, new FieldProblem("errorMessage", "", "S1.12", message));
    }
  }

  /** What was sent in place of a code may be anything. */
  private static String masked(String code) {
    return code.length() + " 个字符";
  }

  private static String shortened(String reason) {
    return reason.length() <= REASON_LENGTH ? reason : reason.substring(0, REASON_LENGTH);
  }

  private AssistanceRequest request(String id) {
    return requests.find(id).orElseThrow(Assistance::unknown);
  }
}
