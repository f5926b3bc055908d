package org.zhiheng.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.persistence.CaseStore;
import org.zhiheng.casefile.persistence.Numbers;
import org.zhiheng.platform.privacy.PersonalNumbers;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.reference.CaseNumber;
import org.zhiheng.reference.CaseType;
import org.zhiheng.reference.Courts;

/** The life of a case from application to closing (案件). */
@Service
@Transactional
public class CaseFiles {

  private final Applications applications;
  private final EnforcementProcess process;
  private final CaseStore cases;
  private final PartyViews parties;
  private final Numbers numbers;
  private final Courts courts;
  private final Handlers handlers;
  private final ClosingCheck closing;
  private final CaseLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CaseFiles(
      Applications applications,
      EnforcementProcess process,
      CaseStore cases,
      PartyViews parties,
      Numbers numbers,
      Courts courts,
      Handlers handlers,
      ClosingCheck closing,
      CaseLog log,
      ApplicationEventPublisher events,
      Clock clock) {
    this.applications = applications;
    this.process = process;
    this.cases = cases;
    this.parties = parties;
    this.numbers = numbers;
    this.courts = courts;
    this.handlers = handlers;
    this.closing = closing;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes an application in and starts its process. The same sender's number finds the case it made the first time.
   *
   * @throws BusinessException {@code APPLICATION_INVALID} with all problems of the form; {@code APPLICATION_DUPLICATE}
   *     naming the other application on the same basis between the same parties (R1.19)
   */
  public CaseFile apply(ApplicationForm form) {
    return take(form).file();
  }

  Applications.Receipt take(ApplicationForm form) {
    Applications.Receipt receipt = applications.receive(form);
    if (!receipt.repeated()) {
      CaseFile file = receipt.file();
      process.start(file.id(), file.courtCode(), file.applicationNo(), file.receivedOn());
    }
    return receipt;
  }

  /** As {@link #apply} without starting a process: for a process that is itself the way in. */
  public CaseFile receive(ApplicationForm form) {
    Applications.Receipt receipt = applications.receive(form);
    if (receipt.repeated()) {
      throw BusinessException.conflict("APPLICATION_REPEATED", "该来源编号已登记：" + receipt.file().caseNo());
    }
    return receipt.file();
  }

  /** The case, or {@code notFound} ({@code CASE_UNKNOWN}). No check of the caller's court: for other contexts and delegates. */
  @Transactional(readOnly = true)
  public CaseFile byId(String caseId) {
    return cases.byId(caseId).orElseThrow(CaseFiles::unknown);
  }

  /** 案号 of many cases, or the application's number before filing; case id → number. For other contexts. */
  @Transactional(readOnly = true)
  public Map<String, String> numbersOf(Collection<String> caseIds) {
    return caseIds.isEmpty() ? Map.of() : cases.numbers(caseIds);
  }

  /** Those of many cases for which nothing is to be secured any more, see {@link CaseFile#isOver}. */
  @Transactional(readOnly = true)
  public Set<String> overOf(Collection<String> caseIds) {
    return caseIds.isEmpty() ? Set.of() : cases.closedExcept(caseIds, ClosingMode.PROCEDURE_TERMINATED);
  }

  @Transactional(readOnly = true)
  public Optional<CaseFile> byNumber(CaseNumber number) {
    return cases.idByNumber(number.toString()).flatMap(cases::byId);
  }

  /** Ids of a court's open cases that enforce this document; its number as {@link EnforcementBasis#canonicalNo} writes it. */
  @Transactional(readOnly = true)
  public List<String> openWithBasis(String courtCode, String basisNo) {
    return cases.openWithBasis(courtCode, basisNo);
  }

  /** Newest cases of courts, at most {@code limit}, older than {@code beforeId} if given (keyset paging). */
  @Transactional(readOnly = true)
  public List<CaseSummary> newest(List<String> courtCodes, Optional<String> beforeId, int limit) {
    return courtCodes.isEmpty() ? List.of() : parties.of(cases.newest(courtCodes, beforeId, limit));
  }

  /**
   * Newest cases of courts that match what somebody typed: part of a case or application number, or the full name of a
   * party; for the list of cases, in two queries however long it is.
   */
  @Transactional(readOnly = true)
  public List<CaseSummary> search(List<String> courtCodes, String text, int limit) {
    return courtCodes.isEmpty() ? List.of() : parties.of(cases.search(courtCodes, text.strip(), limit));
  }

  /** Parties as the current user may see them; {@code notFound} where the case belongs to a court that is none of theirs. */
  @Transactional(readOnly = true)
  public List<PartyView> partiesFor(String caseId) {
    return parties.of(caseId);
  }

  /** Milestones reached, oldest first. */
  @Transactional(readOnly = true)
  public List<MilestoneReached> milestones(String caseId) {
    return log.milestones(caseId);
  }

  /** What was said about the case, oldest first. */
  @Transactional(readOnly = true)
  public List<CaseNote> notes(String caseId) {
    return log.notes(caseId);
  }

  /** Files a case (立案): next number of court × type × year, and the legal period starts. A filed case keeps its number. */
  public CaseNumber file(String caseId) {
    CaseFile file = locked(caseId);
    if (file.number().isPresent()) {
      return file.number().get();
    }
    demand(file, CaseStatus.RECEIVED, "立案");
    LocalDate today = LocalDate.now(clock);
    String series = CaseType.ENFORCEMENT.letters();
    int serial = numbers.next(file.courtCode(), series, today.getYear());
    CaseNumber number =
        CaseNumber.of(today.getYear(), courts.byCode(file.courtCode()).caseCode(), CaseType.ENFORCEMENT, serial);
    cases.filed(caseId, number, today);
    log.reach(caseId, Milestone.FILED);
    log.changed("CASE_FILED", file, Map.of("status", CaseStatus.OPEN, "caseNo", number.toString(), "filedOn", today.toString()));
    events.publishEvent(new CaseFiled(caseId, number.toString(), file.courtCode()));
    return number;
  }

  /** Refuses an application (不予受理); the creditor may come again once the reason is gone. */
  public void refuse(String caseId, String reason) {
    CaseFile file = locked(caseId);
    demand(file, CaseStatus.RECEIVED, "不予受理");
    cases.status(caseId, CaseStatus.REFUSED);
    cases.releaseClaim(caseId);
    log.note(caseId, CaseNote.Kind.REFUSAL, reason);
    log.changed("APPLICATION_REFUSED", file, Map.of("status", CaseStatus.REFUSED));
  }

  /** Asks for missing material (要求补正). */
  public void requestSupplement(String caseId, String what) {
    CaseFile file = locked(caseId);
    demand(file, CaseStatus.RECEIVED, "要求补正");
    cases.status(caseId, CaseStatus.SUPPLEMENT_REQUIRED);
    log.note(caseId, CaseNote.Kind.SUPPLEMENT_REQUIRED, what);
    log.changed("SUPPLEMENT_REQUIRED", file, Map.of("status", CaseStatus.SUPPLEMENT_REQUIRED));
  }

  /** Records that material was handed in (补正材料已收); the application is up for review again. */
  public void supplement(String caseId, String what) {
    CaseFile file = locked(caseId);
    demand(file, CaseStatus.SUPPLEMENT_REQUIRED, "登记补正材料");
    cases.status(caseId, CaseStatus.RECEIVED);
    log.note(caseId, CaseNote.Kind.SUPPLEMENT, what);
    log.changed("SUPPLEMENTED", file, Map.of("status", CaseStatus.RECEIVED));
  }

  /** Inputs of the triage table: {@code amountYuan}, {@code propertyPreserved}, {@code livelihood}, {@code partyCount}. */
  @Transactional(readOnly = true)
  public Map<String, Object> triageFacts(String caseId) {
    CaseFile file = byId(caseId);
    return Map.of(
        "amountYuan", file.claim().total().fen() / 100.0,
        "propertyPreserved", file.preserved(),
        "livelihood", file.livelihood(),
        "partyCount", file.parties().size());
  }

  /** Records the result of triage (分流). */
  public void triage(String caseId, Triage triage) {
    CaseFile file = locked(caseId);
    cases.triaged(caseId, triage);
    log.reach(caseId, Milestone.TRIAGED);
    log.changed("CASE_TRIAGED", file, Map.of("track", triage.track(), "team", triage.team(), "reason", triage.reason()));
  }

  /**
   * Gives the case to the judge of its court with fewest open cases, ties by user id (均衡分案); a case that has a handler
   * keeps it.
   *
   * @return user id of the handler
   * @throws BusinessException {@code NO_JUDGE} if the court has none
   */
  public String assign(String caseId) {
    CaseFile file = locked(caseId);
    if (file.handler().isPresent()) {
      return file.handler().get();
    }
    String handler = handlers.next(file.courtCode());
    cases.assigned(caseId, handler);
    log.reach(caseId, Milestone.ASSIGNED);
    log.changed("CASE_ASSIGNED", file, Map.of("handler", handler));
    events.publishEvent(new CaseAssigned(caseId, file.caseNo(), handler));
    return handler;
  }

  /** Records a milestone once; a second time changes nothing. */
  public void reach(String caseId, Milestone milestone) {
    log.reach(caseId, milestone);
  }

  /** Records that the parties settled (执行和解), once; tells every process that waits for the outcome. */
  public void recordSettlement(String caseId, String terms) {
    CaseFile file = locked(caseId);
    demand(file, CaseStatus.OPEN, "登记和解");
    refuseNumbers(terms);
    if (cases.settled(caseId, clock.instant())) {
      log.note(caseId, CaseNote.Kind.SETTLEMENT, terms);
      log.reach(caseId, Milestone.SETTLED);
      log.changed("CASE_SETTLED", file, Map.of("settled", true));
      events.publishEvent(new CaseSettled(caseId, file.caseNo()));
    }
  }

  /**
   * Whether the debt is cleared (债务是否清偿). Holds the case until the transaction ends: a payment that comes meanwhile is
   * told only after the asking process waits for it.
   */
  public boolean isCleared(String caseId) {
    return heldAndReached(caseId, Milestone.PERFORMED);
  }

  /** Whether the parties settled; holds the case like {@link #isCleared}. */
  public boolean isSettled(String caseId) {
    return heldAndReached(caseId, Milestone.SETTLED);
  }

  /**
   * Keeps everybody else from changing the case until the transaction ends (锁定案件): for what must be decided one after the
   * other.
   *
   * @throws BusinessException not found ({@code CASE_UNKNOWN})
   */
  public void hold(String caseId) {
    if (!cases.lock(caseId)) {
      throw unknown();
    }
  }

  private boolean heldAndReached(String caseId, Milestone milestone) {
    return cases.lock(caseId) && log.milestones(caseId).stream().anyMatch(m -> m.milestone() == milestone);
  }

  /** Records what the closing review said (结案意见). */
  public void noteClosing(String caseId, String opinion) {
    log.note(caseId, CaseNote.Kind.CLOSING, opinion);
  }

  /**
   * Whether the case could be closed this way now.
   *
   * @throws BusinessException {@code CLOSING_REFUSED} naming the rule that is not met
   */
  @Transactional(readOnly = true)
  public void checkClosing(String caseId, ClosingMode mode) {
    closing.check(byId(caseId), mode);
  }

  /**
   * Closes the case (结案), once.
   *
   * @throws BusinessException {@code CLOSING_REFUSED} where a condition of the mode is not met, e.g. 执行完毕 while one 分 is
   *     owed (R1.60); thrown before anything is written, so that a process may go on in the same transaction
   */
  @Transactional(noRollbackFor = BusinessException.class)
  public void close(String caseId, ClosingMode mode) {
    CaseFile file = locked(caseId);
    if (file.status() == CaseStatus.CLOSED) {
      return;
    }
    demand(file, CaseStatus.OPEN, "结案");
    closing.check(file, mode);
    LocalDate today = LocalDate.now(clock);
    cases.closed(caseId, mode, today);
    if (mode == ClosingMode.CANCELLED) {
      cases.releaseClaim(caseId);
    }
    log.reach(caseId, Milestone.CLOSED);
    log.changed("CASE_CLOSED", file, Map.of("status", CaseStatus.CLOSED, "mode", mode, "closedOn", today.toString()));
    events.publishEvent(new CaseClosed(caseId, file.caseNo(), mode));
  }

  /** The terms stand in clear beside the case; what identifies people belongs in the agreement in the dossier. */
  private static void refuseNumbers(String terms) {
    if (PersonalNumbers.in(terms)) {
      String message = "和解要点中不要填写证件号码、手机号或账号，请见入卷的和解协议";
      throw BusinessException.invalid("PERSONAL_DATA", message, new FieldProblem("terms", "****", "个人信息", message));
    }
  }

  private CaseFile locked(String caseId) {
    return cases.locked(caseId).orElseThrow(CaseFiles::unknown);
  }

  private static void demand(CaseFile file, CaseStatus status, String act) {
    if (file.status() != status) {
      throw BusinessException.conflict(
          "CASE_STATUS", "案件" + file.caseNo() + "处于“" + file.status().label() + "”，不能" + act);
    }
  }

  private static BusinessException unknown() {
    return BusinessException.notFound("CASE_UNKNOWN", "没有找到该案件");
  }
}
