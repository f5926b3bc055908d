package org.zhiheng.grid;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.grid.persistence.OutingStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.engine.Decisions;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;

/** Visits (上门走访) and urgent actions (紧急行动) of a case, each on one record. */
@Service
@Transactional
public class Outings {

  private static final String TABLE = "grid_outing";
  private static final String DECISION = "failed-visits";

  private final OutingStore store;
  private final Clues clues;
  private final Photos photos;
  private final CaseFiles cases;
  private final Decisions decisions;
  private final CourtAccess access;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final Clock clock;

  Outings(
      OutingStore store,
      Clues clues,
      Photos photos,
      CaseFiles cases,
      Decisions decisions,
      CourtAccess access,
      CurrentUser user,
      AuditTrail audit,
      Clock clock) {
    this.store = store;
    this.clues = clues;
    this.photos = photos;
    this.cases = cases;
    this.decisions = decisions;
    this.access = access;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Plans an outing, or records one that has been, in one form.
   *
   * @throws BusinessException {@code TEXT_INVALID} naming the field; {@code CLUE_FOREIGN} if the clue is of another case;
   *     {@code OUTING_IN_FUTURE} if it is recorded before it begins
   */
  public Outing enter(String caseId, OutingOrder order) {
    CaseFile file = GridTasks.openCase(cases, access, caseId);
    order.clueId().ifPresent(clueId -> requireClueOf(caseId, clueId));
    Outing outing =
        new Outing(
            Ids.next(), caseId, file.courtCode(), order.clueId(), order.kind(), order.startsAt(),
            Words.required("place", "地点", order.place(), Words.SHORT), team(order), vehicle(order), order.position(), user.id(),
            order.outcome().map(outcome -> done(order.startsAt(), outcome, order.record())));
    return keep(outing);
  }

  private void requireClueOf(String caseId, String clueId) {
    if (!clues.byId(clueId).caseId().equals(Optional.of(caseId))) {
      String message = "该线索不属于本案";
      throw BusinessException.invalid("CLUE_FOREIGN", message, new FieldProblem("clueId", clueId, "S3.3", message));
    }
  }

  private static String team(OutingOrder order) {
    return Words.withoutNumbers("team", "队伍", Words.required("team", "队伍（出动人员）", order.team(), Words.SHORT));
  }

  private static String vehicle(OutingOrder order) {
    return order.kind() == OutingKind.URGENT
        ? Words.required("vehicle", "车辆", order.vehicle(), 40)
        : Words.optional("vehicle", "车辆", order.vehicle(), 40);
  }

  private Outing.Done done(java.time.Instant startsAt, OutingOutcome outcome, String record) {
    if (startsAt.isAfter(clock.instant())) {
      String message = "尚未开始的外出不能登记经过";
      throw BusinessException.invalid(
          "OUTING_IN_FUTURE", message, new FieldProblem("startsAt", startsAt.toString(), "S1.41", message));
    }
    return new Outing.Done(outcome, Words.required("record", "经过", record, Words.LONG), user.id(), clock.instant());
  }

  private Outing keep(Outing outing) {
    store.insert(outing);
    audit.record(
        "OUTING_ENTERED", TABLE, outing.id(), Map.of(),
        Map.of("case", outing.caseId(), "kind", outing.kind(), "done", outing.done().isPresent()));
    return outing;
  }

  /**
   * Records how a planned outing went, once.
   *
   * @throws BusinessException {@code OUTING_RECORDED} a second time
   */
  public Outing record(String outingId, OutingOutcome outcome, String record) {
    Outing outing = own(outingId);
    Outing.Done done = done(outing.startsAt(), outcome, record);
    if (!store.recorded(outingId, done)) {
      throw BusinessException.conflict("OUTING_RECORDED", "该次外出的经过已经登记");
    }
    audit.record("OUTING_RECORDED", TABLE, outingId, Map.of(), Map.of("outcome", outcome));
    return byId(outingId);
  }

  /**
   * Adds what proves that the staff were there, whether or not they met anybody (走访影像, S1.41): photos, which go into the
   * dossier too, and where the phone was. The first position stands.
   *
   * @throws BusinessException {@code PROOF_REQUIRED} if there is neither; {@code PHOTO_TYPE} and the like for a wrong file
   */
  public void addProof(String outingId, List<PhotoFile> files, Optional<Position> position) {
    Outing outing = own(outingId);
    if (files.isEmpty() && position.isEmpty()) {
      String message = "请选择照片，或者附上当前位置";
      throw BusinessException.invalid("PROOF_REQUIRED", message, new FieldProblem("photos", "", "S1.41", message));
    }
    photos.add(outingId, outing.courtCode(), files, Optional.of(outing.caseId()), outing.kind().label());
    boolean located = position.filter(place -> store.located(outingId, place)).isPresent();
    audit.record("OUTING_PROOF_ADDED", TABLE, outingId, Map.of(), Map.of("photos", files.size(), "position", located));
  }

  /** A worker's answer to a task of the kind 实地调查 is a visit: time, place, who, result; its photos lie with the answer. */
  void visitedByWorker(GridTask task, String village, Feedback feedback) {
    OutingOutcome outcome = feedback.outcome() == TaskOutcome.ABSENT ? OutingOutcome.ABSENT : workersOutcome(feedback.outcome());
    keep(
        new Outing(
            Ids.next(), task.caseId(), task.courtCode(), Optional.empty(), OutingKind.VISIT, clock.instant(), village,
            "网格员", "", feedback.position(), user.id(),
            Optional.of(new Outing.Done(outcome, feedback.note().strip(), user.id(), clock.instant()))));
  }

  private static OutingOutcome workersOutcome(TaskOutcome outcome) {
    return outcome == TaskOutcome.FOUND ? OutingOutcome.MET : OutingOutcome.OTHER;
  }

  /** Outings of a case, by time; the caller has checked the court. */
  @Transactional(readOnly = true)
  public List<Outing> ofCase(String caseId) {
    return store.ofCase(caseId);
  }

  /** Whether an urgent action was recorded for a clue. */
  @Transactional(readOnly = true)
  public boolean isRecordedFor(String clueId) {
    return store.ofClue(clueId).stream().anyMatch(outing -> outing.done().isPresent());
  }

  /** One outing, or {@code notFound} ({@code OUTING_UNKNOWN}). No check of the court. */
  @Transactional(readOnly = true)
  public Outing byId(String outingId) {
    return store.find(outingId).orElseThrow(Outings::unknown);
  }

  private Outing own(String outingId) {
    Outing outing = byId(outingId);
    access.require(outing.courtCode());
    return outing;
  }

  private static BusinessException unknown() {
    return BusinessException.notFound("OUTING_UNKNOWN", "没有找到该外出记录");
  }

  /** What the visits of a case so far suggest (S1.41): the table says after how many in vain the grid should search. */
  @Transactional(readOnly = true)
  public VisitAdvice advice(String caseId) {
    int inVain = 0;
    for (Outing outing : store.ofCase(caseId)) {
      if (outing.kind() == OutingKind.VISIT && outing.done().isPresent()) {
        inVain = outing.done().get().outcome() == OutingOutcome.ABSENT ? inVain + 1 : 0;
      }
    }
    Map<String, Object> row = decisions.single(DECISION, Map.of("failedVisits", (long) inVain));
    return new VisitAdvice(inVain, String.valueOf(row.get("nextStep")), String.valueOf(row.get("advice")));
  }
}
