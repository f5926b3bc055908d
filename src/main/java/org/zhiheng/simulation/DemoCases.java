package org.zhiheng.simulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.ApplicationForm;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.PartyForm;
import org.zhiheng.platform.persistence.StartUpLock;
import org.zhiheng.reference.Court;
import org.zhiheng.reference.Courts;
import org.zhiheng.simulation.process.DemoDesk;

/**
 * A dozen cases at different stages for a fresh installation (演示案件). They are applied for and worked on like any other
 * case: the desk completes the same tasks a clerk would, the agencies answer over their own interface.
 */
@Component
@ConditionalOnProperty("zhiheng.simulation.enabled")
class DemoCases {

  private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
  private static final List<String> DISTRICTS =
      List.of("330802", "330802", "330802", "330802", "330803", "330803", "330822", "330824", "330825", "330881", "330802", "330803");
  private static final List<String> CREDITORS =
      List.of("朱某明", "柴某芳", "郑某华", "徐某英", "毛某良", "余某珍", "姜某富", "江某兰", "祝某军", "何某梅", "叶某强", "方某娟");
  private static final List<String> DEBTORS =
      List.of("周某刚", "陈某伟", "吴某平", "李某根", "王某飞", "汪某生", "占某龙", "程某洪", "傅某海", "杨某东", "胡某勇", "姚某斌");
  private static final List<String> CAUSES = List.of("民间借贷纠纷", "买卖合同纠纷", "民间借贷纠纷", "机动车交通事故责任纠纷");
  private static final List<String> AMOUNTS =
      List.of("3,000.00", "12万元", "48,600.00", "86,250.00", "1,000,000.00", "23,400.00", "150,000.00", "7,800.00", "66,000.00", "35万元", "9,500.00", "210,000.00");

  /** From which case on the desk goes one step further. */
  private static final int SUPPLEMENTED = 2;

  private static final int ACCEPTED = 3;
  private static final int APPROVED = 6;
  private static final int CONTROLLED = 9;
  private static final int IDLE_ROUNDS = 20;

  private final SimulationSettings settings;
  private final CaseFiles cases;
  private final Courts courts;
  private final DemoDesk desk;
  private final StartUpLock lock;
  private final Clock clock;

  DemoCases(SimulationSettings settings, CaseFiles cases, Courts courts, DemoDesk desk, StartUpLock lock, Clock clock) {
    this.settings = settings;
    this.cases = cases;
    this.courts = courts;
    this.desk = desk;
    this.lock = lock;
    this.clock = clock;
  }

  /** Once per installation; the work on the cases goes on while the server already answers. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(100)
  public void arrive() {
    Map<String, Map<String, Map<String, Object>>> plans = new LinkedHashMap<>();
    lock.run(() -> applyWhereFresh(plans));
    if (plans.isEmpty()) {
      return;
    }
    Thread routine = new Thread(() -> work(plans), "demo-desk");
    routine.setDaemon(true);
    routine.start();
  }

  private void applyWhereFresh(Map<String, Map<String, Map<String, Object>>> plans) {
    boolean fresh =
        settings.sampleCases()
            && cases.newest(DISTRICTS.stream().distinct().toList(), Optional.empty(), 1).isEmpty();
    for (int i = 0; fresh && i < DISTRICTS.size(); i++) {
      plans.put(cases.apply(form(i)).id(), plan(i));
    }
  }

  private void work(Map<String, Map<String, Map<String, Object>>> plans) {
    int idle = 0;
    while (idle < IDLE_ROUNDS) {
      int done = plans.entrySet().stream().mapToInt(plan -> desk.complete(plan.getKey(), plan.getValue())).sum();
      idle = done == 0 ? idle + 1 : 0;
      try {
        TimeUnit.SECONDS.sleep(1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    LOG.info("演示案件已就位：{} 件，处于不同阶段", plans.size());
  }

  /** Which tasks of a case the desk completes, and how. */
  private static Map<String, Map<String, Object>> plan(int i) {
    Map<String, Map<String, Object>> plan = new LinkedHashMap<>();
    if (i == SUPPLEMENTED) {
      plan.put("Task_ReviewFiling", Map.of("filingDecision", "SUPPLEMENT", "reviewReason", "请补交生效证明"));
    }
    if (i >= ACCEPTED) {
      plan.put("Task_ReviewFiling", Map.of("filingDecision", "ACCEPT"));
    }
    if (i >= APPROVED) {
      plan.put("Task_ApproveDocument", Map.of("approvalDecision", "APPROVE"));
    }
    if (i >= CONTROLLED) {
      plan.put("Task_AssessProperty", Map.of("assessment", "CONTROL"));
    }
    return plan;
  }

  private ApplicationForm form(int i) {
    Court court = courts.byCode(DISTRICTS.get(i));
    LocalDate today = LocalDate.now(clock);
    LocalDate effective = today.minusDays(90L + i);
    return new ApplicationForm(
        "演示" + (i + 1),
        court.code(),
        CAUSES.get(i % CAUSES.size()),
        "民事判决书",
        "（" + effective.getYear() + "）" + court.caseCode() + "民初" + (1200 + i) + "号",
        court.name(),
        effective.toString(),
        effective.plusDays(20).toString(),
        AMOUNTS.get(i),
        "0",
        "0",
        "",
        "",
        "否",
        "否",
        today.toString(),
        List.of(person(CREDITORS.get(i), i, 1)),
        List.of(person(DEBTORS.get(i), i, 2)));
  }

  private static PartyForm person(String name, int i, int side) {
    String phone = "1390000" + String.format("%04d", side * 1000 + i);
    String account = "62284803" + String.format("%011d", side * 1000L + i);
    return new PartyForm(
        "自然人", name, residentId(i, side), phone, "浙江省衢州市柯城区示例路" + (i + 1) + "号", account,
        "中国农业银行衢州分行", new ArrayList<>());
  }

  /** A synthetic number with a valid check digit (GB 11643). */
  private static String residentId(int i, int side) {
    String seventeen = DISTRICTS.get(i) + (1966 + 2 * i) + "0" + (side + 1) + String.format("%02d", 10 + i) + String.format("%03d", 100 + side * 10 + i);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k] * (seventeen.charAt(k) - '0');
    }
    return seventeen + "10X98765432".charAt(sum % 11);
  }
}
