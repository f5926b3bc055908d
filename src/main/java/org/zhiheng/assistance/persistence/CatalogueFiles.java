package org.zhiheng.assistance.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.data.DataFile;
import org.zhiheng.platform.data.DataFile.Line;

/**
 * The data files of directory and catalogue (目录数据文件): the place where a unit or a matter is added, without any code. A city
 * that keeps its own points {@code zhiheng.assistance.folder} to them.
 */
@Component
public class CatalogueFiles {

  static final String DEPARTMENTS = "departments.csv";
  static final String UNITS = "units.csv";
  static final String MATTERS = "matters.csv";
  static final String ACCOUNTS = "accounts.csv";
  static final String OFFICERS = "officers.csv";
  static final String SCHEMAS = "schemas/";

  private static final Map<String, Map<String, String>> RENAMED =
      Map.of(
          DEPARTMENTS, Map.of("name", "title"),
          UNITS, Map.of("name", "title"),
          ACCOUNTS, Map.of("name", "code"),
          OFFICERS, Map.of("account", "code", "name", "title", "unit", "unit_code"),
          MATTERS,
              Map.of(
                  "number", "item_no",
                  "name", "title",
                  "inputSchema", "input_schema",
                  "documents", "document_kinds",
                  "process", "process_key",
                  "resultCodes", "result_codes"));

  private final ResourceLoader loader;
  private final ObjectMapper json;
  private final String folder;

  CatalogueFiles(
      ResourceLoader loader, ObjectMapper json, @Value("${zhiheng.assistance.folder:classpath:assistance/}") String folder) {
    this.loader = loader;
    this.json = json;
    this.folder = folder;
  }

  /** Lines of a file as they stand. */
  List<Line> lines(String file) {
    try {
      return DataFile.lines(new InputStreamReader(open(file), StandardCharsets.UTF_8));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("协助目录数据文件 " + file + " 无法读取：" + e.getMessage(), e);
    }
  }

  boolean exists(String file) {
    return resource(file).isReadable();
  }

  /** A schema of the folder. */
  public JsonNode schema(String name) {
    try (InputStream stream = open(SCHEMAS + name)) {
      return json.readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("事项输入模式 " + name + " 不是 JSON", e);
    }
  }

  private InputStream open(String file) throws IOException {
    return resource(file).getInputStream();
  }

  private Resource resource(String file) {
    return loader.getResource(folder + file);
  }

  /** All rows as the database keeps them. */
  CatalogueRows read() {
    return new CatalogueRows(rows(DEPARTMENTS), rows(UNITS), rows(MATTERS), accounts(), rows(OFFICERS));
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
