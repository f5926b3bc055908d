package org.zhiheng.assistance.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zhiheng.platform.data.DataFile;
import org.zhiheng.platform.data.DataFile.Line;

/** The data files of directory and catalogue as they stood when they were read (目录数据文件). */
public final class CatalogueFiles {

  static final String DEPARTMENTS = "departments.csv";
  public static final String UNITS = "units.csv";
  public static final String MATTERS = "matters.csv";
  static final String ACCOUNTS = "accounts.csv";
  static final String OFFICERS = "officers.csv";
  static final String WORDS = "words.csv";
  static final String SCHEMAS = "schemas/";
  static final List<String> TABLES = List.of(DEPARTMENTS, UNITS, MATTERS, ACCOUNTS, OFFICERS, WORDS);

  private static final String SCHEMA_COLUMN = "inputSchema";
  private static final Map<String, Map<String, String>> RENAMED =
      Map.of(
          DEPARTMENTS, Map.of("name", "title"),
          UNITS, Map.of("name", "title"),
          ACCOUNTS, Map.of("name", "code"),
          WORDS, Map.of("word", "code", "name", "title"),
          OFFICERS, Map.of("account", "code", "name", "title", "unit", "unit_code"),
          MATTERS,
              Map.of(
                  "number", "item_no",
                  "name", "title",
                  SCHEMA_COLUMN, "input_schema",
                  "documents", "document_kinds",
                  "process", "process_key",
                  "resultCodes", "result_codes"));

  private final Map<String, String> texts;
  private final ObjectMapper json;

  CatalogueFiles(Map<String, String> texts, ObjectMapper json) {
    this.texts = Map.copyOf(texts);
    this.json = json;
  }

  /** What is wrong in any of the files, in the order of files and lines; empty = they may be loaded. */
  public List<CatalogueProblem> problems(Predicate<String> courtExists, Predicate<String> processExists) {
    return CatalogueCheck.problems(this, courtExists, processExists);
  }

  /**
   * Lines of a table as they stand; none if there is no such file.
   *
   * @throws IllegalArgumentException if the file is no table
   */
  List<Line> lines(String file) {
    try {
      return DataFile.lines(new StringReader(texts.getOrDefault(file, "")));
    } catch (UncheckedIOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  boolean exists(String file) {
    return texts.containsKey(file);
  }

  /** Names of the schemas the matters refer to; what is no table refers to none. */
  Stream<String> schemaNames() {
    try {
      return lines(MATTERS).stream()
          .map(line -> line.cells().getOrDefault(SCHEMA_COLUMN, ""))
          .filter(name -> !name.isEmpty())
          .distinct();
    } catch (IllegalArgumentException noTable) {
      return Stream.empty();
    }
  }

  /** A schema of the folder. */
  JsonNode schema(String name) throws JsonProcessingException {
    return json.readTree(texts.get(SCHEMAS + name));
  }

  /** All rows as the database keeps them. */
  public CatalogueRows rows() {
    return new CatalogueRows(rows(DEPARTMENTS), rows(UNITS), rows(MATTERS), accounts(), rows(OFFICERS), rows(WORDS), schemas());
  }

  private List<Map<String, String>> schemas() {
    return schemaNames().map(name -> Map.of("code", name, "body", texts.get(SCHEMAS + name))).toList();
  }

  /** Every unit has an account of its own name; the file adds those that are no unit. */
  private List<Map<String, String>> accounts() {
    List<Map<String, String>> accounts = new ArrayList<>(rows(ACCOUNTS));
    List<String> named = accounts.stream().map(account -> account.get("code")).toList();
    rows(UNITS).stream().filter(unit -> !named.contains(unit.get("code"))).map(CatalogueFiles::account).forEach(accounts::add);
    return accounts;
  }

  private static Map<String, String> account(Map<String, String> unit) {
    String code = unit.get("code");
    Map<String, String> account = new LinkedHashMap<>();
    account.put("code", code);
    account.put("kind", "UNIT");
    account.put("title", unit.get("title"));
    account.put("topics", code + ".*");
    return account;
  }

  private List<Map<String, String>> rows(String file) {
    return lines(file).stream().map(line -> row(line.cells(), RENAMED.get(file))).toList();
  }

  private static Map<String, String> row(Map<String, String> cells, Map<String, String> renamed) {
    Map<String, String> row = new LinkedHashMap<>();
    cells.forEach((heading, cell) -> row.put(renamed.getOrDefault(heading, heading), cell.isEmpty() ? null : cell));
    return row;
  }
}
