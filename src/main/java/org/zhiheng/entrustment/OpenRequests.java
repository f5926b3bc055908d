package org.zhiheng.entrustment;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiheng.entrustment.persistence.MatterStore;
import org.zhiheng.property.AskedElsewhere;

/** What other courts are asked for and have not done yet (未办结的委托), for the limits of the case's own orders (R2.17, S5.16). */
@Component
class OpenRequests implements AskedElsewhere.Source {

  private final MatterStore matters;
  private final EntrustedItems items;

  OpenRequests(MatterStore matters, EntrustedItems items) {
    this.matters = matters;
    this.items = items;
  }

  @Override
  public AskedElsewhere of(String caseId) {
    List<EntrustedMatter> open = matters.ofCase(caseId).stream().filter(matter -> !matter.status().isFinal()).toList();
    return new AskedElsewhere(
        with(open, ItemEffect.CONTROL, matter -> matter.measureId().isEmpty()).flatMap(OpenRequests::control).toList(),
        with(open, ItemEffect.DEDUCT, matter -> matter.times().handledAt().isEmpty()).flatMap(OpenRequests::deduction).toList());
  }

  /** What a matter has brought about already counts as measure or as money on its way. */
  private Stream<EntrustedMatter> with(List<EntrustedMatter> open, ItemEffect effect, Predicate<EntrustedMatter> undone) {
    return open.stream().filter(undone).filter(matter -> items.byCode(matter.item()).effect() == effect);
  }

  private static Stream<AskedElsewhere.Control> control(EntrustedMatter matter) {
    return matter.assetId().map(asset -> new AskedElsewhere.Control(matter.id(), asset, matter.ceiling())).stream();
  }

  private static Stream<AskedElsewhere.Deduction> deduction(EntrustedMatter matter) {
    return matter.ceiling().map(most -> new AskedElsewhere.Deduction(matter.id(), most)).stream();
  }
}
