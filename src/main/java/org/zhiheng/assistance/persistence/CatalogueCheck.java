package org.zhiheng.assistance.persistence;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhiheng.assistance.AgencyAccount;
import org.zhiheng.assistance.MatterKind;
import org.zhiheng.document.DocumentKind;
import org.zhiheng.platform.data.DataFile.Line;

/**
 * Looks through the data files before anything is loaded (目录数据校验). A row that breaks a rule stops the start, or a reload,
 * with a message that names file, line and column: a request that cannot be routed months later would be worse.
 */
final class CatalogueCheck {

  private static final String CODE = "[a-z][a-z0-9-]{0,39}";

  private final CatalogueFiles files;
  private final Predicate<String> courtExists;
  private final Predicate<String> processExists;
  private final List<CatalogueProblem> problems = new ArrayList<>();

  private final Map<String, Line> departments;
  private final Map<String, Line> units;
  private final Set<String> words;

  private CatalogueCheck(CatalogueFiles files, Predicate<String> courtExists, Predicate<String> processExists) {
    this.files = files;
    this.courtExists = courtExists;
    this.processExists = processExists;
    this.departments = unique(CatalogueFiles.DEPARTMENTS, "code");
    this.units = unique(CatalogueFiles.UNITS, "code");
    this.words = unique(CatalogueFiles.WORDS, "word").keySet();
  }

  /** What is wrong; where a file is no table, only that. */
  static List<CatalogueProblem> problems(CatalogueFiles files, Predicate<String> courtExists, Predicate<String> processExists) {
    List<CatalogueProblem> unreadable = CatalogueTables.problems(files);
    return unreadable.isEmpty() ? new CatalogueCheck(files, courtExists, processExists).run() : unreadable;
  }

  private List<CatalogueProblem> run() {
    words();
    departments();
    units();
    matters();
    accounts();
    officers();
    topics();
    return List.copyOf(problems);
  }

  private void problem(String file, Line line, String column, String message) {
    problems.add(new CatalogueProblem(file, line.number(), column, cell(line, column), message));
  }

  /** Rows by a column that must not repeat. */
  private Map<String, Line> unique(String file, String column) {
    Map<String, Line> known = new TreeMap<>();
    for (Line line : files.lines(file)) {
      String key = cell(line, column);
      Line before = key.isEmpty() ? null : known.putIfAbsent(key, line);
      if (before != null) {
        problem(file, line, column, key + " 与第 " + before.number() + " 行重复");
      }
    }
    return known;
  }

  private static String cell(Line line, String column) {
    return line.cells().getOrDefault(column, "");
  }

  private void required(String file, Line line, String... columns) {
    for (String column : columns) {
      if (cell(line, column).isEmpty()) {
        problem(file, line, column, "不能为空");
      }
    }
  }

  private void matches(String file, Line line, String column, String pattern, String words) {
    if (!cell(line, column).matches(pattern)) {
      problem(file, line, column, "“" + cell(line, column) + "”应为" + words);
    }
  }

  private void oneOf(String file, Line line, String column, Set<String> allowed) {
    if (!allowed.contains(cell(line, column))) {
      problem(file, line, column, "“" + cell(line, column) + "”应为 " + allowed.stream().sorted().toList() + " 之一");
    }
  }

  private void departments() {
    for (Line line : files.lines(CatalogueFiles.DEPARTMENTS)) {
      required(CatalogueFiles.DEPARTMENTS, line, "name");
      matches(CatalogueFiles.DEPARTMENTS, line, "code", CODE, "小写字母、数字和连字符");
      oneOf(CatalogueFiles.DEPARTMENTS, line, "reach", Set.of("CITY", "NETWORK"));
    }
  }

  private boolean network(String department) {
    Line line = departments.get(department);
    return line != null && cell(line, "reach").equals("NETWORK");
  }

  private void words() {
    files.lines(CatalogueFiles.WORDS).forEach(line -> required(CatalogueFiles.WORDS, line, "word", "name"));
  }

  private void units() {
    String file = CatalogueFiles.UNITS;
    for (Line line : files.lines(file)) {
      required(file, line, "name");
      matches(file, line, "code", CODE, "小写字母、数字和连字符");
      knownDepartment(file, line);
      List<String> districts = words(line, "districts");
      districts.stream()
          .filter(court -> !courtExists.test(court))
          .forEach(court -> problem(file, line, "districts", "没有法院 " + court));
      if (districts.isEmpty() && !network(cell(line, "department"))) {
        problem(file, line, "districts", "至少要有一个服务辖区（法院代码，空格分隔）；只有全国网络可以为空");
      }
    }
  }

  private void knownDepartment(String file, Line line) {
    if (!departments.containsKey(cell(line, "department"))) {
      problem(file, line, "department", "没有部门 " + cell(line, "department") + "，请先在 departments.csv 中登记");
    }
  }

  private void matters() {
    String file = CatalogueFiles.MATTERS;
    unique(file, "code");
    unique(file, "number");
    for (Line line : files.lines(file)) {
      required(file, line, "name", "verb", "discloses", "answers", "resultCodes");
      knownDepartment(file, line);
      matterCode(line);
      number(line);
      oneOf(file, line, "kind", names(MatterKind.values()));
      evidence(line);
      matches(file, line, "persons", "\\d{1,3}", "人数（整数）");
      matches(file, line, "vehicles", "\\d{1,3}", "车辆数（整数）");
      process(line);
      documents(line);
      named(line, "answers");
      named(line, "resultCodes");
      schema(line);
    }
  }

  /** A key nobody has drawn would take the matter out of every dialog without a word. */
  private void process(Line line) {
    String key = cell(line, "process");
    if (!key.isEmpty() && !processExists.test(key)) {
      problem(CatalogueFiles.MATTERS, line, "process", "没有部署流程 " + key + "；由通用流程办理的请留空");
    }
  }

  /** What changes rights in property comes back with proof. */
  private void evidence(Line line) {
    oneOf(CatalogueFiles.MATTERS, line, "evidence", Set.of("REQUIRED", "OPTIONAL"));
    boolean needsProof =
        Arrays.stream(MatterKind.values()).anyMatch(kind -> kind.changesRights() && kind.name().equals(cell(line, "kind")));
    if (needsProof && cell(line, "evidence").equals("OPTIONAL")) {
      problem(CatalogueFiles.MATTERS, line, "evidence", "控制、解除类事项的回执必须附办理凭证，应为 REQUIRED");
    }
  }

  private void matterCode(Line line) {
    String expected = cell(line, "department") + "." + cell(line, "verb");
    if (!cell(line, "code").equals(expected)) {
      problem(CatalogueFiles.MATTERS, line, "code", "应为 " + expected + "（部门.办理动作）");
    }
  }

  private void number(Line line) {
    if (network(cell(line, "department"))) {
      matches(CatalogueFiles.MATTERS, line, "number", "", "空：全国网络的事项不编入本市目录");
    } else {
      matches(CatalogueFiles.MATTERS, line, "number", "[1-9]\\d{0,2}", "目录编号（正整数）");
    }
  }

  private void documents(Line line) {
    Set<String> known = names(DocumentKind.values());
    words(line, "documents").stream()
        .filter(kind -> !known.contains(kind))
        .forEach(kind -> problem(CatalogueFiles.MATTERS, line, "documents", "没有文书种类 " + kind));
  }

  /** Officers answer in Chinese: whatever they fill in or choose has a name. */
  private void named(Line line, String column) {
    words(line, column).stream()
        .filter(word -> !words.contains(word))
        .forEach(word -> problem(CatalogueFiles.MATTERS, line, column, word + " 没有中文名称，请先在 words.csv 中登记"));
  }

  private void schema(Line line) {
    String name = cell(line, "inputSchema");
    if (name.isEmpty() || !files.exists(CatalogueFiles.SCHEMAS + name)) {
      problem(CatalogueFiles.MATTERS, line, "inputSchema", "没有文件 schemas/" + name);
      return;
    }
    try {
      JsonNode schema = files.schema(name);
      SchemaFaults.of(schema).forEach(fault -> problem(CatalogueFiles.MATTERS, line, "inputSchema", "schemas/" + name + " " + fault));
      disclosed(line, schema);
    } catch (JsonProcessingException e) {
      problem(CatalogueFiles.MATTERS, line, "inputSchema", "schemas/" + name + " 不是 JSON" + place(e.getLocation()));
    }
  }

  /** What the asking court does not enter and nobody has named would never reach the unit. */
  private void disclosed(Line line, JsonNode schema) {
    words(line, "discloses").stream()
        .filter(field -> !schema.path("properties").has(field) && !words.contains(field))
        .forEach(
            field ->
                problem(CatalogueFiles.MATTERS, line, "discloses", field + " 既不是 " + cell(line, "inputSchema") + " 的字段，也不在 words.csv 中"));
  }

  private static String place(JsonLocation location) {
    return location == null ? "" : "，见其第 " + location.getLineNr() + " 行第 " + location.getColumnNr() + " 列";
  }

  private void accounts() {
    String file = CatalogueFiles.ACCOUNTS;
    unique(file, "name");
    for (Line line : files.lines(file)) {
      matches(file, line, "name", CODE, "小写字母、数字和连字符");
      required(file, line, "title", "topics");
      oneOf(file, line, "kind", names(AgencyAccount.Kind.values()));
    }
  }

  private void officers() {
    String file = CatalogueFiles.OFFICERS;
    unique(file, "account");
    Map<String, Line> leaders = new HashMap<>();
    for (Line line : files.lines(file)) {
      required(file, line, "name");
      matches(file, line, "account", "[A-Za-z0-9-]{1,64}", "用户名（字母、数字和连字符）");
      String unit = cell(line, "unit");
      if (!units.containsKey(unit)) {
        problem(file, line, "unit", "没有协助单位 " + unit);
      }
      matches(file, line, "leader", "Y?", "Y 或空");
      Line before = cell(line, "leader").equals("Y") ? leaders.putIfAbsent(unit, line) : null;
      if (before != null) {
        problem(file, line, "leader", unit + " 已有负责人（第 " + before.number() + " 行）");
      }
    }
  }

  /** Two units must never wait on the same topic, nor a unit on one of the court's own gateways. */
  private void topics() {
    Set<String> taken = new HashSet<>();
    files.lines(CatalogueFiles.ACCOUNTS).stream()
        .filter(line -> cell(line, "kind").equals("GATEWAY"))
        .forEach(line -> taken.addAll(words(line, "topics")));
    for (Line matter : files.lines(CatalogueFiles.MATTERS)) {
      for (Line unit : units.values()) {
        String topic = cell(unit, "code") + "." + cell(matter, "verb");
        if (cell(unit, "department").equals(cell(matter, "department")) && !taken.add(topic)) {
          problem(CatalogueFiles.MATTERS, matter, "verb", "主题 " + topic + " 已被占用");
        }
      }
    }
  }

  private static List<String> words(Line line, String column) {
    return Arrays.stream(cell(line, column).split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  private static Set<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
  }
}
