package org.zhiheng.casefile;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * A table of applications as read from a file (申请表格): values by column, rows numbered as the spreadsheet shows them.
 *
 * @param rows rows with content
 */
record ApplicationTable(List<Row> rows) {

  /** Values of one application. */
  record Row(int number, Map<ApplicationColumns, String> values) {

    ApplicationForm form() {
      Map<String, String> byKey = values.entrySet().stream().collect(Collectors.toMap(e -> e.getKey().key(), Map.Entry::getValue));
      ApplicationForm form = ApplicationColumns.form(key -> byKey.getOrDefault(key, ""));
      return Texts.trimmed(form.sourceNo()).isEmpty() ? form.withSourceNo(digest()) : form;
    }

    /** A row without a sender's number is known by what it says, so that sending it again creates nothing. */
    private String digest() {
      String text = new EnumMap<>(values).entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("\n"));
      return "行摘要" + Sm3.hex(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Sorts cells into columns by their headings.
   *
   * @param lines all lines of the sheet, the first being the headings; a line's place is its number
   * @throws BusinessException {@code TABLE_INVALID} if a column is missing, or {@code TABLE_TOO_LONG}
   */
  static ApplicationTable of(List<List<String>> lines, int mostRows) {
    if (lines.isEmpty()) {
      throw BusinessException.invalid("TABLE_INVALID", "文件是空的，第一行应为表头");
    }
    Map<Integer, ApplicationColumns> columns = headings(lines.get(0));
    List<Row> rows =
        IntStream.range(1, lines.size())
            .filter(i -> lines.get(i).stream().anyMatch(cell -> !Texts.trimmed(cell).isEmpty()))
            .mapToObj(i -> new Row(i + 1, values(columns, lines.get(i))))
            .toList();
    if (rows.size() > mostRows) {
      throw BusinessException.invalid("TABLE_TOO_LONG", "一次最多导入 " + mostRows + " 行，本文件有 " + rows.size() + " 行，请分次导入");
    }
    return new ApplicationTable(rows);
  }

  private static Map<Integer, ApplicationColumns> headings(List<String> cells) {
    Map<Integer, ApplicationColumns> columns = new TreeMap<>();
    for (int i = 0; i < cells.size(); i++) {
      int place = i;
      ApplicationColumns.byHeading(cells.get(i)).ifPresent(column -> columns.put(place, column));
    }
    FieldProblem[] missing =
        ApplicationColumns.required().stream()
            .filter(column -> !columns.containsValue(column))
            .map(column -> new FieldProblem(column.heading(), "", "表头", "缺少“" + column.heading() + "”一列"))
            .toArray(FieldProblem[]::new);
    if (missing.length > 0) {
      throw BusinessException.invalid("TABLE_INVALID", "表头缺少 " + missing.length + " 个必需的列", missing);
    }
    return columns;
  }

  private static Map<ApplicationColumns, String> values(Map<Integer, ApplicationColumns> columns, List<String> cells) {
    Map<ApplicationColumns, String> values = new EnumMap<>(ApplicationColumns.class);
    columns.forEach((place, column) -> values.put(column, place < cells.size() ? Texts.trimmed(cells.get(place)) : ""));
    return values;
  }
}
