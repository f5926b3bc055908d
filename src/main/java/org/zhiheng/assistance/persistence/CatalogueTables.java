package org.zhiheng.assistance.persistence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhiheng.platform.data.DataFile.Line;

/** Whether the data files are the tables they should be, before any cell is looked at (目录数据文件格式). */
final class CatalogueTables {

  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          CatalogueFiles.DEPARTMENTS, List.of("code", "name", "reach"),
          CatalogueFiles.UNITS, List.of("code", "name", "department", "districts"),
          CatalogueFiles.MATTERS,
              List.of(
                  "number", "code", "name", "department", "verb", "kind", "inputSchema", "documents", "process", "persons", "vehicles",
                  "discloses", "answers", "resultCodes", "evidence"),
          CatalogueFiles.ACCOUNTS, List.of("name", "kind", "title", "topics"),
          CatalogueFiles.OFFICERS, List.of("account", "name", "unit", "leader"),
          CatalogueFiles.WORDS, List.of("word", "name"));

  private CatalogueTables() {}

  /** What keeps the files from being read cell by cell. */
  static List<CatalogueProblem> problems(CatalogueFiles files) {
    return CatalogueFiles.TABLES.stream().flatMap(file -> problems(files, file)).toList();
  }

  private static Stream<CatalogueProblem> problems(CatalogueFiles files, String file) {
    if (!files.exists(file)) {
      return Stream.of(new CatalogueProblem(file, 0, "", "", "没有这个文件，或者不能读取"));
    }
    try {
      List<Line> lines = files.lines(file);
      List<CatalogueProblem> headings = headings(file, lines).toList();
      return headings.isEmpty() ? brokenLines(file, lines) : headings.stream();
    } catch (IllegalArgumentException e) {
      return Stream.of(new CatalogueProblem(file, 0, "", "", "不是 CSV 表格：" + e.getMessage()));
    }
  }

  /** The longest line tells the headings: a line that has lost a comma lacks the last ones. */
  private static Stream<CatalogueProblem> headings(String file, List<Line> lines) {
    Set<String> present = lines.stream().flatMap(line -> line.cells().keySet().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> wanted = COLUMNS.get(file);
    return lines.isEmpty()
        ? Stream.empty()
        : Stream.concat(
            wanted.stream().filter(column -> !present.contains(column)).map(column -> heading(file, column, "缺少这一列，请检查表头")),
            present.stream().filter(column -> !wanted.contains(column)).map(column -> heading(file, column, "不认识这一列，表头应为 " + wanted)));
  }

  private static CatalogueProblem heading(String file, String column, String message) {
    return new CatalogueProblem(file, 0, column, "", message);
  }

  /** A line with too few cells has lost a comma, and every cell behind it would be read under the wrong heading. */
  private static Stream<CatalogueProblem> brokenLines(String file, List<Line> lines) {
    int columns = COLUMNS.get(file).size();
    return lines.stream()
        .filter(line -> line.cells().size() < columns)
        .map(line -> new CatalogueProblem(file, line.number(), "", "", "只有 " + line.cells().size() + " 列，应为 " + columns + " 列，请检查逗号"));
  }
}
