package org.zhiheng.property;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Milestone;
import org.zhiheng.money.Money;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.property.persistence.MeasureStore.Row;
import org.zhiheng.property.persistence.MeasureStore;
import org.zhiheng.property.persistence.OrderStore.ReleaseRow;
import org.zhiheng.property.persistence.OrderStore;

/** Lifts measures (控制措施的解除): with which papers, asked of which units, and when it is complete. */
@Service
public class Releases {

  private final Liftable liftable;
  private final ReleaseGrounds grounds;
  private final MeasurePapers papers;
  private final MeasureEffects effects;
  private final MeasureStore measures;
  private final OrderStore orders;
  private final CaseFiles cases;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Releases(
      Liftable liftable,
      ReleaseGrounds grounds,
      MeasurePapers papers,
      MeasureEffects effects,
      MeasureStore measures,
      OrderStore orders,
      CaseFiles cases,
      CurrentUser user,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.liftable = liftable;
    this.grounds = grounds;
    this.papers = papers;
    this.effects = effects;
    this.measures = measures;
    this.orders = orders;
    this.cases = cases;
    this.user = user;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
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
    List<Row> live = liftable.of(caseId);
    liftable.require(caseId, live, measureIds, parts);
    boolean asMuchAsMayBe = ground == ReleaseGround.EXCESS && measureIds.isEmpty() && parts.isEmpty();
    List<Lift> chosen = asMuchAsMayBe ? excess(caseId, live) : Lift.choose(Liftable.ours(live), measureIds, parts);
    grounds.require(ground, caseId, chosen, live, applicationDocumentId);
    ReleaseGrounds.requireNamed(ground, measureIds, parts);
    boolean onPaper = ground == ReleaseGround.APPLICANT_REQUEST || ground.proof().isPresent();
    Optional<String> application = onPaper ? grounds.application(caseId, applicationDocumentId) : Optional.empty();
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

  private List<Lift> excess(String caseId, List<Row> live) {
    List<Lift> excess = Lift.excess(live, liftable.owed(caseId));
    return excess.isEmpty() ? Liftable.ours(live).stream().map(Lift::whole).toList() : excess;
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
    return !Liftable.ours(liftable.live(caseId)).isEmpty();
  }

  /**
   * The case is over: other courts are asked to lift what they took.
   *
   * @return whether our own units hold something too
   */
  @Transactional
  boolean letGo(String caseId, ReleaseGround ground) {
    List<Row> live = liftable.live(caseId);
    askOthers(caseId, ground, live);
    return !Liftable.ours(live).isEmpty();
  }

  /** The ground on which everything was lifted but for what was being deducted then; empty where nothing is left over. */
  @Transactional
  Optional<ReleaseGround> leftOver(String caseId) {
    boolean left = !Liftable.ours(liftable.of(caseId)).isEmpty();
    return orders.releasesOf(caseId).stream()
        .map(ReleaseRow::ground)
        .filter(ground -> left && grounds.stillHolds(ground, caseId))
        .findFirst();
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

  private ReleaseRow byId(String releaseId) {
    return orders
        .release(releaseId)
        .orElseThrow(() -> BusinessException.notFound("RELEASE_UNKNOWN", "没有这次解除：" + releaseId));
  }
}
