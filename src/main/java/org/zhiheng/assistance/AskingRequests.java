package org.zhiheng.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;

/** The requests of an asking (协助发起所生成的请求): papers, requests and the process that sends them, or nothing of it. */
@Component
class AskingRequests {

  private final Agencies agencies;
  private final Assistance assistance;
  private final AskingPapers papers;
  private final AskingProcess process;

  AskingRequests(Agencies agencies, Assistance assistance, AskingPapers papers, AskingProcess process) {
    this.agencies = agencies;
    this.assistance = assistance;
    this.papers = papers;
    this.process = process;
  }

  /** Orders the papers, opens all requests whose unit is known in one insert, and starts one process for them. */
  Asking open(CaseFile file, Matter matter, Asking asking) {
    List<AskTarget> ready = asking.targets().stream().filter(AskingRequests::isReady).toList();
    if (ready.isEmpty()) {
      return asking;
    }
    List<Unit> units = ready.stream().map(target -> agencies.unit(target.unitCode().orElseThrow())).toList();
    Optional<String> set = papers.order(file, matter, asking.input(), units);
    List<String> travelling = set.stream().toList();
    List<String> requests = assistance.open(units.stream().map(unit -> order(asking, unit, travelling)).toList());
    process.start(asking, requests, set, matter.process());
    return asking.to(sent(asking.targets(), requests));
  }

  private static boolean isReady(AskTarget target) {
    return target.unitCode().isPresent() && target.requestId().isEmpty();
  }

  /** The requests are those of the targets that were ready, in their order. */
  private static List<AskTarget> sent(List<AskTarget> targets, List<String> requests) {
    List<AskTarget> sent = new ArrayList<>();
    int next = 0;
    for (AskTarget target : targets) {
      sent.add(isReady(target) ? target.with(target.unitCode().orElseThrow(), requests.get(next++)) : target);
    }
    return sent;
  }

  /**
   * Asks the unit of an ended request once more, or whoever serves the district now if that unit has left the directory. Papers
   * that were sealed for the same unit travel again, others are made anew.
   */
  String openAgain(CaseFile file, Matter matter, Asking asking, String district, AssistanceRequest before) {
    Unit unit =
        agencies.unitInForce(before.unitCode())
            .or(() -> agencies.findUnitFor(matter.code(), district))
            .orElseThrow(() -> Agencies.unitLeft(before.unitCode(), matter));
    boolean sealed = unit.code().equals(before.unitCode()) && papers.sealed(before.documentSetIds());
    Optional<String> fresh = sealed ? Optional.empty() : papers.order(file, matter, asking.input(), List.of(unit));
    List<String> travelling = sealed ? before.documentSetIds() : fresh.stream().toList();
    List<String> requests = assistance.open(List.of(order(asking, unit, travelling)));
    process.start(asking, requests, fresh, matter.process());
    return requests.get(0);
  }

  private static RequestOrder order(Asking asking, Unit unit, List<String> papers) {
    return new RequestOrder(
        asking.caseId(), asking.courtCode(), asking.matter(), asking.id(), asking.input(), papers, Optional.of(unit.code()));
  }
}
