package org.zhiheng.assistance.persistence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhiheng.platform.data.DataFile;

/** The data files under {@code assistance/}: the place where a unit or a matter is added, without any code. */
final class CatalogueFiles {

  private static final Map<String, String> MATTER =
      Map.of(
          "number", "item_no",
          "name", "title",
          "inputSchema", "input_schema",
          "documents", "document_kinds",
          "process", "process_key",
          "resultCodes", "result_codes");

  private CatalogueFiles() {}

  static CatalogueRows read() {
    return new CatalogueRows(
        rows("departments.csv", Map.of("name", "title")),
        rows("units.csv", Map.of("name", "title")),
        rows("matters.csv", MATTER),
        rows("accounts.csv", Map.of("name", "code")),
        rows("officers.csv", Map.of("account", "code", "name", "title", "unit", "unit_code")));
  }

  /** @param columns heading → column, where they differ */
  private static List<Map<String, String>> rows(String file, Map<String, String> columns) {
    return DataFile.rows("assistance/" + file).stream().map(line -> row(line, columns)).toList();
  }

  private static Map<String, String> row(Map<String, String> line, Map<String, String> columns) {
    Map<String, String> row = new LinkedHashMap<>();
    line.forEach((heading, cell) -> row.put(columns.getOrDefault(heading, heading), cell.isEmpty() ? null : cell));
    return row;
  }
}
