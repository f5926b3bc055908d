package org.zhiheng.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.persistence.CaseStore;
import org.zhiheng.casefile.persistence.MilestoneStore;
import org.zhiheng.casefile.persistence.Numbers;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.crypto.FieldCipher;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.reference.Courts;

/** Takes applications in (收件): once per sender's number, once per basis and parties. */
@Component
class Applications {

  private static final String SERIES = "收件";

  private final ApplicationCheck check;
  private final CaseStore cases;
  private final MilestoneStore milestones;
  private final Numbers numbers;
  private final Courts courts;
  private final FieldCipher cipher;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Applications(
      ApplicationCheck check,
      CaseStore cases,
      MilestoneStore milestones,
      Numbers numbers,
      Courts courts,
      FieldCipher cipher,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.check = check;
    this.cases = cases;
    this.milestones = milestones;
    this.numbers = numbers;
    this.courts = courts;
    this.cipher = cipher;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Stores the application, or finds the one that came earlier under the same sender's number. */
  Receipt receive(ApplicationForm form) {
    Application application = check.read(form);
    Optional<String> sourceKey = application.sourceNo().map(no -> application.courtCode() + "|" + no);
    Optional<CaseFile> earlier = sourceKey.flatMap(cases::idBySource).flatMap(cases::byId);
    return earlier.isPresent()
        ? new Receipt(earlier.get(), true)
        : new Receipt(create(application, sourceKey), false);
  }

  private CaseFile create(Application application, Optional<String> sourceKey) {
    String basisKey = basisKey(application);
    cases.liveClaim(basisKey).flatMap(cases::byId).ifPresent(other -> refuseDuplicate(other, application));
    CaseFile created = caseOf(application);
    try {
      cases.insert(created, sourceKey, basisKey);
      cases.claim(basisKey, created.id());
    } catch (DuplicateKeyException e) {
      throw BusinessException.conflict("APPLICATION_DUPLICATE", "同一申请刚刚由他人登记，请查询后再办理");
    }
    milestones.reach(created.id(), Milestone.RECEIVED, clock.instant());
    audit.record("APPLICATION_RECEIVED", "casefile_case", created.id(), Map.of(), facts(created));
    events.publishEvent(new ApplicationReceived(created.id(), created.courtCode(), created.receivedOn()));
    return created;
  }

  private void refuseDuplicate(CaseFile other, Application application) {
    String court = courts.byCode(other.courtCode()).name();
    String message =
        other.courtCode().equals(application.courtCode())
            ? "同一执行依据、同一当事人的申请已在本院登记：" + other.caseNo()
            : "同一执行依据、同一当事人的申请已由" + court + "登记：" + other.caseNo() + "，应由先立案的法院执行";
    throw BusinessException.conflict(
        "APPLICATION_DUPLICATE", message, new FieldProblem("basisNo", application.basis().documentNo(), "R1.19", message));
  }

  private CaseFile caseOf(Application a) {
    return new CaseFile(
        Ids.next(),
        applicationNo(a.courtCode()),
        Optional.empty(),
        a.courtCode(),
        CaseStatus.RECEIVED,
        a.cause(),
        a.basis(),
        a.claim(),
        a.parties(),
        a.preserved(),
        a.livelihood(),
        a.outOfTime(),
        a.receivedOn(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private String applicationNo(String courtCode) {
    int year = LocalDate.now(clock).getYear();
    return "（" + year + "）" + courts.byCode(courtCode).caseCode() + SERIES + numbers.next(courtCode, SERIES, year) + "号";
  }

  /** The same document between the same parties has the same key, whoever typed it, in whatever order. */
  private String basisKey(Application a) {
    String who =
        a.parties().stream()
            .map(p -> p.role() + ":" + p.idNumber().orElse(p.name()))
            .sorted()
            .collect(Collectors.joining("|"));
    return cipher.index(a.basis().documentNo() + "|" + who);
  }

  private static Map<String, Object> facts(CaseFile c) {
    return Map.of(
        "applicationNo", c.applicationNo(),
        "courtCode", c.courtCode(),
        "cause", c.cause(),
        "basisNo", c.basis().documentNo(),
        "claimFen", c.claim().total().fen(),
        "parties", List.of(c.applicants().size(), c.debtors().size()),
        "outOfTime", c.outOfTime());
  }

  /** What came of an application: its case, and whether it had been here before. */
  record Receipt(CaseFile file, boolean repeated) {}
}
