package org.zhiheng.property;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.RankReport;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DossierDocument;
import org.zhiheng.casefile.Volume;
import org.zhiheng.money.Money;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.audit.AuditTrail.Change;
import org.zhiheng.property.persistence.MeasureStore;
import org.zhiheng.property.persistence.AssetStore;
import org.zhiheng.property.persistence.MeasureStore.Row;
import org.zhiheng.property.persistence.SealRowStore;
import org.zhiheng.property.persistence.SealRowStore.Place;

/** When a measure begins to bind and who moves up when one falls away (措施的生效与轮候, R2.10, R2.14). */
@Component
class MeasureEffects {

  private static final String TABLE = "property_measure";

  private final MeasureStore measures;
  private final SealRowStore seals;
  private final AssetStore assets;
  private final RegisterWatch watch;
  private final ControlTerms terms;
  private final Dossier dossier;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MeasureEffects(
      MeasureStore measures,
      SealRowStore seals,
      AssetStore assets,
      RegisterWatch watch,
      ControlTerms terms,
      Dossier dossier,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.measures = measures;
    this.seals = seals;
    this.assets = assets;
    this.watch = watch;
    this.terms = terms;
    this.dossier = dossier;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The unit controls the thing: the term starts with service there. A shorter term that it registered stands. */
  void takeEffect(Row row, UnitReply reply) {
    Instant at = reply.effectiveAt(clock.instant());
    LocalDate longest = terms.end(LocalDate.ofInstant(at, clock.getZone()), row.termYears().orElseThrow());
    LocalDate end = reply.endsOn().filter(registered -> registered.isBefore(longest)).orElse(longest);
    effective(row, at, end, reply.controlled().orElse(row.measure().amount()), reply.receiptNo(), false);
  }

  /** An earlier seal on the thing is lifted: whoever stood behind moves up, and the first takes effect at once. */
  void moveUp(Row lifted) {
    moveUp(List.of(lifted));
  }

  /**
   * Money was taken out of the thing: whoever moves up to the first place holds no more than what is known to be left there, and
   * nothing where nobody knows (轮候在后者只控制余额).
   */
  void moveUpToRest(Row drawn) {
    Set<String> identities = Set.of(drawn.identity());
    closeUp(List.of(drawn), identities);
    List<Row> next = measures.nextWaiting(identities);
    Map<String, Money> left = assets.values(next.stream().map(row -> row.measure().assetId()).toList());
    next.forEach(row -> succeed(row, left.getOrDefault(row.measure().assetId(), Money.ZERO).min(row.measure().secured())));
  }

  private void moveUp(List<Row> lifted) {
    Set<String> identities = lifted.stream().map(Row::identity).collect(Collectors.toSet());
    closeUp(lifted, identities);
    promote(identities);
  }

  private void closeUp(List<Row> lifted, Set<String> identities) {
    rank(seals.behindTheFirst(identities), place -> rankWithout(lifted, place));
  }

  /**
   * Seals of courts outside fell away before it: whoever stands behind it moves up as many places, and whoever stands before it
   * stands before it still, in whatever order the reports come. Who comes first that way binds from the same day.
   *
   * @param places the whole row on the thing, held, the first first
   */
  void moveUp(Row waiting, RankReport report, List<Place> places) {
    Map<String, Integer> ranks = ranks(waiting, report.rank(), places);
    rank(places, place -> ranks.get(place.measureId()));
    List<String> first =
        places.stream()
            .filter(place -> place.rank() > 1 && ranks.get(place.measureId()) == 1 && !place.measureId().equals(waiting.id()))
            .map(Place::measureId)
            .toList();
    measures.hold(first).stream()
        .filter(row -> row.measure().status() == MeasureStatus.WAITING)
        .forEach(row -> succeed(row, report.on(), Optional.empty(), Optional.empty()));
  }

  /**
   * It binds already since that day, by the report on one behind it, and for the longest term: the shorter one that the unit
   * registered stands. A word that comes again after a renewal changes nothing.
   */
  void shorten(Row row, RankReport report) {
    ControlMeasure measure = row.measure();
    boolean sameDay = measure.effectiveAt().map(at -> LocalDate.ofInstant(at, clock.getZone())).filter(report.on()::equals).isPresent();
    Optional<LocalDate> longest = measure.endsOn().filter(terms.end(report.on(), row.termYears().orElseThrow())::equals);
    report
        .endsOn()
        .filter(end -> sameDay && end.isAfter(report.on()) && longest.filter(end::isBefore).isPresent())
        .ifPresent(end -> shorten(measure, end));
  }

  private void shorten(ControlMeasure measure, LocalDate end) {
    measures.shortened(measure.id(), end, clock.instant());
    watch.binds(measure.courtCode(), end);
    audit.record(
        "MEASURE_SHORTENED",
        TABLE,
        measure.id(),
        Map.of("endsOn", measure.endsOn().map(LocalDate::toString).orElse("")),
        Map.of("endsOn", end.toString()));
  }

  private static Map<String, Integer> ranks(Row waiting, int rank, List<Place> places) {
    int own = places.stream().map(Place::measureId).toList().indexOf(waiting.id());
    int gone = places.get(own).rank() - rank;
    Map<String, Integer> ranks = new HashMap<>(Map.of(waiting.id(), rank));
    int next = rank;
    for (int i = own - 1; i >= 0; i--) {
      next = Math.min(places.get(i).rank(), next - 1);
      ranks.put(places.get(i).measureId(), next);
    }
    int last = rank;
    for (int i = own + 1; i < places.size(); i++) {
      last = Math.max(places.get(i).rank() - gone, last + 1);
      ranks.put(places.get(i).measureId(), last);
    }
    return ranks;
  }

  private void rank(List<Place> places, ToIntFunction<Place> standsAt) {
    List<Place> moved = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (Place place : places) {
      int rank = standsAt.applyAsInt(place);
      if (rank != place.rank()) {
        moved.add(new Place(place.measureId(), place.identity(), rank));
        changes.add(
            new Change("MEASURE_MOVED_UP", TABLE, place.measureId(), Map.of("rank", place.rank()), Map.of("rank", rank)));
      }
    }
    seals.ranked(moved, clock.instant());
    audit.recordAll(changes);
  }

  /** One place up for each seal that stood before it, in the order they fall away. */
  private static int rankWithout(List<Row> lifted, Place place) {
    int rank = place.rank();
    for (Row row : lifted) {
      if (row.identity().equals(place.identity()) && row.measure().rank().orElse(1) < rank) {
        rank--;
      }
    }
    return rank;
  }

  /** Whoever waits in first place waits no longer; only now does the term start. */
  void promote(Collection<String> identities) {
    measures.nextWaiting(identities).forEach(row -> succeed(row, row.measure().secured()));
  }

  /**
   * Measures of a case whose term is over bind nothing any more (R2.07); who stood behind moves up. What a unit may have renewed
   * in time waits for its answer.
   */
  void expire(String caseId) {
    expire(measures.ofCase(caseId));
  }

  /** The same for all cases of a court, when its register is looked at. */
  void expireAll(String courtCode) {
    expire(measures.overdue(courtCode, LocalDate.now(clock)));
  }

  private void expire(List<Row> rows) {
    LocalDate today = LocalDate.now(clock);
    List<Row> over = rows.stream().filter(row -> row.measure().status() != row.asOf(today).status()).toList();
    if (over.isEmpty()) {
      return;
    }
    measures.expired(over.stream().map(Row::id).toList(), clock.instant());
    audit.recordAll(over.stream().map(MeasureEffects::ended).toList());
    moveUp(over);
  }

  private static Change ended(Row row) {
    return new Change(
        "MEASURE_EXPIRED",
        TABLE,
        row.id(),
        Map.of("status", row.measure().status().name()),
        Map.of("status", MeasureStatus.EXPIRED.name()));
  }

  private void succeed(Row row, Money held) {
    succeed(row, clock.instant(), Optional.empty(), Optional.empty(), held);
  }

  /** It binds from a day on, on which the seal before it fell away. A shorter term that the unit registered stands. */
  void succeed(Row row, LocalDate on, Optional<LocalDate> registered, Optional<String> receiptNo) {
    Instant now = clock.instant();
    Instant morning = on.atStartOfDay(clock.getZone()).toInstant();
    succeed(row, on.equals(LocalDate.now(clock)) ? now : morning, registered, receiptNo, row.measure().secured());
  }

  private void succeed(Row row, Instant at, Optional<LocalDate> registered, Optional<String> receiptNo, Money held) {
    LocalDate on = LocalDate.ofInstant(at, clock.getZone());
    LocalDate longest = terms.end(on, row.termYears().orElseThrow());
    LocalDate end = registered.filter(day -> day.isBefore(longest)).orElse(longest);
    effective(row, at, end, held, receiptNo, true);
    dossier.add(row.measure().caseId(), note(row, on, end, held));
  }

  private void effective(
      Row row, Instant at, LocalDate end, Money controlled, Optional<String> receiptNo, boolean fromWaiting) {
    ControlMeasure measure = row.measure();
    measures.effective(row.id(), at, end, controlled, receiptNo.orElse(null), clock.instant());
    assets.controlled(measure.assetId(), at);
    watch.binds(measure.courtCode(), end);
    audit.record(
        "MEASURE_EFFECTIVE",
        TABLE,
        row.id(),
        Map.of("status", measure.status().name()),
        Map.of("status", MeasureStatus.EFFECTIVE.name(), "endsOn", end.toString(), "controlledFen", controlled.fen()));
    events.publishEvent(
        new MeasureTookEffect(row.id(), measure.caseId(), measure.courtCode(), fromWaiting, Optional.of(end)));
  }

  private static String less(ControlMeasure measure, Money held) {
    return held.compareTo(measure.secured()) < 0
        ? "其中的款项已由在先的法院扣划，按协助单位反馈的余额，实际控制 %s（裁定 %s）；余额以协助单位重新反馈的为准。"
            .formatted(held.format(), measure.secured().format())
        : "";
  }

  private DossierDocument note(Row row, LocalDate on, LocalDate end, Money held) {
    String text =
        "在先的%s措施已失效，本院对该%s的轮候%s自 %s 起生效，期限至 %s。"
            .formatted(
                row.measure().kind().label(),
                row.measure().assetKind().label(),
                row.measure().kind().label(),
                on,
                end)
            + less(row.measure(), held);
    return new DossierDocument(
        Volume.MAIN,
        DocumentCategory.RECORD,
        "轮候" + row.measure().kind().label() + "生效记录",
        "text/plain;charset=UTF-8",
        "系统",
        row.id() + ":effective",
        text.getBytes(StandardCharsets.UTF_8));
  }
}
