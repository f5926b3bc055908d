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
import org.zhiheng.grid.persistence.ClueStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.reference.CaseNumber;

/** Clues of grid workers (网格线索): a record each, with its clock (C05) and, in the end, what was done about it. */
@Service
@Transactional
public class Clues {

  private static final String TABLE = "grid_clue";

  private final ClueStore store;
  private final Photos photos;
  private final Workers workers;
  private final CaseFiles cases;
  private final LegalClocks clocks;
  private final GridProcess process;
  private final CourtAccess access;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final Clock clock;

  Clues(
      ClueStore store,
      Photos photos,
      Workers workers,
      CaseFiles cases,
      LegalClocks clocks,
      GridProcess process,
      CourtAccess access,
      CurrentUser user,
      AuditTrail audit,
      Clock clock) {
    this.store = store;
    this.photos = photos;
    this.workers = workers;
    this.cases = cases;
    this.clocks = clocks;
    this.process = process;
    this.access = access;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /** Part of a task's answer; goes to the judge of the case. */
  Clue answered(GridTask task, ClueKind kind, String text, Feedback feedback) {
    return enter(
        task.courtCode(), Optional.of(task.caseId()), Optional.of(task.id()), kind, feedback.urgent(), task.gridCode(),
        task.judge(), text, feedback.position());
  }

  /** Something told unasked; goes to the judge of the grid. */
  Clue unasked(Grid grid, ClueReport report) {
    photos.check(report.photos());
    Clue clue =
        enter(
            grid.village().district(), Optional.empty(), Optional.empty(), report.kind(), report.urgent(), grid.code(),
            grid.judge(), Words.required("text", "线索内容", report.text(), Words.LONG), report.position());
    photos.add(clue.id(), clue.courtCode(), report.photos(), Optional.empty(), "");
    return clue;
  }

  private Clue enter(
      String courtCode,
      Optional<String> caseId,
      Optional<String> taskId,
      ClueKind kind,
      boolean urgent,
      String gridCode,
      String judge,
      String text,
      Optional<Position> position) {
    String id = Ids.next();
    Clue clue =
        new Clue(
            id, GridTasks.number("X", id), courtCode, caseId, taskId, kind, urgent, gridCode, user.id(), judge, text.strip(),
            position, clock.instant(), GridTasks.due(clocks, urgent, LocalDate.now(clock)), ClueStatus.OPEN, 0,
            Optional.empty(), Optional.empty(), Optional.empty());
    store.insert(clue);
    audit.record(
        "CLUE_REPORTED", TABLE, id, Map.of(),
        Map.of("kind", kind, "grid", gridCode, "judge", judge, "asked", taskId.isPresent(), "due", clue.dueOn().toString()));
    process.startClue(clue, caseId.map(known -> cases.byId(known).caseNo()));
    return clue;
  }

  /** One clue, or {@code notFound} ({@code CLUE_UNKNOWN}). No check of the court: for models. */
  @Transactional(readOnly = true)
  public Clue byId(String clueId) {
    return store.find(clueId).orElseThrow(() -> BusinessException.notFound("CLUE_UNKNOWN", "没有找到该线索"));
  }

  /** Who has to check it: its judge, while a judge of the court; empty = any judge of the court. */
  @Transactional(readOnly = true)
  public Optional<String> judgeOf(String clueId) {
    Clue clue = byId(clueId);
    return workers.judge(clue.judge(), clue.courtCode());
  }

  /** Clues of a case, oldest first; the caller has checked the court. */
  @Transactional(readOnly = true)
  public List<Clue> ofCase(String caseId) {
    return store.ofCase(caseId);
  }

  /** Open clues of the reader's courts that belong to no case yet, oldest first. */
  @Transactional(readOnly = true)
  public List<Clue> withoutCase() {
    return store.withoutCase(user.courts());
  }

  List<ClueLine> ofReporter(String worker, int most) {
    return store.ofReporter(worker, most).stream().map(Clues::line).toList();
  }

  List<ClueLine> ofTask(String taskId) {
    return store.ofTask(taskId).stream().map(Clues::line).toList();
  }

  private static ClueLine line(Clue clue) {
    return new ClueLine(
        clue.clueNo(), clue.kind().label(), clue.urgent(), clue.text(), clue.reportedAt(), clue.status().label(),
        clue.closing().map(closing -> closing.action().label()), clue.rating().map(Clue.Rating::stars),
        clue.rating().map(Clue.Rating::note).filter(note -> !note.isBlank()));
  }

  /** Reminds the judge. */
  public void remind(String clueId) {
    store.reminded(clueId);
    audit.record("CLUE_REMINDED", TABLE, clueId, Map.of(), Map.of());
  }

  /** Hands an unchecked clue to supervision. */
  public void escalate(String clueId) {
    store.escalated(clueId, clock.instant());
    audit.record("CLUE_ESCALATED", TABLE, clueId, Map.of(), Map.of());
  }

  /**
   * The case of that number, if the clue may be attached to it: a case of the clue's court, which may have ended.
   *
   * @throws BusinessException {@code CLUE_CASE_INVALID}
   */
  @Transactional(readOnly = true)
  public CaseFile attachable(String clueId, String caseNo) {
    Clue clue = byId(clueId);
    CaseFile file =
        cases.byNumber(CaseNumber.parse(caseNo))
            .filter(found -> found.courtCode().equals(clue.courtCode()))
            .orElseThrow(() -> caseInvalid(caseNo, "本院没有案号为 " + caseNo + " 的案件"));
    if (clue.caseId().isPresent() && !clue.caseId().get().equals(file.id())) {
      throw caseInvalid(caseNo, "线索 " + clue.clueNo() + " 已关联其他案件，不能改为 " + caseNo);
    }
    return file;
  }

  /**
   * Refuses to send a team out for a case that is not being enforced: no outing could be recorded for it.
   *
   * @param caseNo of the case the clue is given to; empty text = the one it belongs to
   * @throws BusinessException {@code CLUE_CASE_INVALID}
   */
  @Transactional(readOnly = true)
  public void requireEnforced(String clueId, String caseNo) {
    CaseFile file = caseNo.isEmpty() ? cases.byId(byId(clueId).caseId().orElseThrow()) : attachable(clueId, caseNo);
    if (file.status() != CaseStatus.OPEN) {
      String message =
          "案件" + file.caseNo() + "处于“" + file.status().label() + "”，不能立即出动：请先恢复执行再选择立即出动，或者如实选择处理结果办结线索";
      throw caseInvalid(file.caseNo(), message);
    }
  }

  /**
   * The case of another court of this server that the clue may be handed over to: an open one, and the clue of no case yet.
   *
   * @throws BusinessException {@code CLUE_CASE_INVALID}
   */
  @Transactional(readOnly = true)
  public CaseFile transferable(String clueId, String caseNo) {
    Clue clue = byId(clueId);
    if (clue.caseId().isPresent()) {
      throw caseInvalid(caseNo, "线索 " + clue.clueNo() + " 已关联本院案件，不能移送");
    }
    return cases.byNumber(CaseNumber.parse(caseNo))
        .filter(found -> found.status() == CaseStatus.OPEN && !found.courtCode().equals(clue.courtCode()))
        .orElseThrow(() -> caseInvalid(caseNo, "其他法院没有案号为 " + caseNo + " 的在办案件，不能移送"));
  }

  /**
   * Gives a clue to the case of another court it belongs to (线索移送): that case's judge checks it within the same time, and the
   * credit stays with the worker who told it (SC-11).
   */
  public void handOver(String clueId, String caseNo) {
    CaseFile file = transferable(clueId, caseNo);
    Clue clue = byId(clueId);
    store.handedOver(clueId, file.id(), file.courtCode(), file.handler().orElse(clue.judge()));
    photos.handOver(clueId, file.courtCode());
    photos.fileAll(clueId, file.id(), "网格线索" + clue.clueNo());
    audit.record(
        "CLUE_HANDED_OVER", TABLE, clueId, Map.of("court", clue.courtCode()), Map.of("court", file.courtCode(), "case", file.id()));
    process.startClue(byId(clueId), Optional.of(file.caseNo()));
  }

  private static BusinessException caseInvalid(String caseNo, String message) {
    return BusinessException.invalid("CLUE_CASE_INVALID", message, new FieldProblem("clueCaseNo", caseNo, "S1.34", message));
  }

  /** Gives a clue to the case it belongs to; its photos go into the dossier. */
  public CaseFile attach(String clueId, String caseNo) {
    CaseFile file = attachable(clueId, caseNo);
    Clue clue = byId(clueId);
    if (clue.caseId().isEmpty()) {
      store.attach(clueId, file.id());
      photos.fileAll(clueId, file.id(), "网格线索" + clue.clueNo());
      audit.record("CLUE_ATTACHED", TABLE, clueId, Map.of(), Map.of("case", file.id()));
    }
    return file;
  }

  /** Closes a clue with what was done about it, once. */
  public void close(String clueId, ClueAction action, String note) {
    String kept = Words.withoutNumbers("closingNote", "处理情况", Words.optional("closingNote", "处理情况", note, 500));
    if (store.closed(clueId, action, kept, user.id(), clock.instant())) {
      audit.record("CLUE_CLOSED", TABLE, clueId, Map.of("status", ClueStatus.OPEN), Map.of("action", action));
    }
  }

  /** Closes what is still open when the case ends, and notes that it has ended. */
  public void settleAll(String caseId, String caseNo) {
    store.ofCase(caseId).stream()
        .filter(Clue::isOpen)
        .forEach(
            clue -> {
              close(clue.id(), ClueAction.CASE_ENDED, "");
              process.clueSettled(clue, caseNo);
            });
    store.caseClosed(caseId, clock.instant());
  }

  /**
   * The judge says what the clue was worth; it is credited to the worker (SC-11).
   *
   * @throws BusinessException {@code CLUE_OPEN} before it was checked; {@code RATING_INVALID} beyond one to five
   */
  public Clue rate(String clueId, int stars, String note) {
    Clue clue = byId(clueId);
    access.require(clue.courtCode());
    if (clue.isOpen()) {
      throw BusinessException.conflict("CLUE_OPEN", "线索 " + clue.clueNo() + " 尚未办结，不能评价");
    }
    if (stars < 1 || stars > 5) {
      String message = "评价为一至五星";
      throw BusinessException.invalid(
          "RATING_INVALID", message, new FieldProblem("stars", String.valueOf(stars), "SC-11", message));
    }
    String kept = Words.withoutNumbers("note", "评语", Words.optional("note", "评语", note, Words.SHORT));
    store.rated(clueId, new Clue.Rating(stars, kept, user.id(), clock.instant()));
    audit.record("CLUE_RATED", TABLE, clueId, Map.of(), Map.of("stars", stars, "worker", clue.reporter()));
    return byId(clueId);
  }
}
