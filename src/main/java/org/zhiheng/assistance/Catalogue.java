package org.zhiheng.assistance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The directory and the catalogue as they are in force now (现行目录与清单); replaced as a whole when data changes. */
public record Catalogue(
    Map<String, Department> departments,
    Map<String, Unit> units,
    Map<String, Matter> matters,
    Map<String, AgencyAccount> accounts,
    Map<String, Officer> officers) {

  public static Catalogue of(
      List<Department> departments,
      List<Unit> units,
      List<Matter> matters,
      List<AgencyAccount> accounts,
      List<Officer> officers) {
    return new Catalogue(
        byCode(departments, Department::code),
        byCode(units, Unit::code),
        byCode(matters, Matter::code),
        byCode(accounts, AgencyAccount::name),
        byCode(officers, Officer::account));
  }

  /** Units that could answer a matter for a court's district; only exactly one is a good answer. */
  public List<Unit> candidates(Matter matter, String courtCode) {
    return units.values().stream()
        .filter(unit -> unit.department().equals(matter.department()))
        .filter(unit -> unit.serves(courtCode))
        .toList();
  }

  static Catalogue empty() {
    return of(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static <T> Map<String, T> byCode(List<T> items, Function<T, String> code) {
    Map<String, T> map = new LinkedHashMap<>();
    items.forEach(item -> map.put(code.apply(item), item));
    return map;
  }
}
