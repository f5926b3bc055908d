package org.zhiheng.property;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.ClosingMode;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DossierEntry;
import org.zhiheng.casefile.Milestone;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.property.persistence.MeasureStore.Row;
import org.zhiheng.property.persistence.OrderStore.ReleaseRow;
import org.zhiheng.property.persistence.OrderStore;

/** On which ground measures may be lifted (解除事由): what the sums show, what is on record, or what a judge decided on a paper. */
@Service
public class ReleaseGrounds {

  private static final String REQUEST_WORD = "解除";

  /** Where an applicant's request may be found; rulings and notices speak of lifting too, but are the court's own. */
  private static final Set<DocumentCategory> APPLICATIONS =
      EnumSet.of(DocumentCategory.APPLICATION, DocumentCategory.SETTLEMENT, DocumentCategory.SUPPLEMENT, DocumentCategory.OTHER);

  private final Liftable liftable;
  private final OrderStore orders;
  private final CaseFiles cases;
  private final Dossier dossier;

  ReleaseGrounds(Liftable liftable, OrderStore orders, CaseFiles cases, Dossier dossier) {
    this.liftable = liftable;
    this.orders = orders;
    this.cases = cases;
    this.dossier = dossier;
  }

  /** What may be lifted now and on which grounds. Not read-only: reckoning the balance leaves its tables' history. */
  @Transactional
  Set<PropertyAction> offered(String caseId) {
    Set<PropertyAction> actions = EnumSet.noneOf(PropertyAction.class);
    List<Row> live = liftable.of(caseId);
    if (Liftable.ours(live).isEmpty()) {
      return actions;
    }
    Money owed = liftable.owed(caseId);
    if (owed.isZero()) {
      actions.add(PropertyAction.RELEASE_ALL);
    } else if (!Lift.excess(live, owed).isEmpty()) {
      actions.add(PropertyAction.RELEASE_EXCESS);
    }
    if (isSettled(caseId)) {
      actions.add(PropertyAction.RELEASE_ON_APPLICATION);
    }
    return actions;
  }

  /**
   * Refuses where everything may not be lifted on this ground, without changing anything.
   *
   * @throws BusinessException with the sums
   */
  @Transactional(noRollbackFor = BusinessException.class)
  public void requireAllowed(String caseId, String ground) {
    List<Row> live = liftable.of(caseId);
    liftable.requireNotDeducted(caseId, live, List.of(), Map.of());
    require(ReleaseGround.valueOf(ground), caseId, Liftable.ours(live).stream().map(Lift::whole).toList(), live, Optional.empty());
  }

  /**
   * Refuses to have this one measure lifted by the court that took it where no ground holds.
   *
   * @throws BusinessException with the balance: one 分 still owed is still owed
   */
  @Transactional(noRollbackFor = BusinessException.class)
  void requireGround(String caseId, String measureId) {
    Optional<ReleaseGround> ground = groundFor(caseId, measureId);
    if (ground.isEmpty()) {
      requireCleared(caseId);
    } else if (ground.get() == ReleaseGround.APPLICANT_REQUEST) {
      requireApplication(caseId, Optional.empty());
    }
  }

  /** The ground on which this one measure may be lifted as things stand, whichever court took it; empty where there is none. */
  @Transactional
  Optional<ReleaseGround> groundFor(String caseId, String measureId) {
    Money owed = liftable.owed(caseId);
    if (owed.isZero()) {
      return Optional.of(ReleaseGround.DEBT_CLEARED);
    }
    List<Row> live = liftable.of(caseId);
    List<Row> kept = live.stream().filter(row -> !row.id().equals(measureId)).toList();
    boolean enough = kept.size() < live.size() && Liftable.secured(kept).compareTo(owed) >= 0;
    return enough
        ? Optional.of(ReleaseGround.EXCESS)
        : closed(caseId)
            .or(() -> decided(caseId))
            .or(() -> Optional.of(ReleaseGround.APPLICANT_REQUEST).filter(ground -> isSettled(caseId)));
  }

  /** A case that is over secures nothing (R1.62–R1.64). */
  private Optional<ReleaseGround> closed(String caseId) {
    return cases.byId(caseId).closingMode().flatMap(ReleaseGround::of);
  }

  /** On a paper that concerns the whole case the judge has lifted everything our own units had; the rest follows. */
  private Optional<ReleaseGround> decided(String caseId) {
    return orders.releasesOf(caseId).stream()
        .map(ReleaseRow::ground)
        .filter(ReleaseGround::concernsTheCase)
        .findFirst()
        .filter(ground -> Liftable.ours(liftable.live(caseId)).isEmpty());
  }

  /**
   * Refuses to lift these on this ground.
   *
   * @param live what may be lifted at all
   * @throws BusinessException with the sums, or naming the paper that is missing
   */
  void require(
      ReleaseGround ground, String caseId, List<Lift> chosen, List<Row> live, Optional<String> applicationDocumentId) {
    switch (ground) {
      case DEBT_CLEARED -> requireCleared(caseId);
      case APPLICANT_REQUEST -> requireApplication(caseId, applicationDocumentId);
      case EXCESS -> requireExcess(caseId, chosen, live);
      case PERFORMED, TERMINATED, NOT_ENFORCED, APPLICATION_REJECTED, CANCELLED -> requireClosed(ground, caseId);
      default -> requireProof(ground, caseId, applicationDocumentId);
    }
  }

  /** One 分 still owed is still owed. */
  private void requireCleared(String caseId) {
    Money owed = liftable.owed(caseId);
    if (!owed.isZero()) {
      throw BusinessException.conflict(
          Liftable.NOT_ALLOWED,
          "债务尚未清偿，不能解除：债务及费用余额还有 " + owed.format(),
          new FieldProblem("ground", owed.format(), "SF20 §28", "余额应恰为零"));
    }
  }

  /** Never by itself: the applicant's word in the dossier and a settlement on record. */
  private void requireApplication(String caseId, Optional<String> documentId) {
    if (!isSettled(caseId)) {
      throw BusinessException.conflict(Liftable.NOT_ALLOWED, "本案没有执行和解的记录，不能依申请解除");
    }
    if (application(caseId, documentId).isEmpty()) {
      throw BusinessException.invalid(
          "APPLICATION_MISSING",
          "卷宗中没有申请执行人的解除申请：请先将书面申请入卷，材料名称写明“解除”",
          new FieldProblem("applicationDocumentId", documentId.orElse(""), "SF20 §28", "应为本案卷宗中的解除申请"));
    }
  }

  /** Whether it goes on calling for the release of everything: nothing is owed, or the case is over. */
  boolean stillHolds(ReleaseGround ground, String caseId) {
    return ground == ReleaseGround.DEBT_CLEARED ? liftable.owed(caseId).isZero() : closed(caseId).filter(ground::equals).isPresent();
  }

  private void requireClosed(ReleaseGround ground, String caseId) {
    if (closed(caseId).filter(ground::equals).isEmpty()) {
      String stands = cases.byId(caseId).closingMode().map(ClosingMode::label).orElse("未结案");
      throw BusinessException.conflict(
          Liftable.NOT_ALLOWED,
          "不能以“%s”解除：本案%s".formatted(ground.clause(), stands),
          new FieldProblem("ground", stands, "SF20 §28", "应与结案方式一致"));
    }
  }

  /** What no sum can show is for the judge to decide, on a paper of the dossier that the judge names. */
  private void requireProof(ReleaseGround ground, String caseId, Optional<String> documentId) {
    if (documentId.isEmpty() || application(caseId, documentId).isEmpty()) {
      String paper = ground.proof().orElseThrow();
      throw BusinessException.invalid(
          "RELEASE_PROOF_MISSING",
          "以“%s”解除的，应选择本案卷宗中的%s".formatted(ground.clause(), paper),
          new FieldProblem("applicationDocumentId", documentId.orElse(""), "SF20 §28", "应为本案卷宗中的" + paper));
    }
  }

  /** A third party's right, or an auction without a buyer, reaches no further than the thing. */
  static void requireNamed(ReleaseGround ground, List<String> measureIds, Map<String, Money> parts) {
    if (ground.concernsThings() && measureIds.isEmpty() && parts.isEmpty()) {
      throw BusinessException.invalid(
          "RELEASE_UNNAMED",
          "以“%s”解除的，只解除所及的财产：请选择要解除的措施".formatted(ground.clause()),
          new FieldProblem("measureIds", "", "SF20 §28", "应写明要解除的措施"));
    }
  }

  private void requireExcess(String caseId, List<Lift> chosen, List<Row> live) {
    Money owed = liftable.owed(caseId);
    Money left = Liftable.secured(live).minus(Money.sum(chosen.stream().map(Lift::given).toList()));
    if (left.compareTo(owed) < 0) {
      throw BusinessException.conflict(
          Liftable.NOT_ALLOWED,
          "不是超标的额部分：解除后仍受控制的 %s 不足以覆盖债务及费用余额 %s".formatted(left.format(), owed.format()),
          new FieldProblem("measureIds", owed.format(), "R2.17", "解除后剩余的控制价额不得低于余额"));
    }
  }

  /** The entry the judge named, else the newest one whose title says that it asks for lifting. */
  Optional<String> application(String caseId, Optional<String> documentId) {
    return dossier.entries(caseId).stream()
        .filter(e -> documentId.map(e.id()::equals).orElseGet(() -> isApplication(e)))
        .max(Comparator.comparing(DossierEntry::addedAt))
        .map(DossierEntry::id);
  }

  private static boolean isApplication(DossierEntry entry) {
    return APPLICATIONS.contains(entry.category()) && entry.title().contains(REQUEST_WORD);
  }

  private boolean isSettled(String caseId) {
    return cases.milestones(caseId).stream().anyMatch(m -> m.milestone() == Milestone.SETTLED);
  }
}
