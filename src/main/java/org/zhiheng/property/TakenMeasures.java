package org.zhiheng.property;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.money.Money;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.property.persistence.MeasureStore;
import org.zhiheng.property.persistence.MeasureStore.Planned;
import org.zhiheng.property.persistence.MeasureStore.Row;

/** Measures that stand already when this case hears of them (转入的控制措施): taken by another court, or in the trial. */
@Component
class TakenMeasures {

  private static final String TABLE = "property_measure";

  private final MeasureStore measures;
  private final MeasureEffects effects;
  private final ControlTerms terms;
  private final RegisterWatch watch;
  private final AuditTrail audit;
  private final Clock clock;

  TakenMeasures(MeasureStore measures, MeasureEffects effects, ControlTerms terms, RegisterWatch watch, AuditTrail audit, Clock clock) {
    this.measures = measures;
    this.effects = effects;
    this.terms = terms;
    this.watch = watch;
    this.audit = audit;
    this.clock = clock;
  }

  /** The live measures of a case, by asset. */
  Map<String, String> live(String caseId) {
    return measures.ofCase(caseId).stream()
        .map(Row::measure)
        .filter(measure -> measure.status().isLive())
        .collect(Collectors.toMap(ControlMeasure::assetId, ControlMeasure::id, (first, later) -> first));
  }

  /**
   * Measures that are not in effect yet; what the case had planned for these assets is over, the rest of its plan stays.
   *
   * @param amounts by asset, what each secures
   * @return ids of the measures by asset
   */
  Map<String, String> plan(CaseFile file, Map<Asset, Money> amounts) {
    List<Planned> rows = amounts.entrySet().stream().map(entry -> planned(file, entry.getKey(), entry.getValue())).toList();
    measures.dropPlanned(rows.stream().map(Planned::assetId).toList());
    measures.insert(rows, clock.instant());
    Map<String, String> planned = rows.stream().collect(Collectors.toMap(Planned::assetId, Planned::id));
    Map<AssetClass, Integer> years = terms.maxYears(amounts.keySet().stream().map(asset -> asset.kind().assetClass()).toList());
    measures.terms(
        amounts.keySet().stream()
            .collect(Collectors.toMap(asset -> planned.get(asset.id()), asset -> years.get(asset.kind().assetClass()))));
    return planned;
  }

  private static Planned planned(CaseFile file, Asset asset, Money amount) {
    return new Planned(
        Ids.next(), file.id(), file.courtCode(), file.caseNo(), file.handler(), asset.id(), asset.kind().control(), amount);
  }

  /** It binds from the day it was taken, or waits in its rank; {@code origin} tells the record where it comes from. */
  void bind(Row row, Taken taken, String action, Map<String, ?> origin) {
    if (taken.rank() > 1) {
      measures.waiting(row.id(), taken.rank(), taken.receiptNo().orElse(null), clock.instant());
      Map<String, Object> after = new HashMap<>(origin);
      after.put("rank", taken.rank());
      record("MEASURE_WAITING", row, after);
    } else {
      effects.takeEffect(row, new UnitReply(taken.reply()));
      record(action, row, origin);
    }
  }

  /** It was entered otherwise than it stands; the same again changes nothing. What binds only now takes effect as always. */
  void correct(Row row, Taken taken, Money amount) {
    Standing before = Standing.of(row.measure());
    Standing now = standing(row, taken, amount);
    if (now.equals(before)) {
      return;
    }
    if (now.binds() && !before.binds()) {
      effects.takeEffect(row, new UnitReply(taken.reply(amount)));
    } else {
      measures.corrected(row.id(), now, clock.instant());
      now.endsOn().ifPresent(end -> watch.binds(row.measure().courtCode(), end));
    }
    audit.record("MEASURE_CORRECTED", TABLE, row.id(), before.fields(), now.fields());
  }

  private Standing standing(Row row, Taken taken, Money amount) {
    Optional<String> receiptNo = taken.receiptNo().or(row.measure()::receiptNo);
    if (taken.rank() > 1) {
      return new Standing(taken.rank(), Optional.empty(), Optional.empty(), receiptNo, amount);
    }
    LocalDate longest = terms.end(LocalDate.ofInstant(taken.effectiveAt(), clock.getZone()), row.termYears().orElseThrow());
    Optional<LocalDate> end = taken.endsOn().filter(day -> day.isBefore(longest)).or(() -> Optional.of(longest));
    return new Standing(1, Optional.of(taken.effectiveAt()), end, receiptNo, amount);
  }

  private void record(String action, Row row, Map<String, ?> after) {
    audit.record(action, TABLE, row.id(), Map.of("status", row.measure().status().name()), after);
  }
}
