package org.zhiheng.assistance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhiheng.assistance.persistence.CatalogueStore;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.reference.Court;

/** The directory of units and the catalogue of matters (协助单位目录与事项清单). */
@Service
public class Agencies {

  private final CatalogueStore store;
  private final InputSchemas schemas;
  private final UnitRouting routing;
  private final AssistanceIncidents incidents;
  private volatile Catalogue catalogue = Catalogue.empty();
  private volatile String digest = "";

  Agencies(CatalogueStore store, InputSchemas schemas, UnitRouting routing, AssistanceIncidents incidents) {
    this.store = store;
    this.schemas = schemas;
    this.routing = routing;
    this.incidents = incidents;
  }

  /** Takes over what the database now says. Fingerprint first: who changes rows meanwhile is noticed at the next look. */
  public void refresh() {
    String seen = store.digest();
    Catalogue current = store.current();
    schemas.take(current.schemas());
    catalogue = current;
    digest = seen;
  }

  /** Fingerprint of what this server works with. */
  String digest() {
    return digest;
  }

  public List<Unit> units() {
    return List.copyOf(catalogue.units().values());
  }

  /**
   * A unit of the directory, or one that once was: old requests still name it.
   *
   * @throws BusinessException not found ({@code UNIT_UNKNOWN})
   */
  public Unit unit(String code) {
    return findUnit(code).orElseThrow(() -> BusinessException.notFound("UNIT_UNKNOWN", "协助单位目录中没有 " + code));
  }

  /** As {@link #unit}; empty if there never was one. */
  public Optional<Unit> findUnit(String code) {
    return catalogue.unitEver(code);
  }

  public List<Matter> matters() {
    return List.copyOf(catalogue.matters().values());
  }

  /**
   * A matter of the catalogue, or one that once was: old requests still name it.
   *
   * @throws BusinessException not found ({@code MATTER_UNKNOWN})
   */
  public Matter matter(String code) {
    return catalogue.matterEver(code).orElseThrow(() -> unknownMatter(code));
  }

  /**
   * The matter as it holds for a request: what was allowed when it was made stays allowed, and nothing is disclosed or demanded
   * that was not then.
   *
   * @throws BusinessException not found ({@code MATTER_UNKNOWN})
   */
  public Matter termsOf(AssistanceRequest request) {
    return catalogue.termsOf(request.matter(), request.preparedAt()).orElseThrow(() -> unknownMatter(request.matter()));
  }

  /**
   * A matter that can be asked for today.
   *
   * @throws BusinessException not found ({@code MATTER_UNKNOWN})
   */
  public Matter offeredMatter(String code) {
    return findMatter(code).orElseThrow(() -> unknownMatter(code));
  }

  private static BusinessException unknownMatter(String code) {
    return BusinessException.notFound("MATTER_UNKNOWN", "协助事项清单中没有 " + code);
  }

  /** A matter that can be asked for today; empty if the catalogue has none of this code. */
  public Optional<Matter> findMatter(String code) {
    return Optional.ofNullable(catalogue.matters().get(code));
  }

  /** Chinese name of a field or a result code; the code itself where nobody has named it. */
  public String word(String code) {
    return catalogue.words().getOrDefault(code, code);
  }

  /** Departments of the city and networks, in the order of the catalogue. */
  public List<Department> departments() {
    return List.copyOf(catalogue.departments().values());
  }

  /** Chinese name of a department; the code itself where the directory does not know it. */
  public String departmentName(String code) {
    Department department = catalogue.departments().get(code);
    return department == null ? code : department.name();
  }

  /**
   * The one unit that handles a matter for a court's district. None or two becomes an incident and a task of the command
   * centre, whatever happens to the work that needed the unit.
   *
   * @throws BusinessException conflict ({@code UNIT_MISSING}, {@code UNIT_AMBIGUOUS})
   */
  public Unit unitFor(String matter, String courtCode) {
    UnitRouting.Resolution resolution = resolve(matter, courtCode);
    return resolution
        .unit()
        .orElseThrow(
            () -> {
              raise(matter, courtCode, resolution);
              return resolution.refusal();
            });
  }

  /** As {@link #unitFor} for whoever only wants to know; empty for none or two. */
  public Optional<Unit> findUnitFor(String matter, String courtCode) {
    return resolve(matter, courtCode).unit();
  }

  /** Matters for which a court would find none or several; what the command centre has decided is none. */
  List<CatalogueGap> gaps(List<Court> courts) {
    return routing.gaps(catalogue, courts);
  }

  /** A unit of the directory as it is today. */
  Optional<Unit> unitInForce(String code) {
    return Optional.ofNullable(catalogue.units().get(code));
  }

  /** Nobody answers any more at a unit that has left the directory. */
  static BusinessException unitLeft(String unitCode, Matter matter) {
    String message = "该单位已移出目录，请另选单位";
    return BusinessException.invalid("UNIT_LEFT", message, new FieldProblem("units", unitCode, matter.code(), message));
  }

  /**
   * The unit, refused if it has left the directory ({@code UNIT_LEFT}) or the matter is not its department's
   * ({@code UNIT_OF_OTHER_DEPARTMENT}).
   */
  Unit requireHandles(Matter matter, String unitCode) {
    Unit unit = unit(unitCode);
    if (unitInForce(unitCode).isEmpty()) {
      throw unitLeft(unitCode, matter);
    }
    if (!unit.department().equals(matter.department())) {
      String message = "“" + unit.name() + "”不办理“" + matter.name() + "”";
      FieldProblem problem = new FieldProblem("units", unitCode, matter.code(), message);
      throw BusinessException.invalid("UNIT_OF_OTHER_DEPARTMENT", message, problem);
    }
    return unit;
  }

  UnitRouting.Resolution resolve(String matter, String courtCode) {
    return routing.resolve(catalogue, offeredMatter(matter), courtCode);
  }

  /** The open incident of this matter and district. */
  String raise(String matter, String courtCode, UnitRouting.Resolution resolution) {
    return incidents.raise(
        resolution.incidentKind(),
        AssistanceIncident.routingReference(matter, courtCode),
        resolution.text(),
        Optional.of(courtCode));
  }

  /** An account of {@code /agency-api}; empty if there is none of that name. */
  public Optional<AgencyAccount> account(String name) {
    return Optional.ofNullable(catalogue.accounts().get(name));
  }

  public List<AgencyAccount> accounts() {
    return List.copyOf(catalogue.accounts().values());
  }

  public List<Officer> officers() {
    return List.copyOf(catalogue.officers().values());
  }

  /** People who answer for a unit, its leader first. */
  public List<Officer> officersOf(String unitCode) {
    return catalogue.officers().values().stream()
        .filter(officer -> officer.unit().equals(unitCode))
        .sorted(Comparator.comparing(officer -> !officer.leader()))
        .toList();
  }

  /** The officer behind a user; empty for everybody else. */
  public Optional<Officer> officer(String account) {
    return Optional.ofNullable(catalogue.officers().get(account));
  }
}
