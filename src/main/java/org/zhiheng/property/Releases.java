package org.zhiheng.property;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.RequestAnswered;
import org.zhiheng.assistance.RequestCancelled;
import org.zhiheng.assistance.RequestRefused;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Debt;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DossierEntry;
import org.zhiheng.casefile.Milestone;
import org.zhiheng.money.Money;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.property.persistence.MeasureOrderStore;
import org.zhiheng.property.persistence.MeasureStore.Row;
import org.zhiheng.property.persistence.MeasureStore;
import org.zhiheng.property.persistence.OrderStore.ReleaseRow;
import org.zhiheng.property.persistence.OrderStore;
import org.zhiheng.reference.Courts;

/** Lifts measures (控制措施的解除): on which ground, with which papers, and who moves up in rank when one falls away. */
@Service
public class Releases {

  private static final String TABLE = "property_measure";
  private static final String REQUEST_WORD = "解除";
  private static final String NOT_ALLOWED = "RELEASE_NOT_ALLOWED";

  /** Where an applicant's request may be found; rulings and notices speak of lifting too, but are the court's own. */
  private static final Set<DocumentCategory> APPLICATIONS =
      EnumSet.of(DocumentCategory.APPLICATION, DocumentCategory.SETTLEMENT, DocumentCategory.SUPPLEMENT, DocumentCategory.OTHER);

  private final MeasurePapers papers;
  private final MeasureEffects effects;
  private final MeasureStore measures;
  private final OrderStore orders;
  private final MeasureOrderStore deductions;
  private final CaseFiles cases;
  private final Courts courts;
  private final Debt debt;
  private final Dossier dossier;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Releases(
      MeasurePapers papers,
      MeasureEffects effects,
      MeasureStore measures,
      OrderStore orders,
      MeasureOrderStore deductions,
      CaseFiles cases,
      Courts courts,
      Debt debt,
      Dossier dossier,
      CurrentUser user,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.papers = papers;
    this.effects = effects;
    this.measures = measures;
    this.orders = orders;
    this.deductions = deductions;
    this.cases = cases;
    this.courts = courts;
    this.debt = debt;
    this.dossier = dossier;
    this.user = user;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** What may be lifted now and on which grounds. Not read-only: reckoning the balance leaves its tables' history. */
  @Transactional
  Set<PropertyAction> offered(String caseId) {
    Set<PropertyAction> actions = EnumSet.noneOf(PropertyAction.class);
    List<Row> live = liftable(caseId);
    if (ours(live).isEmpty()) {
      return actions;
    }
    Money owed = owed(caseId);
    if (owed.isZero()) {
      actions.add(PropertyAction.RELEASE_ALL);
    } else if (!excess(live, owed).isEmpty()) {
      actions.add(PropertyAction.RELEASE_EXCESS);
    }
    if (isSettled(caseId)) {
      actions.add(PropertyAction.RELEASE_ON_APPLICATION);
    }
    return actions;
  }

  /** What of a measure is lifted; empty = all of it. */
  private record Lift(Row row, Optional<Money> part) {

    static Lift whole(Row row) {
      return new Lift(row, Optional.empty());
    }

    /** What it secures no longer. */
    Money given() {
      return part.orElseGet(() -> row.measure().standing());
    }
  }

  /** Opens a release; see {@link Property#requestRelease}. */
  @Transactional
  Release open(
      String caseId,
      ReleaseGround ground,
      List<String> measureIds,
      Map<String, Money> parts,
      Optional<String> applicationDocumentId) {
    effects.expire(caseId);
    List<Row> live = liftable(caseId);
    requireNotDeducted(caseId, live, measureIds, parts);
    requireOurs(live, measureIds, parts);
    boolean asMuchAsMayBe = ground == ReleaseGround.EXCESS && measureIds.isEmpty() && parts.isEmpty();
    List<Lift> chosen = asMuchAsMayBe ? excess(caseId, live) : choose(ours(live), measureIds, parts);
    require(ground, caseId, chosen, live, applicationDocumentId);
    requireNamed(ground, measureIds, parts);
    boolean onPaper = ground == ReleaseGround.APPLICANT_REQUEST || ground.proof().isPresent();
    Optional<String> application = onPaper ? application(caseId, applicationDocumentId) : Optional.empty();
    boolean everything = measureIds.isEmpty() && parts.isEmpty() && !asMuchAsMayBe;
    if (everything) {
      askOthers(caseId, ground, live);
    }
    return store(caseId, ground, chosen, application);
  }

  /** What another court took is lifted by that court; it is asked beside what our own units are asked. */
  private void askOthers(String caseId, ReleaseGround ground, List<Row> live) {
    List<String> others = live.stream().filter(row -> !row.measure().isOurs()).map(Row::id).toList();
    if (!others.isEmpty()) {
      events.publishEvent(new EntrustedReleaseDue(caseId, others, ground.clause()));
    }
  }

  /** Money on its way is not set free meanwhile; what is left of it is lifted when the deduction has ended. */
  private void requireNotDeducted(String caseId, List<Row> liftable, List<String> measureIds, Map<String, Money> parts) {
    Set<String> free = liftable.stream().map(Row::id).collect(Collectors.toSet());
    List<String> deducted = live(caseId).stream().map(Row::id).filter(id -> !free.contains(id)).toList();
    boolean named = deducted.stream().anyMatch(id -> measureIds.contains(id) || parts.containsKey(id));
    if (named || ours(liftable).isEmpty() && !deducted.isEmpty()) {
      throw BusinessException.conflict(
          "DEDUCTION_UNDER_WAY",
          "有 " + deducted.size() + " 项措施正在办理扣划，款项可能已经划出：请待扣划办结，或者在“处理未扣划的款项”中选择不再办理，再解除剩余部分",
          new FieldProblem("measureIds", String.join("、", deducted), "S5.16", "扣划办理期间不能解除"));
    }
  }

  private void requireOurs(List<Row> live, List<String> measureIds, Map<String, Money> parts) {
    live.stream()
        .map(Row::measure)
        .filter(measure -> measureIds.contains(measure.id()) || parts.containsKey(measure.id()) || ours(live).isEmpty())
        .filter(measure -> !measure.isOurs())
        .findFirst()
        .ifPresent(this::refuseForeign);
    if (ours(live).isEmpty()) {
      throw BusinessException.conflict(NOT_ALLOWED, "没有可以解除的控制措施，或者都已在解除中");
    }
  }

  private void refuseForeign(ControlMeasure measure) {
    String court = courts.byCode(measure.entrustedCourt().orElseThrow()).name();
    throw BusinessException.conflict(
        "RELEASE_ELSEWHERE",
        "该措施由%s受托采取，本院辖区的协助单位没有这项措施：请在“可办事项 → 委托其他法院办理”中委托%s解除".formatted(court, court),
        new FieldProblem("measureIds", measure.id(), "R6.09", "应委托采取措施的法院解除"));
  }

  private static List<Row> ours(List<Row> rows) {
    return rows.stream().filter(row -> row.measure().isOurs()).toList();
  }

  private static List<Lift> choose(List<Row> live, List<String> measureIds, Map<String, Money> parts) {
    Set<String> wanted = new HashSet<>(measureIds);
    wanted.addAll(parts.keySet());
    boolean all = wanted.isEmpty();
    List<Row> chosen = live.stream().filter(row -> all || wanted.remove(row.id())).toList();
    if (!wanted.isEmpty()) {
      String unknown = String.join("、", wanted);
      throw BusinessException.invalid(
          "MEASURE_UNKNOWN",
          "有措施不属于本案，或者不在控制中",
          new FieldProblem("measureIds", unknown, "SF20 §28", "只能解除本案已生效或轮候的措施"));
    }
    return chosen.stream().map(row -> new Lift(row, part(row, Optional.ofNullable(parts.get(row.id()))))).toList();
  }

  /** A part of what can be divided; all of it asked for as a part is the whole. */
  private static Optional<Money> part(Row row, Optional<Money> wanted) {
    return wanted.flatMap(
        part -> {
          ControlMeasure measure = row.measure();
          boolean partly = measure.assetKind().divisible() && measure.status() == MeasureStatus.EFFECTIVE;
          if (!partly || !part.isPositive() || part.compareTo(measure.secured()) > 0) {
            throw BusinessException.invalid(
                "RELEASE_PART_INVALID",
                "部分解除的金额有误：只能解除已生效且可分割的财产，金额应大于零且不超过已控制的 " + measure.secured().format(),
                new FieldProblem("parts", part.format(), "R2.17", "应大于零且不超过 " + measure.secured().format()));
          }
          return part.equals(measure.secured()) ? Optional.empty() : Optional.of(part);
        });
  }

  private List<Lift> excess(String caseId, List<Row> live) {
    List<Lift> excess = excess(live, owed(caseId));
    return excess.isEmpty() ? ours(live).stream().map(Lift::whole).toList() : excess;
  }

  private static List<Lift> excess(List<Row> live, Money owed) {
    List<Row> ours = ours(live);
    Map<String, Row> rows = ours.stream().collect(Collectors.toMap(Row::id, Function.identity()));
    List<Excess.Held> held = ours.stream().map(Row::measure).map(Releases::held).toList();
    Money elsewhere = secured(live).minus(secured(ours));
    return Excess.of(held, owed.minus(elsewhere).max(Money.ZERO)).stream().map(part -> new Lift(rows.get(part.id()), part.part())).toList();
  }

  private static Excess.Held held(ControlMeasure measure) {
    return new Excess.Held(measure.id(), measure.assetKind().divisible(), measure.standing());
  }

  private void require(
      ReleaseGround ground, String caseId, List<Lift> chosen, List<Row> live, Optional<String> applicationDocumentId) {
    switch (ground) {
      case DEBT_CLEARED -> requireCleared(caseId);
      case APPLICANT_REQUEST -> requireApplication(caseId, applicationDocumentId);
      case EXCESS -> requireExcess(caseId, chosen, live);
      case WITHDRAWN, OBJECTION_UPHELD, GUARANTEE_PROVIDED -> requireProof(ground, caseId, applicationDocumentId);
    }
  }

  /** One 分 still owed is still owed. */
  private void requireCleared(String caseId) {
    Money owed = owed(caseId);
    if (!owed.isZero()) {
      throw BusinessException.conflict(
          NOT_ALLOWED,
          "债务尚未清偿，不能解除：债务及费用余额还有 " + owed.format(),
          new FieldProblem("ground", owed.format(), "SF20 §28", "余额应恰为零"));
    }
  }

  /** Never by itself: the applicant's word in the dossier and a settlement on record. */
  private void requireApplication(String caseId, Optional<String> documentId) {
    if (!isSettled(caseId)) {
      throw BusinessException.conflict(NOT_ALLOWED, "本案没有执行和解的记录，不能依申请解除");
    }
    if (application(caseId, documentId).isEmpty()) {
      throw BusinessException.invalid(
          "APPLICATION_MISSING",
          "卷宗中没有申请执行人的解除申请：请先将书面申请入卷，材料名称写明“解除”",
          new FieldProblem("applicationDocumentId", documentId.orElse(""), "SF20 §28", "应为本案卷宗中的解除申请"));
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

  /** A third party's right reaches no further than the thing. */
  private static void requireNamed(ReleaseGround ground, List<String> measureIds, Map<String, Money> parts) {
    if (ground == ReleaseGround.OBJECTION_UPHELD && measureIds.isEmpty() && parts.isEmpty()) {
      throw BusinessException.invalid(
          "RELEASE_UNNAMED",
          "案外人异议成立的，只解除异议所及的财产：请选择要解除的措施",
          new FieldProblem("measureIds", "", "SF20 §28", "应写明要解除的措施"));
    }
  }

  /** The entry the judge named, else the newest one whose title says that it asks for lifting. */
  private Optional<String> application(String caseId, Optional<String> documentId) {
    return dossier.entries(caseId).stream()
        .filter(e -> documentId.map(e.id()::equals).orElseGet(() -> isApplication(e)))
        .max(Comparator.comparing(DossierEntry::addedAt))
        .map(DossierEntry::id);
  }

  private static boolean isApplication(DossierEntry entry) {
    return APPLICATIONS.contains(entry.category()) && entry.title().contains(REQUEST_WORD);
  }

  private void requireExcess(String caseId, List<Lift> chosen, List<Row> live) {
    Money owed = owed(caseId);
    Money left = secured(live).minus(Money.sum(chosen.stream().map(Lift::given).toList()));
    if (left.compareTo(owed) < 0) {
      throw BusinessException.conflict(
          NOT_ALLOWED,
          "不是超标的额部分：解除后仍受控制的 %s 不足以覆盖债务及费用余额 %s".formatted(left.format(), owed.format()),
          new FieldProblem("measureIds", owed.format(), "R2.17", "解除后剩余的控制价额不得低于余额"));
    }
  }

  private static Money secured(List<Row> rows) {
    return Money.sum(rows.stream().map(row -> row.measure().standing()).toList());
  }

  private Release store(String caseId, ReleaseGround ground, List<Lift> lifts, Optional<String> applicationDocumentId) {
    CaseFile file = cases.byId(caseId);
    ReleaseRow row =
        new ReleaseRow(
            Ids.next(), caseId, file.courtCode(), ground, applicationDocumentId, user.id(), clock.instant(), Optional.empty());
    List<String> ids = lifts.stream().map(lift -> lift.row().id()).toList();
    Map<String, Money> parts = new HashMap<>();
    lifts.forEach(lift -> lift.part().ifPresent(part -> parts.put(lift.row().id(), part)));
    orders.insert(row);
    measures.releasing(ids, parts, row.id(), clock.instant());
    audit.record(
        "RELEASE_REQUESTED",
        "property_release",
        row.id(),
        Map.of(),
        Map.of("caseId", caseId, "ground", ground.name(), "measures", ids));
    return release(row, ids);
  }

  /** Releases of a case, newest first. */
  @Transactional(readOnly = true)
  List<Release> ofCase(String caseId) {
    List<ControlMeasure> all = measures.ofCase(caseId).stream().map(Row::measure).toList();
    return orders.releasesOf(caseId).stream().map(row -> release(row, measuresOf(row, all))).toList();
  }

  private static List<String> measuresOf(ReleaseRow release, List<ControlMeasure> all) {
    return all.stream()
        .filter(m -> m.releaseId().filter(release.id()::equals).isPresent())
        .map(ControlMeasure::id)
        .toList();
  }

  private static Release release(ReleaseRow row, List<String> measureIds) {
    return new Release(
        row.id(),
        row.caseId(),
        row.ground(),
        measureIds,
        row.applicationDocumentId(),
        row.requestedBy(),
        row.requestedAt(),
        row.completedAt());
  }

  /** Whether the case has anything left to lift that is not being lifted already, now or when a deduction has ended. */
  @Transactional(readOnly = true)
  public boolean isNeeded(String caseId) {
    return !ours(live(caseId)).isEmpty();
  }

  /** Whether everything was lifted because the debt is paid, but for what was being deducted then. */
  @Transactional
  boolean isLeftOver(String caseId) {
    boolean lifted = orders.releasesOf(caseId).stream().anyMatch(release -> release.ground() == ReleaseGround.DEBT_CLEARED);
    return lifted && !ours(liftable(caseId)).isEmpty() && owed(caseId).isZero();
  }

  /**
   * Refuses where everything may not be lifted on this ground, without changing anything.
   *
   * @throws BusinessException with the sums
   */
  @Transactional(noRollbackFor = BusinessException.class)
  public void requireAllowed(String caseId, String ground) {
    List<Row> live = liftable(caseId);
    requireNotDeducted(caseId, live, List.of(), Map.of());
    require(ReleaseGround.valueOf(ground), caseId, ours(live).stream().map(Lift::whole).toList(), live, Optional.empty());
  }

  /** The ground on which this one measure may be lifted as things stand, whichever court took it; empty where there is none. */
  @Transactional
  Optional<ReleaseGround> groundFor(String caseId, String measureId) {
    Money owed = owed(caseId);
    if (owed.isZero()) {
      return Optional.of(ReleaseGround.DEBT_CLEARED);
    }
    List<Row> live = liftable(caseId);
    List<Row> kept = live.stream().filter(row -> !row.id().equals(measureId)).toList();
    boolean enough = kept.size() < live.size() && secured(kept).compareTo(owed) >= 0;
    return enough
        ? Optional.of(ReleaseGround.EXCESS)
        : decided(caseId).or(() -> Optional.of(ReleaseGround.APPLICANT_REQUEST).filter(ground -> isSettled(caseId)));
  }

  /** On a paper that concerns the whole case the judge has lifted everything our own units had; the rest follows. */
  private Optional<ReleaseGround> decided(String caseId) {
    return orders.releasesOf(caseId).stream()
        .map(ReleaseRow::ground)
        .filter(ground -> ground == ReleaseGround.WITHDRAWN || ground == ReleaseGround.GUARANTEE_PROVIDED)
        .findFirst()
        .filter(ground -> ours(live(caseId)).isEmpty());
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

  /**
   * Orders the papers of a release; opens a release of everything first if no judge's request came before.
   *
   * @return the release's id
   */
  @Transactional
  public String prepare(String caseId, Optional<String> releaseId, ReleaseGround ground) {
    cases.hold(caseId);
    String id = releaseId.orElseGet(() -> open(caseId, ground, List.of(), Map.of(), Optional.empty()).id());
    papers.prepareRelease(cases.byId(caseId), unsent(id), byId(id).ground());
    return id;
  }

  /** Sets of papers that wait for approval. */
  @Transactional(readOnly = true)
  public List<String> documentSets(String releaseId) {
    return unsent(releaseId).stream().flatMap(row -> row.releaseDocumentSetId().stream()).distinct().toList();
  }

  /** Sends the requests whose papers are sealed; where the papers were given up, the measure stays. */
  @Transactional
  public void openRequests(String releaseId) {
    ReleaseRow release = byId(releaseId);
    MeasurePapers.Sealed<Row> sealed = papers.sealed(unsent(releaseId), Row::releaseDocumentSetId);
    papers.requestRelease(cases.byId(release.caseId()), sealed.ready(), releaseId, release.ground());
  }

  /** Requests that are out. */
  @Transactional(readOnly = true)
  public List<String> requests(String releaseId) {
    return measures.ofRelease(releaseId).stream()
        .filter(row -> row.measure().status() == MeasureStatus.RELEASING)
        .flatMap(row -> row.releaseRequestId().stream())
        .toList();
  }

  private List<Row> unsent(String releaseId) {
    return measures.ofRelease(releaseId).stream()
        .filter(row -> row.measure().status() == MeasureStatus.RELEASING && row.releaseRequestId().isEmpty())
        .toList();
  }

  /**
   * A unit lifted the measure, or holds nothing any more. Whoever waits behind takes effect at once (R2.14). The same
   * answer again changes nothing.
   */
  @EventListener
  void answered(RequestAnswered answer) {
    awaited(answer.requestId())
        .ifPresent(row -> liftedPart(row, answer).ifPresentOrElse(part -> reduce(row, part), () -> lift(row)));
  }

  /** What the unit lifted of a measure that was to be lifted in part; empty where nothing of it is left. */
  private static Optional<Money> liftedPart(Row row, RequestAnswered answer) {
    return row.measure()
        .lifting()
        .map(asked -> new UnitReply(answer.content()).released().map(asked::min).orElse(asked))
        .filter(part -> part.compareTo(row.measure().secured()) < 0);
  }

  /** A part is lifted; a unit that lifted less than it was asked for keeps the rest bound. */
  private void reduce(Row row, Money part) {
    ControlMeasure measure = row.measure();
    Money left = measure.secured().minus(part);
    measures.reduced(row.id(), left, clock.instant());
    audit.record(
        "MEASURE_REDUCED",
        TABLE,
        row.id(),
        Map.of("controlledFen", measure.secured().fen()),
        Map.of("controlledFen", left.fen(), "releaseId", measure.releaseId().orElse("")));
  }

  private void lift(Row row) {
    ControlMeasure measure = row.measure();
    String releaseId = measure.releaseId().orElseThrow();
    measures.released(row.id(), clock.instant());
    audit.record(
        "MEASURE_RELEASED",
        TABLE,
        row.id(),
        Map.of("status", measure.status().name()),
        Map.of("status", MeasureStatus.RELEASED.name(), "releaseId", releaseId));
    events.publishEvent(
        new MeasureReleased(row.id(), measure.caseId(), measure.courtCode(), releaseId, byId(releaseId).ground()));
    effects.moveUp(row);
    if (!measures.anyReminded(measure.caseId())) {
      events.publishEvent(new ExpiryAverted(measure.caseId()));
    }
  }

  /** A unit refused: the request is closed, the measure still binds until the judge decides what next. */
  @EventListener
  void refused(RequestRefused refusal) {
    awaited(refusal.requestId()).ifPresent(row -> reopen(row, refusal.code()));
  }

  /** The court took the request back. */
  @EventListener
  void cancelled(RequestCancelled cancelled) {
    awaited(cancelled.requestId()).ifPresent(row -> reopen(row, MeasureFailure.CANCELLED.name()));
  }

  /** What the unit wrote stands sealed with the request; the record names the request and the code of the reason. */
  private void reopen(Row row, String code) {
    measures.unlinkRelease(row.id());
    audit.record(
        "RELEASE_FAILED",
        TABLE,
        row.id(),
        Map.of("releaseRequestId", row.releaseRequestId().orElse("")),
        Map.of("releaseRequestId", "", "code", code));
  }

  private Optional<Row> awaited(String requestId) {
    return measures.byReleaseRequest(requestId).filter(row -> row.measure().status() == MeasureStatus.RELEASING);
  }

  /** Whether everything the release named is lifted; if so it is complete. */
  @Transactional
  public boolean record(String releaseId) {
    ReleaseRow release = byId(releaseId);
    List<Row> rows = measures.ofRelease(releaseId);
    boolean all = rows.stream().noneMatch(row -> row.measure().status() == MeasureStatus.RELEASING);
    if (all) {
      orders.completed(releaseId, clock.instant());
      cases.reach(release.caseId(), Milestone.RELEASED);
    }
    return all;
  }

  /** Gives up lifting what no unit has lifted; it binds or waits as before. */
  @Transactional
  public void abandon(String releaseId) {
    ReleaseRow release = byId(releaseId);
    List<Row> left = unsent(releaseId);
    measures.restore(left.stream().map(Row::id).toList(), clock.instant());
    effects.promote(left.stream().map(Row::identity).collect(Collectors.toSet()));
    orders.completed(releaseId, clock.instant());
    audit.record(
        "RELEASE_ABANDONED",
        "property_release",
        releaseId,
        Map.of(),
        Map.of("caseId", release.caseId(), "measures", left.stream().map(Row::id).toList()));
  }

  /** What binds or waits, less what money is being deducted from. */
  private List<Row> liftable(String caseId) {
    List<Row> live = live(caseId);
    Set<String> deducting = Set.copyOf(deductions.deducting(live.stream().map(Row::id).toList()));
    return live.stream().filter(row -> !deducting.contains(row.id())).toList();
  }

  private List<Row> live(String caseId) {
    return measures.ofCase(caseId).stream()
        .filter(row -> row.measure().status() == MeasureStatus.EFFECTIVE || row.measure().status() == MeasureStatus.WAITING)
        .toList();
  }

  private boolean isSettled(String caseId) {
    return cases.milestones(caseId).stream().anyMatch(m -> m.milestone() == Milestone.SETTLED);
  }

  private Money owed(String caseId) {
    return debt.outstanding(caseId, LocalDate.now(clock)).total();
  }

  private ReleaseRow byId(String releaseId) {
    return orders
        .release(releaseId)
        .orElseThrow(() -> BusinessException.notFound("RELEASE_UNKNOWN", "没有这次解除：" + releaseId));
  }
}
