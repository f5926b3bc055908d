package org.zhiheng.assistance.persistence;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhiheng.assistance.AgencyAccount;
import org.zhiheng.assistance.Catalogue;
import org.zhiheng.assistance.Department;
import org.zhiheng.assistance.Matter;
import org.zhiheng.assistance.MatterKind;
import org.zhiheng.assistance.Officer;
import org.zhiheng.assistance.Unit;
import org.zhiheng.document.DocumentKind;

/** From checked rows to the catalogue (行与目录的对应). */
final class CatalogueMapping {

  /** What {@code evidence} says of a matter whose receipt needs a file. */
  private static final String REQUIRED = "REQUIRED";

  private static final String NETWORK = "NETWORK";
  private static final String YES = "Y";

  private CatalogueMapping() {}

  static Catalogue catalogue(CatalogueRows rows, CatalogueRows former, List<VersionedTable.Ended> wordings) {
    return Catalogue.of(
        rows.departments().stream().map(CatalogueMapping::department).toList(),
        units(rows),
        matters(rows),
        rows.accounts().stream().map(CatalogueMapping::account).toList(),
        rows.officers().stream().map(CatalogueMapping::officer).toList(),
        new Catalogue.Former(units(former), matters(former), wordings.stream().map(CatalogueMapping::wording).toList()),
        texts("title", rows.words(), former.words()),
        texts("body", rows.schemas(), former.schemas()));
  }

  private static List<Unit> units(CatalogueRows rows) {
    return rows.units().stream().map(CatalogueMapping::unit).toList();
  }

  private static List<Matter> matters(CatalogueRows rows) {
    return rows.matters().stream().map(CatalogueMapping::matter).toList();
  }

  private static Catalogue.Wording wording(VersionedTable.Ended ended) {
    return new Catalogue.Wording(matter(ended.row()), ended.from(), ended.until());
  }

  /** Code → text, of what is in force and, where old requests need it, of what was. */
  private static Map<String, String> texts(String column, List<Map<String, String>> rows, List<Map<String, String>> former) {
    return Stream.concat(former.stream(), rows.stream())
        .collect(Collectors.toMap(row -> row.get("code"), row -> row.get(column), (was, is) -> is));
  }

  private static Department department(Map<String, String> row) {
    return new Department(row.get("code"), row.get("title"), NETWORK.equals(row.get("reach")));
  }

  private static Unit unit(Map<String, String> row) {
    return new Unit(row.get("code"), row.get("title"), row.get("department"), words(row.get("districts")));
  }

  private static Matter matter(Map<String, String> row) {
    String number = row.get("item_no");
    return new Matter(
        number == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number)),
        row.get("code"),
        row.get("title"),
        row.get("department"),
        row.get("verb"),
        MatterKind.valueOf(row.get("kind")),
        row.get("input_schema"),
        words(row.get("document_kinds")).stream().map(DocumentKind::valueOf).toList(),
        Optional.ofNullable(row.get("process_key")).orElse(Matter.DEFAULT_PROCESS),
        number(row, "persons"),
        number(row, "vehicles"),
        new LinkedHashSet<>(words(row.get("discloses"))),
        new LinkedHashSet<>(words(row.get("answers"))),
        new LinkedHashSet<>(words(row.get("result_codes"))),
        REQUIRED.equals(row.get("evidence")));
  }

  /** Versions of the first delivery had no such column. */
  private static int number(Map<String, String> row, String column) {
    return Optional.ofNullable(row.get(column)).map(Integer::parseInt).orElse(0);
  }

  private static Officer officer(Map<String, String> row) {
    return new Officer(row.get("code"), row.get("title"), row.get("unit_code"), YES.equals(row.get("leader")));
  }

  private static AgencyAccount account(Map<String, String> row) {
    return new AgencyAccount(
        row.get("code"),
        AgencyAccount.Kind.valueOf(row.get("kind")),
        row.get("title"),
        words(row.get("topics")));
  }

  private static List<String> words(String text) {
    return text == null ? List.of() : Arrays.stream(text.split(" ")).distinct().toList();
  }
}
