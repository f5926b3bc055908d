package org.zhiheng.assistance.persistence;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.zhiheng.assistance.AgencyAccount;
import org.zhiheng.assistance.Catalogue;
import org.zhiheng.assistance.Matter;
import org.zhiheng.assistance.MatterKind;
import org.zhiheng.assistance.Unit;

/** Directory and catalogue in the database, versioned row by row. */
@Repository
public class CatalogueStore {

  /** What {@code evidence} says of a matter whose receipt needs a file. */
  private static final String REQUIRED = "REQUIRED";

  private final VersionedTable departments;
  private final VersionedTable units;
  private final VersionedTable matters;
  private final VersionedTable accounts;

  CatalogueStore(JdbcTemplate jdbc) {
    departments = new VersionedTable(jdbc, "assistance_department", "code", List.of("title"));
    units = new VersionedTable(jdbc, "assistance_unit", "code", List.of("title", "department", "court_code"));
    matters =
        new VersionedTable(
            jdbc,
            "assistance_matter",
            "code",
            List.of("title", "department", "verb", "kind", "discloses", "answers", "result_codes", "evidence"));
    accounts = new VersionedTable(jdbc, "assistance_account", "code", List.of("kind", "title", "topics"));
  }

  /** Brings all four tables in line with the files; returns how many rows changed. */
  public int bringInLine(CatalogueRows rows, Instant now) {
    return departments.bringInLine(rows.departments(), now)
        + units.bringInLine(rows.units(), now)
        + matters.bringInLine(rows.matters(), now)
        + accounts.bringInLine(rows.accounts(), now);
  }

  /** What is in force. */
  public Catalogue current() {
    Map<String, String> titles = new LinkedHashMap<>();
    departments.current().forEach(row -> titles.put(row.get("code"), row.get("title")));
    return Catalogue.of(
        titles,
        units.current().stream().map(CatalogueStore::unit).toList(),
        matters.current().stream().map(CatalogueStore::matter).toList(),
        accounts.current().stream().map(CatalogueStore::account).toList());
  }

  private static Unit unit(Map<String, String> row) {
    return new Unit(
        row.get("code"), row.get("title"), row.get("department"), Optional.ofNullable(row.get("court_code")));
  }

  private static Matter matter(Map<String, String> row) {
    return new Matter(
        row.get("code"),
        row.get("title"),
        row.get("department"),
        row.get("verb"),
        MatterKind.valueOf(row.get("kind")),
        words(row.get("discloses")),
        words(row.get("answers")),
        words(row.get("result_codes")),
        REQUIRED.equals(row.get("evidence")));
  }

  private static AgencyAccount account(Map<String, String> row) {
    return new AgencyAccount(
        row.get("code"),
        AgencyAccount.Kind.valueOf(row.get("kind")),
        row.get("title"),
        List.copyOf(words(row.get("topics"))));
  }

  private static Set<String> words(String text) {
    return new LinkedHashSet<>(Arrays.asList(text.split(" ")));
  }
}
