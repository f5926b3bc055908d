package org.zhiheng.entrustment;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.DebtCleared;
import org.zhiheng.entrustment.persistence.MatterStore;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.EntrustedMeasures;
import org.zhiheng.property.EntrustedReleaseDue;

/**
 * What another court sealed for ours is lifted by that court (受托措施的解除, R6.09): when nothing is owed any more, or when the
 * judge lifts everything, a matter is drafted for each such measure and goes the way of every entrusted matter.
 */
@Component
class EntrustedReleases {

  private static final String CAUSE = "entrusted-release";
  private static final String CLEARED = "被执行人已履行完毕";
  private static final String OTHER = "other";
  private static final String WHY_THERE = "该措施由受托法院采取，应由该院解除";

  private final EntrustedMeasures measures;
  private final EntrustedItems items;
  private final MatterStore matters;
  private final Drafts drafts;
  private final CurrentUser user;

  EntrustedReleases(
      EntrustedMeasures measures,
      EntrustedItems items,
      MatterStore matters,
      Drafts drafts,
      CurrentUser user) {
    this.measures = measures;
    this.items = items;
    this.matters = matters;
    this.drafts = drafts;
    this.user = user;
  }

  @EventListener
  void on(DebtCleared cleared) {
    draft(cleared.caseId(), measures.live(cleared.caseId()), CLEARED);
  }

  @EventListener
  void on(EntrustedReleaseDue due) {
    List<ControlMeasure> named =
        measures.live(due.caseId()).stream().filter(measure -> due.measureIds().contains(measure.id())).toList();
    draft(due.caseId(), named, due.reason());
  }

  private void draft(String caseId, List<ControlMeasure> live, String reason) {
    if (live.isEmpty()) {
      return;
    }
    List<EntrustedMatter> ofCase = matters.ofCase(caseId);
    for (ControlMeasure measure : live) {
      String item = itemFor(measure, ofCase);
      String court = measure.entrustedCourt().orElseThrow();
      if (!matters.hasOpenTwin(caseId, item, court, Optional.of(measure.id()))) {
        // Whoever paid may be a bank's computer; the court itself asks.
        user.asSystem(CAUSE, () -> drafts.open(draft(caseId, court, item, measure, reason)));
      }
    }
  }

  /** The release that belongs to the matter by which the measure came about. */
  private String itemFor(ControlMeasure measure, List<EntrustedMatter> ofCase) {
    String group =
        ofCase.stream()
            .filter(matter -> matter.measureId().filter(measure.id()::equals).isPresent())
            .map(matter -> items.byCode(matter.item()))
            .filter(item -> item.effect() == ItemEffect.CONTROL)
            .map(item -> item.code().substring(0, item.code().indexOf('.') + 1))
            .findFirst()
            .orElse("");
    return items.all().stream()
        .filter(item -> item.effect() == ItemEffect.RELEASE && !group.isEmpty() && item.code().startsWith(group))
        .map(EntrustedItem::code)
        .findFirst()
        .orElse(OTHER);
  }

  private static MatterDraft draft(String caseId, String court, String item, ControlMeasure measure, String reason) {
    String requirement =
        "%s，请解除贵院受托采取的%s（%s）。".formatted(reason, measure.kind().label(), measure.assetKind().label());
    return new MatterDraft(
        caseId,
        court,
        item,
        false,
        false,
        requirement,
        Optional.empty(),
        Optional.of(measure.id()),
        List.of(),
        Optional.of(WHY_THERE),
        Optional.empty());
  }
}
