package org.zhiheng.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The decision tables (决策表): each row tried by a case from {@code src/test/resources/decisions/}, no gaps, no overlaps,
 * columns in Chinese and a legal basis beside each row.
 *
 * <p>A case reads {@code R1.10; effective=false => outcome=裁定不予受理}; values not named are those of the line
 * {@code default}. Several results are divided by {@code |}, {@code none} stands for no result.
 */
class DecisionTablesTest {

  private static final Pattern CHINESE = Pattern.compile("(?s).*\\p{IsHan}.*");
  private static final Path CASES = Path.of("src/test/resources/decisions");

  static Stream<DecisionTable> tables() {
    return DecisionTable.all().stream();
  }

  static Stream<DecisionTable> exclusiveTables() {
    return tables().filter(table -> table.hitPolicy() != HitPolicy.COLLECT);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_table_speaks_chinese_and_gives_its_basis_row_by_row(DecisionTable table) {
    assertThat(table.file().getFileName()).hasToString(table.key() + ".dmn");
    assertThat(table.decision().getName()).matches(CHINESE);
    assertThat(table.decision().getCamundaHistoryTimeToLiveString()).isNotBlank();
    assertThat(table.inputs()).extracting(Input::getLabel).allMatch(label -> CHINESE.matcher(label).matches());
    assertThat(table.table().getOutputs()).extracting(Output::getLabel).allMatch(label -> CHINESE.matcher(label).matches());
    assertThat(table.rules()).allSatisfy(rule -> assertThat(basis(rule)).as(rule.getId()).matches(CHINESE));
  }

  private static String basis(Rule rule) {
    return rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
  }

  @ParameterizedTest
  @MethodSource("exclusiveTables")
  void a_table_has_no_gaps_and_no_overlaps(DecisionTable table) {
    for (Map<String, Object> values : table.samples()) {
      assertThat(table.evaluate(values).rules()).as(table + " " + values).isNotEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> every_case_holds() {
    return tables().filter(t -> Files.exists(file(t))).flatMap(table ->
        cases(table).stream().map(line -> dynamicTest(table.key() + ": " + line.name(), () -> line.check(table))));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void every_row_is_tried_by_a_case(DecisionTable table) {
    TreeSet<String> untried = new TreeSet<>(table.rules().stream().map(Rule::getId).toList());
    cases(table).forEach(line -> table.evaluate(line.values()).rules().forEach(untried::remove));

    assertThat(untried).as("rows of " + table + " no case tries").isEmpty();
  }

  private static Path file(DecisionTable table) {
    return CASES.resolve(table.key() + ".txt");
  }

  private record Case(String name, Map<String, Object> values, List<Map<String, String>> expected) {

    void check(DecisionTable table) {
      List<Map<String, Object>> results = table.evaluate(values).results();
      assertThat(results).as(name).hasSameSizeAs(expected);
      for (int i = 0; i < results.size(); i++) {
        Map<String, Object> result = results.get(i);
        expected.get(i).forEach((output, value) ->
            assertThat(String.valueOf(result.get(output))).as(name + " " + output).isEqualTo(value));
      }
    }
  }

  private static List<Case> cases(DecisionTable table) {
    try {
      assertThat(file(table)).as("cases of " + table).exists();
      Map<String, Object> defaults = new HashMap<>();
      List<Case> cases = new ArrayList<>();
      for (String line : Files.readAllLines(file(table))) {
        if (line.startsWith("default")) {
          defaults.putAll(values(line.substring("default".length())));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          cases.add(read(line, defaults));
        }
      }
      return cases;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Case read(String line, Map<String, Object> defaults) {
    String[] sides = line.split("=>");
    int end = sides[0].indexOf(';');
    Map<String, Object> values = new HashMap<>(defaults);
    values.putAll(values(end < 0 ? "" : sides[0].substring(end + 1)));
    List<Map<String, String>> expected = sides[1].strip().equals("none")
        ? List.of()
        : Arrays.stream(sides[1].split("\\|")).map(DecisionTablesTest::texts).toList();
    return new Case(line.strip(), values, expected);
  }

  private static Map<String, Object> values(String text) {
    Map<String, Object> values = new HashMap<>();
    texts(text).forEach((name, value) -> values.put(name, typed(value)));
    return values;
  }

  private static Map<String, String> texts(String text) {
    Map<String, String> texts = new HashMap<>();
    for (String pair : text.split(";")) {
      if (!pair.isBlank()) {
        String[] sides = pair.split("=", 2);
        texts.put(sides[0].strip(), sides[1].strip());
      }
    }
    return texts;
  }

  private static Object typed(String value) {
    if (value.equals("true") || value.equals("false")) {
      return Boolean.valueOf(value);
    }
    return value.matches("-?\\d+") ? (Object) Long.valueOf(value) : value;
  }
}
