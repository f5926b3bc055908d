package org.zhiheng.casefile.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.zhiheng.casefile.ImportReport;
import org.zhiheng.platform.crypto.FieldCipher;

/** Rows of imported files (导入报告表). What a refused row said is sealed here and opened here. */
@Repository
public class ImportStore {

  private final NamedParameterJdbcTemplate jdbc;
  private final FieldCipher cipher;

  ImportStore(NamedParameterJdbcTemplate jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  public void add(ImportReport report, String by) {
    jdbc.update(
        """
        insert into casefile_import (id, file_name, sm3, imported_by, imported_at, row_count, created, repeated, rejected)
        values (:id, :fileName, :sm3, :by, :at, :rows, :created, :repeated, :rejected)
        """,
        new MapSqlParameterSource()
            .addValue("id", report.id())
            .addValue("fileName", report.fileName())
            .addValue("sm3", report.sm3())
            .addValue("by", by)
            .addValue("at", Columns.time(report.importedAt()))
            .addValue("rows", report.rows())
            .addValue("created", report.created())
            .addValue("repeated", report.repeated())
            .addValue("rejected", report.rejected()));
    List<SqlParameterSource> rows = new ArrayList<>();
    for (ImportReport.RowProblem problem : report.problems()) {
      rows.add(columns(report.id(), problem, rows.size() + 1));
    }
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(
          """
          insert into casefile_import_problem (import_id, position_no, row_no, column_name, sent_sealed, rule, message)
          values (:importId, :position, :row, :column, :value, :rule, :message)
          """,
          rows.toArray(SqlParameterSource[]::new));
    }
  }

  private SqlParameterSource columns(String importId, ImportReport.RowProblem problem, int position) {
    return new MapSqlParameterSource()
        .addValue("importId", importId)
        .addValue("position", position)
        .addValue("row", problem.row())
        .addValue("column", problem.column())
        .addValue("value", cipher.seal(problem.value()))
        .addValue("rule", problem.rule())
        .addValue("message", problem.message());
  }

  /** The report if this user sent the file. */
  public Optional<ImportReport> byId(String id, String by) {
    return jdbc
        .query(
            "select * from casefile_import where id = :id and imported_by = :by",
            Map.of("id", id, "by", by),
            (row, n) ->
                new ImportReport(
                    id,
                    row.getString("file_name"),
                    row.getString("sm3"),
                    Columns.time(row, "imported_at"),
                    row.getInt("row_count"),
                    row.getInt("created"),
                    row.getInt("repeated"),
                    row.getInt("rejected"),
                    problems(id)))
        .stream()
        .findFirst();
  }

  private List<ImportReport.RowProblem> problems(String importId) {
    return jdbc.query(
        "select * from casefile_import_problem where import_id = :id order by position_no",
        Map.of("id", importId),
        (row, n) ->
            new ImportReport.RowProblem(
                row.getInt("row_no"),
                row.getString("column_name"),
                cipher.open(row.getString("sent_sealed")),
                row.getString("rule"),
                row.getString("message")));
  }
}
