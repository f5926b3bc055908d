package org.zhiheng.assistance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.persistence.AskingStore;
import org.zhiheng.casefile.CaseClosed;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.ClosingMode;
import org.zhiheng.platform.engine.Decisions;

/**
 * What was asked directly and nobody needs once the case is closed (结案时撤回的协助): nothing more is done to a debtor whose case is
 * over. Requests of surveys, orders and releases end by the rules of their own processes.
 */
@Component
class MootAskings {

  private static final String TABLE = "asking-at-closing";

  /** The field in which a matter that works both ways says whether it restricts or lifts. */
  private static final String ACT = "act";

  private final AskingStore askings;
  private final Assistance assistance;
  private final Agencies agencies;
  private final Decisions decisions;

  MootAskings(AskingStore askings, Assistance assistance, Agencies agencies, Decisions decisions) {
    this.askings = askings;
    this.assistance = assistance;
    this.agencies = agencies;
    this.decisions = decisions;
  }

  @EventListener
  void on(CaseClosed closed) {
    Set<String> moot =
        askings.ofCase(closed.caseId()).stream()
            .filter(asking -> isMoot(asking, closed.mode()))
            .map(Asking::id)
            .collect(Collectors.toSet());
    askings.cancelWaitingOf(moot);
    String reason = "案件已结案（" + closed.mode().label() + "）";
    unanswered(closed.caseId(), moot).forEach(request -> assistance.cancel(request.id(), reason));
  }

  private List<AssistanceRequest> unanswered(String caseId, Set<String> askingIds) {
    return assistance.ofCase(caseId).stream()
        .filter(request -> askingIds.contains(request.purposeId()))
        .filter(request -> !request.status().isFinal() && request.resultCode().isEmpty())
        .toList();
  }

  /** Whether the case has been closed in a way that makes this needless. */
  boolean isMoot(Asking asking, CaseFile file) {
    return file.closingMode().map(mode -> isMoot(asking, mode)).orElse(false);
  }

  private boolean isMoot(Asking asking, ClosingMode mode) {
    Map<String, Object> row =
        decisions.single(
            TABLE,
            Map.of(
                "mode", mode.name(),
                "kind", agencies.matter(asking.matter()).kind().name(),
                "matter", asking.matter(),
                ACT, String.valueOf(asking.input().getOrDefault(ACT, ""))));
    return !Boolean.TRUE.equals(row.get("goesOn"));
  }
}
