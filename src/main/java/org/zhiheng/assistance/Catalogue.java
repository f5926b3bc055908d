package org.zhiheng.assistance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The directory and the catalogue as they are in force now (现行目录与清单); replaced as a whole when data changes.
 *
 * @param former what once was in force: nothing new begins with it, but old requests still name it
 * @param words Chinese names of fields and result codes
 * @param schemas JSON text of the input schemas by file name, those of former matters too
 */
public record Catalogue(
    Map<String, Department> departments,
    Map<String, Unit> units,
    Map<String, Matter> matters,
    Map<String, AgencyAccount> accounts,
    Map<String, Officer> officers,
    Former former,
    Map<String, String> words,
    Map<String, String> schemas) {

  /**
   * Units and matters of the past (已移出目录的单位和事项).
   *
   * @param wordings earlier wordings of matters, of those still in force too
   */
  public record Former(List<Unit> units, List<Matter> matters, List<Wording> wordings) {

    public Former {
      units = List.copyOf(units);
      matters = List.copyOf(matters);
      wordings = List.copyOf(wordings);
    }
  }

  /** How the catalogue described a matter from one reload to the next (事项的历史版本). */
  public record Wording(Matter matter, Instant from, Instant until) {

    boolean heldFor(String code, Instant at) {
      return matter.code().equals(code) && !at.isBefore(from) && at.isBefore(until);
    }
  }

  public static Catalogue of(
      List<Department> departments,
      List<Unit> units,
      List<Matter> matters,
      List<AgencyAccount> accounts,
      List<Officer> officers,
      Former former,
      Map<String, String> words,
      Map<String, String> schemas) {
    return new Catalogue(
        byCode(departments, Department::code),
        byCode(units, Unit::code),
        byCode(matters, Matter::code),
        byCode(accounts, AgencyAccount::name),
        byCode(officers, Officer::account),
        former,
        Map.copyOf(words),
        Map.copyOf(schemas));
  }

  /** Units that could answer a matter for a court's district; only exactly one is a good answer. */
  public List<Unit> candidates(Matter matter, String courtCode) {
    return units.values().stream()
        .filter(unit -> unit.department().equals(matter.department()))
        .filter(unit -> unit.serves(courtCode))
        .toList();
  }

  /** A unit of today or of the past. */
  Optional<Unit> unitEver(String code) {
    return Optional.ofNullable(units.get(code))
        .or(() -> former.units().stream().filter(unit -> unit.code().equals(code)).findFirst());
  }

  /** A matter of today or of the past. */
  Optional<Matter> matterEver(String code) {
    return Optional.ofNullable(matters.get(code))
        .or(() -> former.matters().stream().filter(matter -> matter.code().equals(code)).findFirst());
  }

  /** What holds for a request that was made then: the matter of today together with its wording of that time. */
  Optional<Matter> termsOf(String code, Instant madeAt) {
    return matterEver(code)
        .map(
            matter ->
                former.wordings().stream()
                    .filter(wording -> wording.heldFor(code, madeAt))
                    .findFirst()
                    .map(wording -> matter.forRequestsMadeUnder(wording.matter()))
                    .orElse(matter));
  }

  static Catalogue empty() {
    return of(List.of(), List.of(), List.of(), List.of(), List.of(), new Former(List.of(), List.of(), List.of()), Map.of(), Map.of());
  }

  private static <T> Map<String, T> byCode(List<T> items, Function<T, String> code) {
    Map<String, T> map = new LinkedHashMap<>();
    items.forEach(item -> map.put(code.apply(item), item));
    return map;
  }
}
