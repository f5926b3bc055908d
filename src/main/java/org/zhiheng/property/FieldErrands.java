package org.zhiheng.property;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseClosed;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.persistence.AssetStore;
import org.zhiheng.property.persistence.ErrandStore;

/** Acts of the court's own cases that go to the field team instead of the judge (外勤事项集约办理, S3.7). */
@Service
@Transactional
public class FieldErrands {

  /** Longest result of an errand, or reason to take it back. */
  public static final int LONGEST_RESULT = 500;

  private static final String TABLE = "property_field_errand";
  private static final String RULE = "S3.7";
  private static final int LONGEST_PLACE = 100;
  private static final int LONGEST_INSTRUCTIONS = 500;

  /** Who needs to know where and what. */
  private static final Set<String> ENFORCE = Set.of(Roles.JUDGE, Roles.CLERK, Roles.TEAM, Roles.DIRECTOR, Roles.PRESIDENT);

  private final ErrandStore store;
  private final AssetStore assets;
  private final CaseFiles cases;
  private final ErrandProcess process;
  private final CourtAccess access;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final Clock clock;

  FieldErrands(
      ErrandStore store,
      AssetStore assets,
      CaseFiles cases,
      ErrandProcess process,
      CourtAccess access,
      CurrentUser user,
      AuditTrail audit,
      Clock clock) {
    this.store = store;
    this.assets = assets;
    this.cases = cases;
    this.process = process;
    this.access = access;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Puts an errand before the field team of the case's court.
   *
   * @throws BusinessException {@code CASE_STATUS} if the case is not open; {@code ERRAND_INVALID} with the field if place or
   *     instructions are missing or too long, the last day is over, or the asset is not one of the case; {@code ERRAND_OPEN} if
   *     the same is being done already
   */
  public FieldErrand ask(String caseId, ErrandOrder order) {
    CaseFile file = visible(caseId);
    if (file.status() != CaseStatus.OPEN) {
      throw BusinessException.conflict("CASE_STATUS", "案件" + file.caseNo() + "处于“" + file.status().label() + "”，不能交外勤办理");
    }
    ErrandOrder checked = checked(caseId, order);
    refuseTwice(caseId, checked);
    FieldErrand errand =
        new FieldErrand(
            Ids.next(), caseId, file.courtCode(), checked.kind(), checked.assetId(), checked.place(), checked.instructions(),
            checked.dueOn(), ErrandStatus.OPEN, user.id(), clock.instant(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());
    store.insert(errand);
    audit.record(
        "ERRAND_ASKED", TABLE, errand.id(), Map.of(),
        Map.of("caseId", caseId, "kind", errand.kind().name(), "dueOn", errand.dueOn().toString()));
    process.start(errand, file.caseNo());
    return errand;
  }

  private ErrandOrder checked(String caseId, ErrandOrder order) {
    String place = text("place", "地点", order.place(), LONGEST_PLACE);
    String instructions = text("instructions", "要求", order.instructions(), LONGEST_INSTRUCTIONS);
    if (order.dueOn().isBefore(LocalDate.now(clock))) {
      throw invalid("dueOn", order.dueOn().toString(), "办理期限不得早于今天");
    }
    Optional<String> asset = order.assetId().filter(id -> !id.isBlank());
    asset
        .filter(id -> assets.ofCase(caseId).stream().noneMatch(row -> row.asset().id().equals(id)))
        .ifPresent(
            id -> {
              throw invalid("assetId", id, "请选择本案的财产");
            });
    return new ErrandOrder(order.kind(), asset, place, instructions, order.dueOn());
  }

  private void refuseTwice(String caseId, ErrandOrder order) {
    if (store.ofCase(caseId).stream().anyMatch(errand -> errand.isOpen() && errand.isSameAs(order))) {
      throw BusinessException.conflict("ERRAND_OPEN", "同一地点的“" + order.kind().label() + "”已交外勤办理，尚未办结");
    }
  }

  /** Errands of a case, newest first; without what people wrote for readers who do not enforce. */
  @Transactional(readOnly = true)
  public List<FieldErrand> ofCase(String caseId) {
    visible(caseId);
    boolean enforces = user.isSystem() || ENFORCE.stream().anyMatch(user::hasRole);
    return store.ofCase(caseId).stream().map(errand -> enforces ? errand : errand.hidden()).toList();
  }

  /**
   * A judge or clerk takes an errand back.
   *
   * @throws BusinessException {@code ERRAND_UNKNOWN} if the case has no such errand; {@code ERRAND_INVALID} without a reason;
   *     {@code ERRAND_OVER} if it was done or taken back before
   */
  public void takeBack(String caseId, String errandId, String reason) {
    CaseFile file = visible(caseId);
    FieldErrand errand = store.find(errandId).filter(found -> found.caseId().equals(caseId)).orElseThrow(FieldErrands::unknown);
    withdraw(errand, file.caseNo(), text("reason", "撤回理由", reason, LONGEST_RESULT));
  }

  /** Nobody goes out for a case that is closed. */
  @EventListener
  public void onClosed(CaseClosed closed) {
    store.ofCase(closed.caseId()).stream()
        .filter(FieldErrand::isOpen)
        .forEach(errand -> withdraw(errand, closed.caseNo(), "案件已结案"));
  }

  private void withdraw(FieldErrand errand, String caseNo, String reason) {
    end(errand, ErrandStatus.WITHDRAWN, reason);
    process.withdrawn(errand, caseNo);
  }

  /** Somebody of the team has it in hand, or put it back. */
  public void taken(String errandId, Optional<String> by) {
    store.taken(errandId, by);
    audit.record("ERRAND_TAKEN", TABLE, errandId, Map.of(), Map.of("by", by.orElse("")));
  }

  /** What the team reports. */
  public void record(String errandId, boolean done, String result) {
    FieldErrand errand = store.find(errandId).orElseThrow(FieldErrands::unknown);
    end(errand, done ? ErrandStatus.DONE : ErrandStatus.NOT_DONE, text("errandNote", "办理情况", result, LONGEST_RESULT));
  }

  private void end(FieldErrand errand, ErrandStatus status, String result) {
    if (!store.ended(errand.id(), status, result, user.id(), clock.instant())) {
      String now = store.find(errand.id()).orElseThrow(FieldErrands::unknown).status().label();
      throw BusinessException.conflict("ERRAND_OVER", "该外勤事项“" + now + "”，不能再变更");
    }
    audit.record(
        "ERRAND_" + status, TABLE, errand.id(), Map.of("status", errand.status().name()), Map.of("status", status.name()));
  }

  private CaseFile visible(String caseId) {
    CaseFile file = cases.byId(caseId);
    access.require(file.courtCode());
    return file;
  }

  private static BusinessException unknown() {
    return BusinessException.notFound("ERRAND_UNKNOWN", "没有找到该外勤事项");
  }

  /** A text that is there and not too long; a refusal repeats no more of it than shows which it was. */
  private static String text(String field, String label, String text, int longest) {
    String kept = text.strip();
    if (kept.isEmpty()) {
      throw invalid(field, "", "请填写" + label);
    }
    if (kept.length() > longest) {
      throw invalid(field, kept.length() + " 字", label + "不得超过 " + longest + " 字");
    }
    return kept;
  }

  private static BusinessException invalid(String field, String value, String message) {
    return BusinessException.invalid("ERRAND_INVALID", message, new FieldProblem(field, value, RULE, message));
  }
}
