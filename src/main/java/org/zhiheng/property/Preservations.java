package org.zhiheng.property;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.Unit;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiled;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.EnforcementBasis;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.property.persistence.AssetStore;
import org.zhiheng.property.persistence.MeasureStore;
import org.zhiheng.property.persistence.MeasureStore.Keeper;
import org.zhiheng.property.persistence.PreservationStore;
import org.zhiheng.property.persistence.PreservationStore.Row;

/**
 * The bridge from the trial (诉执衔接, S4.5): what the preservation centre hands over under a judgment stands in the case that
 * enforces it the moment that case is filed, with its expiry dates in the register.
 */
@Service
public class Preservations {

  private static final String TABLE = "property_preservation";

  private final PreservationStore store;
  private final PreservationCheck check;
  private final AssetStore assets;
  private final AssetIdentity identity;
  private final TakenMeasures taken;
  private final MeasureStore measures;
  private final Matters matters;
  private final Agencies agencies;
  private final CaseFiles cases;
  private final CourtAccess access;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final PropertySettings settings;
  private final Clock clock;

  Preservations(
      PreservationStore store,
      PreservationCheck check,
      AssetStore assets,
      AssetIdentity identity,
      TakenMeasures taken,
      MeasureStore measures,
      Matters matters,
      Agencies agencies,
      CaseFiles cases,
      CourtAccess access,
      CurrentUser user,
      AuditTrail audit,
      PropertySettings settings,
      Clock clock) {
    this.store = store;
    this.check = check;
    this.assets = assets;
    this.identity = identity;
    this.taken = taken;
    this.measures = measures;
    this.matters = matters;
    this.agencies = agencies;
    this.cases = cases;
    this.access = access;
    this.user = user;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Keeps what was preserved under a document. What is known already adds nothing; a case that is open takes it at once.
   *
   * @param basisNo number of the document that is or will be enforced
   * @return how many were new
   * @throws org.zhiheng.platform.problem.BusinessException invalid, with every field that is wrong; nothing is kept then
   */
  @Transactional
  public int handOver(String courtCode, String basisNo, List<Preservation> preserved) {
    access.require(courtCode);
    check.all(basisNo, preserved);
    String basis = EnforcementBasis.canonicalNo(basisNo);
    List<Row> fresh = fresh(courtCode, basis, preserved);
    store.insert(courtCode, basis, fresh, user.id(), clock.instant());
    fresh.forEach(row -> audit.record("PRESERVATION_ENTERED", TABLE, row.id(), Map.of(), facts(row)));
    cases.openWithBasis(courtCode, basis).forEach(this::take);
    return fresh.size();
  }

  private List<Row> fresh(String courtCode, String basis, List<Preservation> preserved) {
    Set<String> known = new HashSet<>(store.known(courtCode, basis));
    List<Row> fresh = new ArrayList<>();
    for (Preservation measure : preserved) {
      String thing = identity.of(measure.kind(), measure.identifier());
      if (known.add(thing)) {
        fresh.add(new Row(Ids.next(), thing, measure));
      }
    }
    return fresh;
  }

  private static Map<String, Object> facts(Row row) {
    Preservation measure = row.measure();
    return Map.of(
        "kind", measure.kind().name(),
        "rulingNo", measure.rulingNo(),
        "amountFen", measure.amount().fen(),
        "endsOn", measure.endsOn().map(LocalDate::toString).orElse(""));
  }

  @EventListener
  @Transactional
  public void onFiled(CaseFiled filed) {
    take(filed.caseId());
  }

  /** Whatever was preserved with a debtor of the case; what belongs to others of the judgment waits for their case. */
  private void take(String caseId) {
    CaseFile file = cases.byId(caseId);
    Map<String, String> debtors =
        file.debtors().stream()
            .filter(party -> party.idNumber().isPresent())
            .collect(Collectors.toMap(party -> party.idNumber().orElseThrow(), party -> party.id(), (first, same) -> first));
    List<Row> rows =
        store.holdWaiting(file.courtCode(), file.basis().documentNo()).stream()
            .filter(row -> debtors.containsKey(row.measure().holder()))
            .toList();
    if (!rows.isEmpty()) {
      Map<String, Asset> held = assets(file, rows, debtors);
      rows.forEach(row -> bind(file, held.get(row.identity()), row));
      store.taken(rows.stream().map(Row::id).toList(), caseId, clock.instant());
    }
  }

  /** The assets of these measures; what the case has not heard of yet is added. */
  private Map<String, Asset> assets(CaseFile file, List<Row> rows, Map<String, String> debtors) {
    Map<String, Asset> held =
        assets.ofCase(file.id()).stream().collect(Collectors.toMap(AssetStore.Row::identity, AssetStore.Row::asset));
    List<AssetStore.Row> fresh =
        rows.stream()
            .filter(row -> !held.containsKey(row.identity()))
            .map(row -> new AssetStore.Row(asset(file, row, debtors.get(row.measure().holder())), row.identity(), row.id()))
            .toList();
    assets.insert(fresh, file.courtCode(), Duration.ofHours(settings.controlWithinHours()));
    assets.replaceSources(List.of(), fresh.stream().flatMap(row -> row.asset().sources().stream().map(s -> new AssetStore.SourceRow(row.asset().id(), s))).toList());
    held.putAll(fresh.stream().collect(Collectors.toMap(AssetStore.Row::identity, AssetStore.Row::asset, (a, b) -> a)));
    return held;
  }

  private Asset asset(CaseFile file, Row row, String debtorId) {
    Instant now = clock.instant();
    Preservation measure = row.measure();
    AssetSource source = new AssetSource("preservation", "诉讼保全（" + measure.rulingNo() + "）", row.id(), now);
    return new Asset(
        Ids.next(), file.id(), measure.kind(), Optional.of(debtorId), measure.identifier(), measure.institution(),
        measure.description(), Optional.of(measure.amount()), List.of(), List.of(source), now, now, Optional.empty(), Optional.empty());
  }

  private void bind(CaseFile file, Asset asset, Row row) {
    Preservation measure = row.measure();
    boolean over = measure.endsOn().filter(end -> end.isBefore(LocalDate.now(clock))).isPresent();
    if (over || taken.on(asset).isPresent()) {
      audit.record("PRESERVATION_NOT_TAKEN", TABLE, row.id(), Map.of(), Map.of("caseId", file.id(), "over", over));
      return;
    }
    String id = taken.plan(file, asset, measure.amount());
    unit(measure.kind(), file.courtCode())
        .ifPresent(unit -> measures.keepers(List.of(new Keeper(id, unit.code(), Optional.of(measure.rulingNo())))));
    Taken state = new Taken(measure.rank(), measure.effectiveAt(), measure.endsOn(), measure.receiptNo());
    taken.bind(measures.hold(List.of(id)).get(0), state, "MEASURE_PRESERVED", Map.of("rulingNo", measure.rulingNo()));
  }

  private Optional<Unit> unit(AssetKind kind, String courtCode) {
    return agencies.findUnitFor(matters.control(kind), courtCode);
  }
}
