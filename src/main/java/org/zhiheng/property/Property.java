package org.zhiheng.property;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.RankReport;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.money.Money;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.persistence.AssetStore;
import org.zhiheng.property.persistence.MeasureOrderStore;
import org.zhiheng.property.persistence.MeasureStore;
import org.zhiheng.property.persistence.SurveyStore;

/**
 * Surveys, assets, measures and their lifting (财产查控): the only way in from other contexts. Whoever reads must belong to
 * the case's court, and sees account and registry numbers in full only if the work needs them.
 */
@Service
public class Property {

  private static final Comparator<Asset> MOST_VALUABLE_FIRST =
      Comparator.comparing((Asset a) -> a.value().orElse(Money.ZERO)).reversed().thenComparing(Asset::id);

  private final AssetStore assets;
  private final MeasureStore measures;
  private final SurveyStore surveys;
  private final Surveys asked;
  private final EnteredAssets entered;
  private final Plans plans;
  private final Controls controls;
  private final Releases releases;
  private final ReleaseGrounds grounds;
  private final OutsideSeals outside;
  private final ReleaseProcess releaseProcess;
  private final Deductions deductions;
  private final MeasureOrderStore orders;
  private final CaseFiles cases;
  private final CourtAccess access;
  private final NumbersInSight sight;
  private final CurrentUser user;
  private final Clock clock;

  Property(
      AssetStore assets,
      MeasureStore measures,
      SurveyStore surveys,
      Surveys asked,
      EnteredAssets entered,
      Plans plans,
      Controls controls,
      Releases releases,
      ReleaseGrounds grounds,
      OutsideSeals outside,
      ReleaseProcess releaseProcess,
      Deductions deductions,
      MeasureOrderStore orders,
      CaseFiles cases,
      CourtAccess access,
      NumbersInSight sight,
      CurrentUser user,
      Clock clock) {
    this.assets = assets;
    this.measures = measures;
    this.surveys = surveys;
    this.asked = asked;
    this.entered = entered;
    this.plans = plans;
    this.controls = controls;
    this.releases = releases;
    this.grounds = grounds;
    this.outside = outside;
    this.releaseProcess = releaseProcess;
    this.deductions = deductions;
    this.orders = orders;
    this.cases = cases;
    this.access = access;
    this.sight = sight;
    this.user = user;
    this.clock = clock;
  }

  /** Assets of a case, most valuable first; numbers as far as the reader may see them. */
  @Transactional(readOnly = true)
  public List<Asset> assetsOf(String caseId) {
    visible(caseId);
    return assets.ofCase(caseId).stream().map(row -> sight.of(row.asset())).sorted(MOST_VALUABLE_FIRST).toList();
  }

  /** Measures of a case, newest first; numbers as far as the reader may see them, ended terms as ended. */
  @Transactional(readOnly = true)
  public List<ControlMeasure> measuresOf(String caseId) {
    visible(caseId);
    LocalDate today = LocalDate.now(clock);
    return measures.ofCase(caseId).stream().map(row -> sight.of(row.asOf(today))).toList();
  }

  /** Surveys of a case, newest first. */
  @Transactional(readOnly = true)
  public List<Survey> surveysOf(String caseId) {
    visible(caseId);
    return surveys.ofCase(caseId);
  }

  /** Units of the case's surveys of which there is no answer, oldest request first. */
  @Transactional(readOnly = true)
  public List<Unanswered> unansweredOf(String caseId) {
    visible(caseId);
    return asked.unanswered(caseId);
  }

  /**
   * Enters property by hand, on a paper of the dossier (人工登记财产).
   *
   * @return whether the case did not know of it before
   * @throws org.zhiheng.platform.problem.BusinessException conflict if the case is not open; invalid, naming the field
   */
  @Transactional
  public boolean enterAsset(String caseId, AssetEntry entry) {
    return entered.enter(visible(caseId), entry);
  }

  /** Releases of a case, newest first. */
  @Transactional(readOnly = true)
  public List<Release> releasesOf(String caseId) {
    visible(caseId);
    return releases.ofCase(caseId);
  }

  /** The judge's plan; what the law suggests if there is none. Changes nothing of it; the engine records the reckoning. */
  @Transactional
  public ControlPlan planControl(String caseId) {
    visible(caseId);
    return plans.currentOrProposed(caseId);
  }

  /** Replaces the plan; refused with the sums if it would exceed debt and costs (R2.17). */
  @Transactional
  public ControlPlan replacePlan(String caseId, List<PlanItem> items) {
    decided(caseId);
    return plans.replace(caseId, items);
  }

  /** Orders what is planned; the proposal if the judge planned nothing. Returns the order's id. */
  @Transactional
  public String openControlOrder(String caseId) {
    cases.hold(caseId);
    return controls.open(caseId);
  }

  /** What the reader may do with the case's property now; everything here is a judge's decision. */
  @Transactional
  public Set<PropertyAction> availableActions(String caseId) {
    CaseFile file = visible(caseId);
    if (!user.hasRole(Roles.JUDGE)) {
      return Set.of();
    }
    Set<PropertyAction> actions = EnumSet.copyOf(grounds.offered(caseId));
    if (file.status() == CaseStatus.OPEN && !plans.currentOrProposed(caseId).items().isEmpty()) {
      actions.add(PropertyAction.PLAN_CONTROL);
    }
    return actions;
  }

  /**
   * Lifts measures on a judge's word and starts the process for it.
   *
   * @param measureIds empty = all live measures of the case, or for {@code EXCESS} as many as the excess allows
   * @param parts how much of a measure to lift, by its id; whatever is not in here is lifted whole
   * @param applicationDocumentId dossier entry with the applicant's request, for {@code APPLICANT_REQUEST}; the paper that proves
   *     the ground, where {@link ReleaseGround#proof} asks for one
   * @throws org.zhiheng.platform.problem.BusinessException with the sums if the ground does not hold: one 分 still owed is
   *     still owed
   */
  @Transactional
  public Release requestRelease(
      String caseId,
      ReleaseGround ground,
      List<String> measureIds,
      Map<String, Money> parts,
      Optional<String> applicationDocumentId) {
    CaseFile file = decided(caseId);
    Release release = releases.open(caseId, ground, measureIds, parts, applicationDocumentId);
    releaseProcess.start(release, file.courtCode(), file.caseNo());
    return release;
  }

  /** Lifts whole measures; see {@link #requestRelease(String, ReleaseGround, List, Map, Optional)}. */
  @Transactional
  public Release requestRelease(
      String caseId, ReleaseGround ground, List<String> measureIds, Optional<String> applicationDocumentId) {
    return requestRelease(caseId, ground, measureIds, Map.of(), applicationDocumentId);
  }

  /** Turns a pre-seal into a seal once the title is registered; first day and term stay (R2.16). */
  @Transactional
  public void titleRegistered(String caseId, String measureId) {
    visible(caseId);
    controls.titleRegistered(caseId, measureId);
  }

  /**
   * A seal of a court outside that stood before ours fell away, as a paper of the dossier shows (轮候顺位变动, R2.14).
   *
   * @param documentId that paper
   * @throws org.zhiheng.platform.problem.BusinessException conflict if the measure does not wait; invalid if place or day cannot
   *     be
   */
  @Transactional
  public void earlierSealGone(String caseId, String measureId, RankReport report, String documentId) {
    outside.entered(visible(caseId), measureId, report, documentId);
  }

  /** Renewals and deductions of a case, newest first. */
  @Transactional(readOnly = true)
  public List<MeasureOrder> ordersOf(String caseId) {
    visible(caseId);
    return orders.ofCase(caseId);
  }

  /** Accounts money may be deducted from now, and how much at most; none for whoever is no judge. */
  @Transactional
  public List<Deductions.Offer> deductible(String caseId) {
    visible(caseId);
    return user.hasRole(Roles.JUDGE) ? deductions.offered(caseId) : List.of();
  }

  /**
   * Has money handed over to the case's account, on a judge's word, and starts the process for it.
   *
   * @param items accounts of the case, frozen or free, with how much of each
   * @throws org.zhiheng.platform.problem.BusinessException with the sums if it were more than debt and costs, than the account
   *     holds frozen, or than may still be controlled
   */
  @Transactional
  public MeasureOrder deduct(String caseId, List<PlanItem> items) {
    return deductions.open(decided(caseId), items);
  }

  /** One decision after the other: each is measured by what the earlier ones left (R2.17, S5.16). */
  private CaseFile decided(String caseId) {
    visible(caseId);
    cases.hold(caseId);
    return cases.byId(caseId);
  }

  private CaseFile visible(String caseId) {
    CaseFile file = cases.byId(caseId);
    access.require(file.courtCode());
    return file;
  }
}
