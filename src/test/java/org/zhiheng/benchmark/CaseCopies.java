package org.zhiheng.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies one case many times within the database. Every row of the pattern becomes one {@code insert … select} over a series
 * of numbers; every id of the pattern becomes a new id made of the old one and the number, so that all references stay right.
 * The audit trail is left out: its rows are sealed one by one.
 */
final class CaseCopies {

  private static final int AT_A_TIME = 10_000;

  /** Far above the numbers that cases of the run will get. */
  private static final int SERIALS_FROM = 1_000_000;

  private static final Pattern NOT_COPIED =
      Pattern.compile("act_(re|ge|id)_.*|flyway.*|platform_.*|casefile_(counter|import.*)|assistance_(department|unit|matter|account.*)");

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Hashes that must not be the same for all cases, or a look-up by them would find a hundred thousand. */
  private static final Pattern HASHED = Pattern.compile("basis_key|identity|.*_index");

  private static final Pattern NUMBER = Pattern.compile("^(.*\\D)(\\d+)(号)$");

  private record Column(String table, String name, String type, boolean text, boolean generated) {}

  private record Row(String table, Map<Column, String> cells) {}

  private final DataSource pool;
  private final JdbcClient database;
  private final Map<String, List<Column>> tables = new LinkedHashMap<>();

  CaseCopies(DataSource pool) {
    this.pool = pool;
    this.database = JdbcClient.create(pool);
    database
        .sql("""
            select c.table_name, c.column_name, c.udt_name, c.is_identity = 'YES'
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where table_schema = 'public' and t.table_type = 'BASE TABLE' order by c.table_name, c.ordinal_position
            """)
        .query(
            (row, n) -> {
              String type = row.getString(3);
              boolean text = type.equals("varchar") || type.equals("text");
              return new Column(row.getString(1), row.getString(2), type, text, row.getBoolean(4));
            })
        .list()
        .stream()
        .filter(column -> !NOT_COPIED.matcher(column.table()).matches())
        .forEach(column -> tables.computeIfAbsent(column.table(), t -> new ArrayList<>()).add(column));
  }

  /** Copies numbered {@code from} to {@code to}. */
  void make(String caseId, int from, int to) {
    Names names = names(caseId);
    List<String> inserts = rows(names).stream().map(row -> insert(row, names)).toList();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      // Rows refer to rows of the same copy that come later.
      statement.execute("set session_replication_role = replica");
      for (int first = from; first <= to; first += AT_A_TIME) {
        for (String insert : inserts) {
          statement.execute(insert + " from generate_series(" + first + ", " + Math.min(to, first + AT_A_TIME - 1) + ") n");
        }
      }
      statement.execute("set session_replication_role = origin");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Names names(String caseId) {
    return database
        .sql("select case_no, application_no from casefile_case where id = ?")
        .param(caseId)
        .query((row, n) -> new Names(caseId, row.getString(1), row.getString(2), new HashSet<>()))
        .single();
  }

  /** All rows that name the case, its process instances, or a row found before. */
  private List<Row> rows(Names names) {
    Map<String, Row> found = new LinkedHashMap<>();
    Set<String> known = names.ids();
    known.add(names.caseId());
    known.addAll(
        database
            .sql("select id_ from act_hi_procinst where business_key_ in (?, ?)")
            .params(names.caseNo(), names.applicationNo())
            .query(String.class)
            .list());
    int before = 0;
    while (found.size() > before || before == 0) {
      before = found.size();
      tables.forEach((table, columns) -> rowsOf(table, columns, known).forEach(row -> found.put(table + row.cells().values(), row)));
      found.values().forEach(row -> row.cells().forEach((column, cell) -> learn(column, cell, known)));
      if (found.isEmpty()) {
        throw new IllegalStateException("no rows of case " + names.caseId());
      }
    }
    return List.copyOf(found.values());
  }

  private static void learn(Column column, String cell, Set<String> known) {
    if (cell != null && (column.name().equals("id") || column.name().equals("id_"))) {
      known.add(cell);
    }
  }

  private List<Row> rowsOf(String table, List<Column> columns, Set<String> known) {
    List<String> conditions = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (Column column : columns) {
      cells.add(column.name() + "::text");
      if (column.text()) {
        conditions.add(column.name() + " = any (:known)");
      }
    }
    String sql = "select " + String.join(", ", cells) + " from " + table + " where " + String.join(" or ", conditions);
    return database
        .sql(sql)
        .param("known", known.toArray(String[]::new))
        .query(
            (result, n) -> {
              Map<Column, String> row = new LinkedHashMap<>();
              for (int i = 0; i < columns.size(); i++) {
                if (!columns.get(i).generated()) {
                  row.put(columns.get(i), result.getString(i + 1));
                }
              }
              return new Row(table, row);
            })
        .list();
  }

  private static String insert(Row row, Names names) {
    List<String> columns = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    row.cells()
        .forEach(
            (column, cell) -> {
              columns.add(column.name());
              cells.add(cell == null ? "null" : expression(column, cell, names));
            });
    return "insert into " + row.table() + " (" + String.join(", ", columns) + ") select " + String.join(", ", cells);
  }

  private static String expression(Column column, String cell, Names names) {
    if (!column.text()) {
      return quoted(cell) + "::" + column.type();
    }
    if (HASHED.matcher(column.name()).matches()) {
      return "md5(" + quoted(cell) + " || n) || md5(n || " + quoted(cell) + ")";
    }
    if (column.name().equals("source_key")) {
      return quoted(cell + "-") + " || n";
    }
    return names.ids().contains(cell) ? renamed(cell) : substituted(cell, names);
  }

  /** A text in which ids and case numbers may stand anywhere. */
  private static String substituted(String cell, Names names) {
    Matcher places = names.places().matcher(cell);
    StringBuilder expression = new StringBuilder();
    int end = 0;
    while (places.find()) {
      String name = places.group();
      if (UUID.matcher(name).matches() && !names.ids().contains(name)) {
        continue;
      }
      expression.append(quoted(cell.substring(end, places.start()))).append(" || ").append(renamed(name)).append(" || ");
      end = places.end();
    }
    return expression.append(quoted(cell.substring(end))).toString();
  }

  private static String renamed(String name) {
    Matcher number = NUMBER.matcher(name);
    if (number.matches()) {
      return quoted(number.group(1)) + " || (" + SERIALS_FROM + " + n) || " + quoted(number.group(3));
    }
    String hash = "md5(" + quoted(name) + " || n)";
    return UUID.matcher(name).matches() ? hash + "::uuid::text" : hash;
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** What identifies the pattern: its ids and its two numbers. */
  private record Names(String caseId, String caseNo, String applicationNo, Set<String> ids) {

    Pattern places() {
      return Pattern.compile(Pattern.quote(caseNo) + "|" + Pattern.quote(applicationNo) + "|" + UUID.pattern());
    }
  }
}
