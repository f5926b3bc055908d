package org.zhiheng.assistance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.persistence.RouteStore;
import org.zhiheng.platform.problem.BusinessException;

/**
 * Matter × district → exactly one unit (事项办理单位). Where the directory names none or several, the command centre's earlier
 * decision holds; without one nothing is sent anywhere.
 */
@Component
class UnitRouting {

  private final RouteStore routes;

  UnitRouting(RouteStore routes) {
    this.routes = routes;
  }

  /** What came of it: a unit, or the kind of incident and its text. */
  record Resolution(Optional<Unit> unit, String incidentKind, String text) {

    BusinessException refusal() {
      return BusinessException.conflict(incidentKind, text);
    }
  }

  Resolution resolve(Catalogue catalogue, Matter matter, String courtCode) {
    List<Unit> candidates = catalogue.candidates(matter, courtCode);
    if (candidates.size() == 1) {
      return new Resolution(Optional.of(candidates.get(0)), "", "");
    }
    return routes
        .unit(matter.code(), courtCode)
        .map(catalogue.units()::get)
        .map(unit -> new Resolution(Optional.of(unit), "", ""))
        .orElseGet(() -> unresolved(matter, courtCode, candidates));
  }

  private static Resolution unresolved(Matter matter, String courtCode, List<Unit> candidates) {
    String what = matter.code() + "（" + matter.name() + "）";
    if (candidates.isEmpty()) {
      return new Resolution(
          Optional.empty(),
          AssistanceIncident.UNIT_MISSING,
          "法院 " + courtCode + " 辖区内没有办理 " + what + " 的协助单位，已报指挥中心处理");
    }
    String names = candidates.stream().map(unit -> unit.code() + " " + unit.name()).collect(Collectors.joining("、"));
    return new Resolution(
        Optional.empty(),
        AssistanceIncident.UNIT_AMBIGUOUS,
        "法院 " + courtCode + " 辖区内有多个单位可办理 " + what + "：" + names + "，已报指挥中心处理");
  }
}
