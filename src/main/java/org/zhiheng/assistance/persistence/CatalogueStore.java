package org.zhiheng.assistance.persistence;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.zhiheng.assistance.Catalogue;

/** Directory and catalogue in the database, versioned row by row. */
@Repository
public class CatalogueStore {

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
    return CatalogueMapping.catalogue(
        new CatalogueRows(
            departments.current(), units.current(), matters.current(), accounts.current(), officers.current()));
  }
}
