package org.zhiheng.assistance.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.CatalogueUpdate;
import org.zhiheng.assistance.CatalogueUpdates;
import org.zhiheng.assistance.Department;
import org.zhiheng.assistance.InputSchemas;
import org.zhiheng.assistance.Matter;
import org.zhiheng.assistance.Officer;
import org.zhiheng.assistance.ServiceLevel;
import org.zhiheng.assistance.ServiceLevels;
import org.zhiheng.assistance.Unit;
import org.zhiheng.document.DocumentKind;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** The catalogue of matters and the directory of who answers them (协助事项清单与单位目录). */
@RestController
@RequestMapping("/api/catalogue")
@Permit(Permit.ANY_ROLE)
class CatalogueApi {

  private final Agencies agencies;
  private final InputSchemas schemas;
  private final ServiceLevels levels;
  private final CatalogueUpdates updates;

  CatalogueApi(Agencies agencies, InputSchemas schemas, ServiceLevels levels, CatalogueUpdates updates) {
    this.agencies = agencies;
    this.schemas = schemas;
    this.levels = levels;
    this.updates = updates;
  }

  /** A document that travels with a request. */
  record Paper(DocumentKind kind, String title) {}

  /**
   * One matter.
   *
   * @param sla minutes of office time until the unit is urged and until it is supervised
   * @param process key of the BPMN process that carries it
   * @param askedDirectly whether a judge asks for it on its own; otherwise the process named asks
   */
  record MatterView(
      int number,
      String code,
      String name,
      String department,
      String departmentName,
      String kind,
      String kindName,
      JsonNode inputSchema,
      ServiceLevel sla,
      String process,
      boolean askedDirectly,
      List<Paper> documents,
      Set<String> discloses,
      Set<String> answers,
      Set<String> resultCodes,
      boolean evidenceRequired) {}

  /** The active matters of the city, by number. */
  @GetMapping
  List<MatterView> matters(@RequestParam(defaultValue = "") String department) {
    return agencies.matters().stream()
        .filter(matter -> matter.number().isPresent())
        .filter(matter -> department.isEmpty() || matter.department().equals(department))
        .sorted(Comparator.comparingInt(matter -> matter.number().getAsInt()))
        .map(this::view)
        .toList();
  }

  private MatterView view(Matter matter) {
    return new MatterView(
        matter.number().getAsInt(),
        matter.code(),
        matter.name(),
        matter.department(),
        agencies.departmentName(matter.department()),
        matter.kind().name(),
        matter.kind().label(),
        schemas.of(matter),
        levels.of(matter),
        matter.process(),
        matter.askedDirectly(),
        matter.documents().stream().map(kind -> new Paper(kind, kind.title())).toList(),
        new TreeSet<>(matter.discloses()),
        new TreeSet<>(matter.answers()),
        new TreeSet<>(matter.resultCodes()),
        matter.evidenceRequired());
  }

  /** The city's departments. */
  @GetMapping("/departments")
  List<Department> departments() {
    return agencies.departments().stream().filter(department -> !department.network()).toList();
  }

  /** Units of the city's departments, of one department or serving one district. */
  @GetMapping("/units")
  List<Unit> units(
      @RequestParam(defaultValue = "") String department, @RequestParam(defaultValue = "") String district) {
    return agencies.units().stream()
        .filter(unit -> !unit.national())
        .filter(unit -> department.isEmpty() || unit.department().equals(department))
        .filter(unit -> district.isEmpty() || unit.serves(district))
        .toList();
  }

  /** The unit a request of this district would go to; a conflict where there is none or more than one. */
  @GetMapping("/{matter}/unit")
  Unit unitFor(@PathVariable String matter, @RequestParam String district) {
    return agencies
        .findUnitFor(matter, district)
        .orElseThrow(() -> BusinessException.conflict("UNIT_UNRESOLVED", "该辖区没有或有多个办理单位，发起请求时将报指挥中心处理"));
  }

  /** People who answer for the units. */
  @GetMapping("/officers")
  List<Officer> officers(@RequestParam(defaultValue = "") String unit) {
    return unit.isEmpty() ? agencies.officers() : agencies.officersOf(unit);
  }

  /** Reads the data files again, all or nothing; a wrong cell is named with file, line and column. */
  @PostMapping("/reload")
  @Permit(Roles.SYSADMIN)
  CatalogueUpdate reload() {
    return updates.reload();
  }
}
