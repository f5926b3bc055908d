package org.zhiheng.grid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.calendar.LegalClocks;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.casefile.Party;
import org.zhiheng.grid.persistence.TaskStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.privacy.Masks;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;

/** Tasks to grid workers from the court's side (网格任务, S1.32, S3.1). */
@Service
@Transactional
public class GridTasks {

  static final String TABLE = "grid_task";
  private static final String NORMAL_CLOCK = "C05";
  private static final String URGENT_CLOCK = "C05-URGENT";

  private final TaskStore store;
  private final GridDirectory directory;
  private final Workers workers;
  private final CaseFiles cases;
  private final LegalClocks clocks;
  private final GridProcess process;
  private final CourtAccess access;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final Clock clock;

  GridTasks(
      TaskStore store,
      GridDirectory directory,
      Workers workers,
      CaseFiles cases,
      LegalClocks clocks,
      GridProcess process,
      CourtAccess access,
      CurrentUser user,
      AuditTrail audit,
      Clock clock) {
    this.store = store;
    this.directory = directory;
    this.workers = workers;
    this.cases = cases;
    this.clocks = clocks;
    this.process = process;
    this.access = access;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /** End of the clock for something told or asked today: seven days, urgent three (C05). */
  static LocalDate due(LegalClocks clocks, boolean urgent, LocalDate today) {
    return clocks.due(urgent ? URGENT_CLOCK : NORMAL_CLOCK, today).end();
  }

  /** Refuses whatever is done for a case that is not being enforced. */
  static CaseFile openCase(CaseFiles cases, CourtAccess access, String caseId) {
    CaseFile file = cases.byId(caseId);
    access.require(file.courtCode());
    if (file.status() != CaseStatus.OPEN) {
      throw BusinessException.conflict("CASE_STATUS", "案件" + file.caseNo() + "处于“" + file.status().label() + "”，不能办理网格事项");
    }
    return file;
  }

  /**
   * Gives a task to the accountable worker of the debtor's village.
   *
   * @throws BusinessException {@code PARTY_NOT_DEBTOR}; {@code VILLAGE_REQUIRED} if the debtor's address names no village of
   *     the court's district; {@code VILLAGE_ELSEWHERE}; {@code WORKER_WITHOUT_ACCOUNT}; {@code TASK_OPEN} if the same is
   *     being done already
   */
  public GridTask order(String caseId, TaskOrder order) {
    CaseFile file = openCase(cases, access, caseId);
    Party debtor = debtor(file, order.partyId());
    Grid grid = grid(file, debtor, order.village());
    workers.requireAccount(grid);
    String instruction =
        Words.withoutNumbers(
            "instruction", "任务说明", Words.required("instruction", "任务说明", order.instruction(), 500));
    refuseTwice(file, order);
    String id = Ids.next();
    GridTask task =
        new GridTask(
            id, number("R", id), caseId, file.courtCode(), debtor.id(), masked(debtor), maskedNumber(debtor), order.kind(), order.urgent(), grid.village().code(),
            grid.code(), grid.worker(), file.handler().orElse(grid.judge()), instruction, GridTaskStatus.DELIVERED, user.id(),
            clock.instant(), due(clocks, order.urgent(), LocalDate.now(clock)), 0, Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    store.insert(task);
    audit.record(
        "GRID_TASK_ORDERED", TABLE, id, Map.of(),
        Map.of("case", caseId, "kind", task.kind(), "grid", grid.code(), "worker", grid.worker(), "due", task.dueOn().toString()));
    process.startTask(task, file.caseNo());
    return task;
  }

  private static String masked(Party debtor) {
    return debtor.isNaturalPerson() ? Masks.name(debtor.name()) : debtor.name();
  }

  private static String maskedNumber(Party debtor) {
    return debtor.isNaturalPerson() ? debtor.idNumber().map(Masks::idNumber).orElse("") : "";
  }

  /** {@code R-1A2B3C4D}: short enough for the telephone. */
  static String number(String letter, String id) {
    return letter + "-" + id.substring(id.length() - 8).toUpperCase(java.util.Locale.ROOT);
  }

  private static Party debtor(CaseFile file, String partyId) {
    return file.debtors().stream()
        .filter(party -> party.id().equals(partyId))
        .findFirst()
        .orElseThrow(
            () -> {
              String message = "请选择本案的被执行人";
              return BusinessException.invalid("PARTY_NOT_DEBTOR", message, new FieldProblem("partyId", partyId, "S1.32", message));
            });
  }

  private Grid grid(CaseFile file, Party debtor, Optional<String> chosen) {
    Optional<String> village = chosen.filter(code -> !code.isBlank());
    if (village.isEmpty()) {
      return gridOf(file, debtor).orElseThrow(GridTasks::villageRequired);
    }
    Grid grid = directory.byVillage(village.get());
    if (!directory.ofCourt(file.courtCode()).contains(grid)) {
      String message = grid.village().fullName() + "不在本院辖区，请通过事项委托办理";
      throw BusinessException.invalid(
          "VILLAGE_ELSEWHERE", message, new FieldProblem("village", village.get(), "S1.32", message));
    }
    return grid;
  }

  private static BusinessException villageRequired() {
    String message = "被执行人的住址没有指明本辖区内的村（社区），请选择";
    return BusinessException.invalid("VILLAGE_REQUIRED", message, new FieldProblem("village", "", "S1.32", message));
  }

  private Optional<Grid> gridOf(CaseFile file, Party debtor) {
    return debtor.address().flatMap(address -> directory.lyingIn(address, file.courtCode()));
  }

  private void refuseTwice(CaseFile file, TaskOrder order) {
    store.ofCase(file.id()).stream()
        .filter(task -> task.status().isOpen() && task.partyId().equals(order.partyId()) && task.kind() == order.kind())
        .findFirst()
        .ifPresent(
            task -> {
              throw BusinessException.conflict(
                  "TASK_OPEN", "同一被执行人的“" + order.kind().label() + "”任务 " + task.taskNo() + " 尚未反馈，不能重复交办");
            });
  }

  /** The village a debtor's address names, by party id; parties whose address names none are missing. */
  @Transactional(readOnly = true)
  public Map<String, Village> villagesOfDebtors(String caseId) {
    CaseFile file = cases.byId(caseId);
    access.require(file.courtCode());
    Map<String, Village> villages = new java.util.LinkedHashMap<>();
    file.debtors().forEach(debtor -> gridOf(file, debtor).ifPresent(grid -> villages.put(debtor.id(), grid.village())));
    return villages;
  }

  /** Tasks of a case, oldest first; the caller has checked the court. */
  @Transactional(readOnly = true)
  public List<GridTask> ofCase(String caseId) {
    return store.ofCase(caseId);
  }

  /** One task, or {@code notFound} ({@code GRID_TASK_UNKNOWN}). */
  @Transactional(readOnly = true)
  public GridTask byId(String taskId) {
    return store.find(taskId).orElseThrow(GridTasks::unknown);
  }

  static BusinessException unknown() {
    return BusinessException.notFound("GRID_TASK_UNKNOWN", "没有找到该网格任务");
  }

  /** Reminds the worker, who sees it on the phone. */
  public void remind(String taskId) {
    store.reminded(taskId);
    audit.record("GRID_TASK_REMINDED", TABLE, taskId, Map.of(), Map.of());
  }

  /** Hands an overdue task to supervision. */
  public void escalate(String taskId) {
    store.escalated(taskId, clock.instant());
    audit.record("GRID_TASK_ESCALATED", TABLE, taskId, Map.of(), Map.of());
  }

  /** Takes a task back whose supervision says so; the run itself ends it. */
  public void withdraw(String taskId, String reason) {
    if (store.withdrawn(taskId, Words.withoutNumbers("reason", "撤回理由", Words.required("reason", "撤回理由", reason, Words.SHORT)))) {
      audit.record("GRID_TASK_WITHDRAWN", TABLE, taskId, Map.of(), Map.of());
    }
  }

  /**
   * A judge takes a task back.
   *
   * @throws BusinessException {@code TASK_OVER} if it was answered or taken back before
   */
  public void takeBack(String taskId, String reason) {
    GridTask task = byId(taskId);
    access.require(task.courtCode());
    if (!task.status().isOpen()) {
      throw BusinessException.conflict("TASK_OVER", "任务 " + task.taskNo() + "“" + task.status().label() + "”，不能撤回");
    }
    withdraw(taskId, reason);
    process.taskWithdrawn(task, cases.byId(task.caseId()).caseNo());
  }

  /** Takes back what is still open when there is nothing left to look for. */
  public void withdrawAll(String caseId, String caseNo, String reason) {
    store.ofCase(caseId).stream()
        .filter(task -> task.status().isOpen())
        .forEach(
            task -> {
              withdraw(task.id(), reason);
              process.taskWithdrawn(task, caseNo);
            });
  }

  /** Notes that the case is closed, for the statistics. */
  public void caseClosed(String caseId) {
    store.caseClosed(caseId, clock.instant());
  }
}
