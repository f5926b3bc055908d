package org.zhiheng.entrustment;

import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseClosed;
import org.zhiheng.casefile.DebtCleared;
import org.zhiheng.entrustment.persistence.MatterStore;

/**
 * Matters nobody needs any more (不再需要的委托): what another court has not done yet to get a claim paid is taken back the moment
 * the claim is paid or its case is closed, so that it seals nothing for nobody.
 */
@Component
class MootMatters {

  private static final String CLEARED = "被执行人已履行完毕";

  private final MatterStore matters;
  private final EntrustedItems items;
  private final MatterFlow flow;

  MootMatters(MatterStore matters, EntrustedItems items, MatterFlow flow) {
    this.matters = matters;
    this.items = items;
    this.flow = flow;
  }

  @EventListener
  void on(DebtCleared cleared) {
    takeBack(cleared.caseId(), item -> true, CLEARED);
  }

  /** A case whose procedure alone has ended keeps its seals (终结本次执行程序), and they go on being renewed. */
  @EventListener
  void on(CaseClosed closed) {
    takeBack(
        closed.caseId(), item -> !closed.mode().keepsSeals() || item.effect() != ItemEffect.RENEW, "案件已结案（" + closed.mode().label() + "）");
  }

  private void takeBack(String caseId, Predicate<EntrustedItem> moot, String reason) {
    Predicate<EntrustedItem> needless = moot.and(EntrustedItem::collects);
    matters.ofCase(caseId).stream()
        .filter(matter -> matter.status().leadsTo(MatterStatus.WITHDRAWN))
        .filter(matter -> needless.test(items.byCode(matter.item())))
        .forEach(matter -> flow.withdraw(matter.id(), reason));
  }
}
