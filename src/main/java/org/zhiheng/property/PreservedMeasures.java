package org.zhiheng.property;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.Unit;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiled;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.money.Money;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.audit.AuditTrail.Change;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.property.persistence.AssetStore;
import org.zhiheng.property.persistence.MeasureStore;
import org.zhiheng.property.persistence.MeasureStore.Keeper;
import org.zhiheng.property.persistence.PreservationStore;
import org.zhiheng.property.persistence.PreservationStore.Row;

/** Measures of the trial become measures of the case that enforces the judgment (保全措施转入, 民诉法解释 §168). */
@Component
class PreservedMeasures {

  private final PreservationStore store;
  private final AssetStore assets;
  private final TakenMeasures taken;
  private final MeasureStore measures;
  private final Matters matters;
  private final Agencies agencies;
  private final CaseFiles cases;
  private final AuditTrail audit;
  private final PropertySettings settings;
  private final Clock clock;

  PreservedMeasures(
      PreservationStore store,
      AssetStore assets,
      TakenMeasures taken,
      MeasureStore measures,
      Matters matters,
      Agencies agencies,
      CaseFiles cases,
      AuditTrail audit,
      PropertySettings settings,
      Clock clock) {
    this.store = store;
    this.assets = assets;
    this.taken = taken;
    this.measures = measures;
    this.matters = matters;
    this.agencies = agencies;
    this.cases = cases;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  public void onFiled(CaseFiled filed) {
    take(filed.caseId());
  }

  /** Whatever was preserved with a debtor of the case; what belongs to others of the judgment waits for their case. */
  void take(String caseId) {
    CaseFile file = cases.byId(caseId);
    Map<String, String> debtors =
        file.debtors().stream()
            .filter(party -> party.idNumber().isPresent())
            .collect(Collectors.toMap(party -> party.idNumber().orElseThrow(), party -> party.id(), (first, same) -> first));
    List<Row> rows =
        store.hold(file.courtCode(), file.basis().documentNo()).stream()
            .filter(row -> !row.isTaken() && debtors.containsKey(row.measure().holder()))
            .toList();
    if (!rows.isEmpty()) {
      bind(file, rows, assets(file, rows, debtors));
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
    AssetSource source = new AssetSource("preservation", "诉讼保全 " + measure.rulingNo(), row.id(), now);
    return new Asset(
        Ids.next(), file.id(), measure.kind(), Optional.of(debtorId), measure.identifier(), measure.institution(),
        measure.description(), Optional.of(measure.amount()), List.of(), List.of(source), now, now, Optional.empty(), Optional.empty());
  }

  /** What is over binds nothing, and a thing the case has controlled itself stays as it is. */
  private void bind(CaseFile file, List<Row> rows, Map<String, Asset> held) {
    Set<String> live = taken.live(file.id()).keySet();
    Map<Boolean, List<Row>> binding =
        rows.stream().collect(Collectors.partitioningBy(row -> !isOver(row) && !live.contains(held.get(row.identity()).id())));
    audit.recordAll(binding.get(false).stream().map(row -> notTaken(row, file)).toList());
    List<Row> taking = binding.get(true);
    if (taking.isEmpty()) {
      return;
    }
    Map<Asset, Money> amounts =
        taking.stream().collect(Collectors.toMap(row -> held.get(row.identity()), row -> row.measure().amount()));
    Map<String, String> planned = taken.plan(file, amounts);
    Map<String, Row> byMeasure =
        taking.stream().collect(Collectors.toMap(row -> planned.get(held.get(row.identity()).id()), row -> row));
    measures.keepers(keepers(byMeasure, file.courtCode()));
    measures.hold(List.copyOf(byMeasure.keySet())).forEach(measure -> bind(measure, byMeasure.get(measure.id()).measure()));
  }

  private void bind(MeasureStore.Row measure, Preservation preserved) {
    Taken state = new Taken(preserved.rank(), preserved.effectiveAt(), preserved.endsOn(), preserved.receiptNo());
    taken.bind(measure, state, "MEASURE_PRESERVED", Map.of("rulingNo", preserved.rulingNo()));
  }

  private boolean isOver(Row row) {
    return row.measure().endsOn().filter(end -> end.isBefore(LocalDate.now(clock))).isPresent();
  }

  private Change notTaken(Row row, CaseFile file) {
    Map<String, Object> why = Map.of("caseId", file.id(), "over", isOver(row));
    return new Change("PRESERVATION_NOT_TAKEN", "property_preservation", row.id(), Map.of(), why);
  }

  private List<Keeper> keepers(Map<String, Row> byMeasure, String courtCode) {
    return byMeasure.entrySet().stream().flatMap(entry -> keeper(entry.getKey(), entry.getValue().measure(), courtCode).stream()).toList();
  }

  private Optional<Keeper> keeper(String measureId, Preservation preserved, String courtCode) {
    return unit(preserved.kind(), courtCode).map(unit -> new Keeper(measureId, unit.code(), Optional.of(preserved.rulingNo())));
  }

  private Optional<Unit> unit(AssetKind kind, String courtCode) {
    return agencies.findUnitFor(matters.control(kind), courtCode);
  }
}
