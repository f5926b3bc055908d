package org.zhiheng.assistance.persistence;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.zhiheng.assistance.AgencyAccount;
import org.zhiheng.assistance.Catalogue;
import org.zhiheng.assistance.Department;
import org.zhiheng.assistance.Matter;
import org.zhiheng.assistance.MatterKind;
import org.zhiheng.assistance.Officer;
import org.zhiheng.assistance.Unit;
import org.zhiheng.document.DocumentKind;

/** Directory and catalogue in the database, versioned row by row. */
@Repository
public class CatalogueStore {

  /** What {@code evidence} says of a matter whose receipt needs a file. */
  private static final String REQUIRED = "REQUIRED";

  private static final String NETWORK = "NETWORK";
  private static final String YES = "Y";

  private final VersionedTable departments;
  private final VersionedTable units;
  private final VersionedTable matters;
  private final VersionedTable accounts;
  private final VersionedTable officers;

  CatalogueStore(JdbcTemplate jdbc) {
    departments = new VersionedTable(jdbc, "assistance_department", "code", List.of("title", "reach"));
    units = new VersionedTable(jdbc, "assistance_unit", "code", List.of("title", "department", "districts"));
    matters =
        new VersionedTable(
            jdbc,
            "assistance_matter",
            "code",
            List.of(
                "item_no", "title", "department", "verb", "kind", "input_schema", "document_kinds", "process_key",
                "persons", "vehicles", "discloses", "answers", "result_codes", "evidence"));
    accounts = new VersionedTable(jdbc, "assistance_account", "code", List.of("kind", "title", "topics"));
    officers = new VersionedTable(jdbc, "assistance_officer", "code", List.of("title", "unit_code", "leader"));
  }

  /** Brings all tables in line with the files; returns how many rows changed. */
  public int bringInLine(CatalogueRows rows, Instant now) {
    return departments.bringInLine(rows.departments(), now)
        + units.bringInLine(rows.units(), now)
        + matters.bringInLine(rows.matters(), now)
        + accounts.bringInLine(rows.accounts(), now)
        + officers.bringInLine(rows.officers(), now);
  }

  /** What is in force. */
  public Catalogue current() {
    return Catalogue.of(
        departments.current().stream().map(CatalogueStore::department).toList(),
        units.current().stream().map(CatalogueStore::unit).toList(),
        matters.current().stream().map(CatalogueStore::matter).toList(),
        accounts.current().stream().map(CatalogueStore::account).toList(),
        officers.current().stream().map(CatalogueStore::officer).toList());
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
        Integer.parseInt(row.get("persons")),
        Integer.parseInt(row.get("vehicles")),
        Set.copyOf(words(row.get("discloses"))),
        Set.copyOf(words(row.get("answers"))),
        Set.copyOf(words(row.get("result_codes"))),
        REQUIRED.equals(row.get("evidence")));
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
