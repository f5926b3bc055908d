package org.zhiheng.casefile;

import java.time.Instant;
import java.util.List;

/**
 * What became of a file with applications (导入报告).
 *
 * @param rows rows with content, without the heading
 * @param created applications taken in
 * @param repeated rows that had been taken in before, from this file or another
 * @param rejected rows with problems; nothing of them was stored
 */
public record ImportReport(
    String id,
    String fileName,
    String sm3,
    Instant importedAt,
    int rows,
    int created,
    int repeated,
    int rejected,
    List<RowProblem> problems) {

  public ImportReport {
    problems = List.copyOf(problems);
  }

  /**
   * One wrong cell (行错误).
   *
   * @param row number as the spreadsheet shows it, the heading being row 1
   * @param column heading; empty if the row as a whole is wrong
   * @param value what was written, masked where it is personal
   */
  public record RowProblem(int row, String column, String value, String rule, String message) {}
}
