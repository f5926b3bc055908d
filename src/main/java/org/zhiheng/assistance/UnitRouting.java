package org.zhiheng.assistance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.persistence.RouteStore;
import org.zhiheng.assistance.persistence.RouteStore.Route;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.reference.Court;

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

  /** Where {@link #resolve} would find no unit; all decisions of the command centre are read at once. */
  List<CatalogueGap> gaps(Catalogue catalogue, List<Court> courts) {
    Set<Route> decided =
        routes.all().stream().filter(route -> catalogue.units().containsKey(route.unit())).collect(Collectors.toSet());
    return courts.stream()
        .flatMap(court -> catalogue.matters().values().stream().flatMap(matter -> gap(catalogue, matter, court, decided).stream()))
        .toList();
  }

  private static Optional<CatalogueGap> gap(Catalogue catalogue, Matter matter, Court court, Set<Route> decided) {
    List<Unit> candidates = catalogue.candidates(matter, court.code());
    if (candidates.size() == 1 || decided.stream().anyMatch(route -> route.isFor(matter.code(), court.code()))) {
      return Optional.empty();
    }
    String where = court.name() + "辖区";
    String what = "“" + matter.name() + "”（" + matter.code() + "）";
    String text =
        candidates.isEmpty() ? where + "没有单位办理" + what : where + "有多个单位可办理" + what + "：" + names(candidates);
    return Optional.of(new CatalogueGap(matter.code(), court.code(), candidates.stream().map(Unit::code).toList(), text));
  }

  private static String names(List<Unit> units) {
    return units.stream().map(unit -> unit.code() + " " + unit.name()).collect(Collectors.joining("、"));
  }

  private static Resolution unresolved(Matter matter, String courtCode, List<Unit> candidates) {
    String what = matter.code() + "（" + matter.name() + "）";
    if (candidates.isEmpty()) {
      return new Resolution(
          Optional.empty(),
          AssistanceIncident.UNIT_MISSING,
          "法院 " + courtCode + " 辖区内没有办理 " + what + " 的协助单位，已报指挥中心处理");
    }
    return new Resolution(
        Optional.empty(),
        AssistanceIncident.UNIT_AMBIGUOUS,
        "法院 " + courtCode + " 辖区内有多个单位可办理 " + what + "：" + names(candidates) + "，已报指挥中心处理");
  }
}
