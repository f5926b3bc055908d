package org.zhiheng.property;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** The live measure on an asset, if it has one already. */
  Optional<String> on(Asset asset) {
    return measures.ofCase(asset.caseId()).stream()
        .map(Row::measure)
        .filter(measure -> measure.assetId().equals(asset.id()) && measure.status().isLive())
        .findFirst()
        .map(ControlMeasure::id);
  }

  /** A measure that is not in effect yet; what the case had planned for its assets is planned anew. */
  String plan(CaseFile file, Asset asset, Money amount) {
    String id = Ids.next();
    measures.dropPlan(file.id());
    measures.insert(
        List.of(
            new Planned(
                id, file.id(), file.courtCode(), file.caseNo(), file.handler(), asset.id(), asset.kind().control(), amount)),
        clock.instant());
    AssetClass kind = asset.kind().assetClass();
    measures.terms(Map.of(id, terms.maxYears(List.of(kind)).get(kind)));
    return id;
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
