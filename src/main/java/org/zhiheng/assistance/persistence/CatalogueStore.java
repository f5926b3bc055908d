package org.zhiheng.assistance.persistence;

import java.sql.Timestamp;
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
  private final VersionedTable words;
  private final VersionedTable schemas;
  private final JdbcTemplate jdbc;

  CatalogueStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
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
    words = new VersionedTable(jdbc, "assistance_word", "code", List.of("title"));
    schemas = new VersionedTable(jdbc, "assistance_schema", "code", List.of("body"));
  }

  /** Brings all tables in line with the files; returns how many rows changed. Needs a transaction. */
  public int bringInLine(CatalogueRows rows, Instant now) {
    int changed =
        departments.bringInLine(rows.departments(), now)
            + units.bringInLine(rows.units(), now)
            + matters.bringInLine(rows.matters(), now)
            + accounts.bringInLine(rows.accounts(), now)
            + officers.bringInLine(rows.officers(), now)
            + words.bringInLine(rows.words(), now)
            + schemas.bringInLine(rows.schemas(), now);
    note(rows.digest(), now);
    return changed;
  }

  /** Tells the other servers of this database that there is something new. */
  private void note(String digest, Instant now) {
    if (!digest().equals(digest)) {
      jdbc.update("delete from assistance_catalogue");
      jdbc.update("insert into assistance_catalogue (digest, taken_at) values (?, ?)", digest, Timestamp.from(now));
    }
  }

  /** Fingerprint of what was loaded last, by whichever server; empty before the first time. */
  public String digest() {
    return jdbc.queryForList("select digest from assistance_catalogue", String.class).stream().findFirst().orElse("");
  }

  /** What is in force, and what once was and may still be spoken of. */
  public Catalogue current() {
    CatalogueRows inForce =
        new CatalogueRows(
            departments.current(), units.current(), matters.current(), accounts.current(), officers.current(),
            words.current(), schemas.current());
    CatalogueRows former =
        new CatalogueRows(List.of(), units.former(), matters.former(), List.of(), List.of(), words.former(), schemas.former());
    return CatalogueMapping.catalogue(inForce, former, matters.ended());
  }
}
