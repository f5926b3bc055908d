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
import org.zhiheng.assistance.Cancellations;
import org.zhiheng.money.Money;
import org.zhiheng.simulation.CityWorld;
import org.zhiheng.simulation.Controlled;
import org.zhiheng.simulation.Lifting;
import org.zhiheng.simulation.ReceiptPdf;
import org.zhiheng.simulation.SimulatedBank;

/**
 * What the units' computers answer (单位系统答复): they look into their registers, seal and lift, and send a receipt. A request
 * seen before gets the answer it got then.
 */
@Component
class UnitAnswers {

  private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};

  private static final String CONTROLLED = "CONTROLLED";

  /** Code of the network control standard for a renewal. */
  private static final String RENEW = "02";

  private final CityWorld world;
  private final SimulatedBank bank;
  private final ObjectMapper json;
  private final Clock clock;

  UnitAnswers(CityWorld world, SimulatedBank bank, ObjectMapper json, Clock clock) {
    this.world = world;
    this.bank = bank;
    this.json = json;
    this.clock = clock;
  }

  Map<String, Object> answer(ExternalTask task) {
    String requestNo = task.getVariable("requestNo");
    if (task.getTopicName().endsWith("." + Cancellations.VERB)) {
      return undo(task, requestNo);
    }
    String matter = task.getVariable("matter");
    String department = matter.substring(0, matter.indexOf('.'));
    String verb = matter.substring(matter.indexOf('.') + 1);
    return switch (verb) {
      case "query" -> query(task, department);
      case "freeze", "seal", "preseal", "renew" -> isRenewal(task) ? renew(task, requestNo) : control(task, requestNo);
      case "deduct" -> deduct(task, requestNo);
      default -> release(task, requestNo);
    };
  }

  /** The court took the request back: what was entered for it is struck out. */
  private Map<String, Object> undo(ExternalTask task, String requestNo) {
    Optional<String> identifier = Optional.ofNullable(task.getVariable("identifier"));
    boolean entered = identifier.flatMap(number -> world.release(number, requestNo)).isPresent();
    return Map.of("resultCode", entered ? "UNDONE" : "NOTHING_DONE");
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

  private static boolean isRenewal(ExternalTask task) {
    return RENEW.equals(task.getVariable("controlCode"));
  }

  /** Prolongs each measure of the request that the register shows, and says of each what came of it. */
  private Map<String, Object> renew(ExternalTask task, String requestNo) {
    List<Map<String, Object>> named = rows(task.getVariable("measures"));
    List<Map<String, Object>> results =
        named.isEmpty() ? List.of(renewed(task.getAllVariables())) : named.stream().map(this::renewed).toList();
    boolean any = results.stream().anyMatch(result -> CONTROLLED.equals(result.get("resultCode")));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("resultCode", any ? CONTROLLED : "NOT_FOUND");
    if (!named.isEmpty()) {
      answer.put("results", ClientValues.jsonValue(text(results)));
    }
    return withReceipt(answer, task, requestNo);
  }

  private Map<String, Object> renewed(Map<String, Object> measure) {
    Map<String, Object> result = new LinkedHashMap<>();
    String original = String.valueOf(measure.get("originalRequestId"));
    String endsOn = String.valueOf(measure.get("endsOn"));
    boolean done = world.renew(String.valueOf(measure.get("identifier")), original, endsOn);
    result.put("measureId", String.valueOf(measure.get("measureId")));
    result.put("resultCode", done ? CONTROLLED : "NOT_FOUND");
    if (done) {
      result.put("endsOn", endsOn);
    } else {
      result.put("note", "登记簿中没有该项控制，或者财产已经转移");
    }
    return result;
  }

  /** Takes the money and sends it to the court's account; the court's bank tells the court of the credit. */
  private Map<String, Object> deduct(ExternalTask task, String requestNo) {
    String identifier = task.getVariable("identifier");
    Money wanted = Money.of(((Number) task.getVariable("amountFen")).longValue());
    String original = Optional.<String>ofNullable(task.getVariable("originalRequestId")).orElse(requestNo);
    Optional<Lifting> taken = world.deduct(identifier, original, requestNo, wanted).filter(t -> t.freed().isPositive());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("resultCode", taken.map(t -> t.freed().compareTo(wanted) < 0 ? "PARTLY" : "DEDUCTED").orElse("NOT_FOUND"));
    taken.ifPresent(
        money -> {
          answer.put("deductedFen", money.freed().fen());
          answer.put("deductedAt", money.at().toString());
          answer.put("transactionNo", remit(task, identifier, money.freed(), requestNo));
        });
    return withReceipt(answer, task, requestNo);
  }

  private String remit(ExternalTask task, String identifier, Money amount, String requestNo) {
    String payer = Optional.<String>ofNullable(task.getVariable("institution")).filter(t -> !t.isBlank()).orElse("协助单位");
    return bank.remit(task.getVariable("courtCode"), task.getVariable("payeeAccount"), payer, identifier, amount, requestNo);
  }

  private Map<String, Object> release(ExternalTask task, String requestNo) {
    String original = Optional.<String>ofNullable(task.getVariable("originalRequestId")).orElse(requestNo);
    Optional<Lifting> lifting = lift(task, original, requestNo);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("resultCode", "RELEASED");
    answer.put("releasedFen", lifting.map(Lifting::freed).orElse(Money.of(0)).fen());
    answer.put("releasedAt", lifting.map(Lifting::at).orElseGet(clock::instant).toString());
    return withReceipt(answer, task, requestNo);
  }

  private Optional<Lifting> lift(ExternalTask task, String original, String requestNo) {
    String identifier = task.getVariable("identifier");
    if (Boolean.FALSE.equals(task.getVariable("wholly"))) {
      Money part = Money.of(((Number) task.getVariable("amountFen")).longValue());
      return world.releasePartly(identifier, original, requestNo, part);
    }
    return world.release(identifier, original);
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
