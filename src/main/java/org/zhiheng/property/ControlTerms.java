package org.zhiheng.property;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.Decisions;

/** How long a measure lasts (控制期限). The maximum is the decision table {@code control-term} (R2.01–R2.04, JI22 §485). */
@Component
public class ControlTerms {

  static final String TABLE = "control-term";

  private final Decisions decisions;
  private final PropertySettings settings;

  ControlTerms(Decisions decisions, PropertySettings settings) {
    this.decisions = decisions;
    this.settings = settings;
  }

  /** Longest term in years for each class asked; the table is read once per class, not once per measure. */
  public Map<AssetClass, Integer> maxYears(Collection<AssetClass> classes) {
    Map<AssetClass, Integer> years = new EnumMap<>(AssetClass.class);
    classes.stream().distinct().forEach(c -> years.put(c, maxYears(c)));
    return years;
  }

  private int maxYears(AssetClass assetClass) {
    Object years = decisions.single(TABLE, Map.of("assetClass", assetClass.label())).get("maxYears");
    return ((Number) years).intValue();
  }

  /** Last day of a term of {@code years} that follows on one that ended on {@code ended}; nothing of either is lost. */
  public LocalDate renewedEnd(LocalDate ended, int years) {
    return settings.termEnd() == ControlTermEnd.ANNIVERSARY ? end(ended, years) : end(ended.plusDays(1), years);
  }

  /** Last day of a term that starts on {@code start}, by the court's setting. */
  public LocalDate end(LocalDate start, int years) {
    return settings.termEnd().of(start, years);
  }
}
