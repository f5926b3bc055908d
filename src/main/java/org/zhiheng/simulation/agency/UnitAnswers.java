package org.zhiheng.simulation.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.variable.ClientValues;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.zhiheng.money.Money;
import org.zhiheng.simulation.CityWorld;
import org.zhiheng.simulation.Controlled;
import org.zhiheng.simulation.Lifting;
import org.zhiheng.simulation.ReceiptPdf;

/**
 * What the units' computers answer (单位系统答复): they look into their registers, seal and lift, and send a receipt. A request
 * seen before gets the answer it got then.
 */
@Component
class UnitAnswers {

  private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};

  private final CityWorld world;
  private final ObjectMapper json;
  private final Clock clock;

  UnitAnswers(CityWorld world, ObjectMapper json, Clock clock) {
    this.world = world;
    this.json = json;
    this.clock = clock;
  }

  Map<String, Object> answer(ExternalTask task) {
    String requestNo = task.getVariable("requestNo");
    String matter = task.getVariable("matter");
    String department = matter.substring(0, matter.indexOf('.'));
    String verb = matter.substring(matter.indexOf('.') + 1);
    return switch (verb) {
      case "query" -> query(task, department);
      case "freeze", "seal" -> control(task, requestNo);
      default -> release(task, requestNo);
    };
  }

  private Map<String, Object> query(ExternalTask task, String department) {
    List<Map<String, Object>> found = new ArrayList<>();
    for (Map<String, Object> debtor : rows(task.getVariable("debtors"))) {
      String id = String.valueOf(debtor.getOrDefault("idNumber", ""));
      found.addAll(world.search(department, id, String.valueOf(debtor.get("name"))));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("assets", ClientValues.jsonValue(text(found)));
    return answer;
  }

  private Map<String, Object> control(ExternalTask task, String requestNo) {
    String identifier = task.getVariable("identifier");
    Money wanted = Money.of(((Number) task.getVariable("amountFen")).longValue());
    Optional<Controlled> result = world.control(identifier, requestNo, task.getVariable("courtName"), wanted);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("resultCode", result.map(Controlled::resultCode).orElse("NOT_FOUND"));
    result.filter(controlled -> controlled.rank() > 0).ifPresent(
        controlled -> {
          answer.put("rank", controlled.rank());
          answer.put("controlledFen", controlled.held().fen());
          answer.put("effectiveAt", controlled.at().toString());
        });
    return withReceipt(answer, task, requestNo);
  }

  private Map<String, Object> release(ExternalTask task, String requestNo) {
    String original = Optional.<String>ofNullable(task.getVariable("originalRequestId")).orElse(requestNo);
    Optional<Lifting> lifting = world.release(task.getVariable("identifier"), original);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("resultCode", "RELEASED");
    answer.put("releasedFen", lifting.map(Lifting::freed).orElse(Money.of(0)).fen());
    answer.put("releasedAt", lifting.map(Lifting::at).orElseGet(clock::instant).toString());
    return withReceipt(answer, task, requestNo);
  }

  private Map<String, Object> withReceipt(Map<String, Object> answer, ExternalTask task, String requestNo) {
    String receiptNo = "回" + requestNo.substring(requestNo.length() - 12);
    answer.put("receiptNo", receiptNo);
    List<String> lines = new ArrayList<>();
    lines.add("致：" + task.getVariable("courtName"));
    lines.add("案号：" + task.getVariable("caseNo"));
    lines.add("事项：" + task.getVariable("matterName"));
    lines.add("办理结果：" + answer.get("resultCode"));
    lines.add("回执编号：" + receiptNo);
    lines.add("（仿真单位出具，仅供演示）");
    answer.put(
        "receipt",
        Variables.fileValue("协助执行回执" + receiptNo + ".pdf")
            .mimeType("application/pdf")
            .file(ReceiptPdf.of("协助执行回执", lines))
            .create());
    return answer;
  }

  private List<Map<String, Object>> rows(String text) {
    try {
      return text == null ? List.of() : json.readValue(text, ROWS);
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
