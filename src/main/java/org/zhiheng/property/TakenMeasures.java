package org.zhiheng.property;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final AuditTrail audit;
  private final Clock clock;

  TakenMeasures(MeasureStore measures, MeasureEffects effects, ControlTerms terms, AuditTrail audit, Clock clock) {
    this.measures = measures;
    this.effects = effects;
    this.terms = terms;
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
   * Measures that are not in effect yet; what the case had planned for its assets is planned anew.
   *
   * @param amounts by asset, what each secures
   * @return ids of the measures by asset
   */
  Map<String, String> plan(CaseFile file, Map<Asset, Money> amounts) {
    List<Planned> rows = amounts.entrySet().stream().map(entry -> planned(file, entry.getKey(), entry.getValue())).toList();
    measures.dropPlan(file.id());
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

  private void record(String action, Row row, Map<String, ?> after) {
    audit.record(action, TABLE, row.id(), Map.of("status", row.measure().status().name()), after);
  }
}
