package org.zhiheng.assistance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.exchange.ExternalWork;
import org.zhiheng.platform.exchange.Refusal;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.exchange.WorkDocument;
import org.zhiheng.platform.problem.BusinessException;

/** A kind of work that exists for tests of the interface only: it keeps what arrives. */
@Component
class ProbeWork implements ExternalWork {

  static final String REFERENCE = "probeId";

  final Map<String, List<WorkAnswer>> answers = new ConcurrentHashMap<>();
  final Map<String, String> refusals = new ConcurrentHashMap<>();

  @Override
  public String reference() {
    return REFERENCE;
  }

  @Override
  public Map<String, Object> disclose(String id) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("probeNo", id);
    fields.put("amountFen", 12_345L);
    fields.put("rank", 2);
    fields.put("urgent", true);
    fields.put("owners", List.of(Map.of("name", "周某")));
    return fields;
  }

  @Override
  public List<WorkDocument> documents(String id) {
    return List.of(new WorkDocument("d1", "协助执行通知书.ofd", "application/ofd", "00", 4));
  }

  @Override
  public byte[] content(String id, String documentId) {
    return new byte[] {1, 2, 3, 4};
  }

  @Override
  public Map<String, Object> accept(String id, WorkAnswer answer) {
    if (answer.fields().containsKey("incomplete")) {
      throw BusinessException.invalid("ANSWER_INCOMPLETE", "回执缺少办理凭证");
    }
    answers.computeIfAbsent(id, key -> new ArrayList<>()).add(answer);
    return Map.of("probeResult", "DONE");
  }

  @Override
  public Refusal refuse(String id, String account, String code, String reason) {
    refusals.put(id, account + " " + code + " " + reason);
    return Refusal.BPMN_ERROR;
  }
}
