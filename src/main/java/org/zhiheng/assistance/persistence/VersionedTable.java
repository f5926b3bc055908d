package org.zhiheng.assistance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table whose rows come from a data file and keep their history: what changed gets a new version, what is gone is ended,
 * and what an old request was sent under can still be read.
 */
final class VersionedTable {

  private final JdbcTemplate jdbc;
  private final String table;
  private final String idColumn;
  private final List<String> columns;

  VersionedTable(JdbcTemplate jdbc, String table, String idColumn, List<String> columns) {
    this.jdbc = jdbc;
    this.table = table;
    this.idColumn = idColumn;
    this.columns = columns;
  }

  /** Rows in force, column → text, in order of the id. */
  List<Map<String, String>> current() {
    return select("valid_until is null");
  }

  /** The last version of each row that is no longer in force. */
  List<Map<String, String>> former() {
    return select(
        "valid_until is not null and version = (select max(x.version) from " + table + " x where x." + idColumn + " = t."
            + idColumn + ")");
  }

  /** A version that is no longer in force, with the time it was. */
  record Ended(Map<String, String> row, Instant from, Instant until) {}

  /** All versions that are no longer in force. */
  List<Ended> ended() {
    return jdbc.query(
        "select * from " + table + " where valid_until is not null order by " + idColumn + ", version",
        (row, n) -> new Ended(values(row), row.getTimestamp("valid_from").toInstant(), row.getTimestamp("valid_until").toInstant()));
  }

  private List<Map<String, String>> select(String condition) {
    return jdbc.query("select * from " + table + " t where " + condition + " order by " + idColumn, (row, n) -> values(row));
  }

  private Map<String, String> values(ResultSet row) throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(idColumn, row.getString(idColumn));
    for (String column : columns) {
      values.put(column, row.getString(column));
    }
    return values;
  }

  /** Brings the table in line with the file; returns how many rows are new, changed or ended. */
  int bringInLine(List<Map<String, String>> wanted, Instant now) {
    Map<String, Map<String, String>> before = byId(current());
    Map<String, Map<String, String>> after = byId(wanted);
    List<Map<String, String>> changed =
        wanted.stream().filter(row -> !row.equals(before.get(row.get(idColumn)))).toList();
    List<String> ended = new ArrayList<>();
    before.forEach(
        (id, row) -> {
          if (!row.equals(after.get(id))) {
            ended.add(id);
          }
        });
    end(ended, now);
    insert(changed, now);
    return changed.size() + (int) ended.stream().filter(id -> !after.containsKey(id)).count();
  }

  private Map<String, Map<String, String>> byId(List<Map<String, String>> rows) {
    return rows.stream()
        .collect(Collectors.toMap(row -> row.get(idColumn), row -> row, (a, b) -> b, LinkedHashMap::new));
  }

  private void end(List<String> ids, Instant now) {
    String sql = "update " + table + " set valid_until = ? where " + idColumn + " = ? and valid_until is null";
    jdbc.batchUpdate(sql, ids.stream().map(id -> new Object[] {Timestamp.from(now), id}).toList());
  }

  private void insert(List<Map<String, String>> rows, Instant now) {
    String names = String.join(", ", columns);
    String marks = columns.stream().map(c -> "?").collect(Collectors.joining(", "));
    String sql =
        "insert into " + table + " (" + idColumn + ", version, valid_from, " + names + ") values (?, "
            + "(select coalesce(max(version), 0) + 1 from " + table + " where " + idColumn + " = ?), ?, " + marks + ")";
    jdbc.batchUpdate(sql, rows.stream().map(row -> arguments(row, now)).toList());
  }

  private Object[] arguments(Map<String, String> row, Instant now) {
    List<Object> arguments = new ArrayList<>(List.of(row.get(idColumn), row.get(idColumn), Timestamp.from(now)));
    columns.forEach(column -> arguments.add(row.get(column)));
    return arguments.toArray();
  }
}
