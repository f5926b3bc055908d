package org.zhiheng.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One page per decision table under {@code docs/reference/decisions/}, written from the table. A page that differs fails the
 * build; {@code ./mvnw test -Dtest=DecisionDocsTest -Dregenerate=true} writes them anew.
 */
class DecisionDocsTest {

  private static final Path INDEX = Path.of("docs/reference/decisions.md");
  private static final Path PAGES = Path.of("docs/reference/decisions");

  static Stream<DecisionTable> tables() {
    return DecisionTable.all().stream();
  }

  @Test
  void the_index_is_in_step() throws IOException {
    StringBuilder page = new StringBuilder("""
        # Decision tables 决策表

        Written from `processes/`; do not edit. `./mvnw test -Dtest=DecisionDocsTest -Dregenerate=true` writes it anew.

        | Bundle | Table | 名称 | Rows |
        |---|---|---|---|
        """);
    tables().forEach(table -> page.append("| %s | [`%s`](decisions/%s.md) | %s | %d |%n".formatted(
        table.bundle(), table.key(), table.key(), table.decision().getName(), table.rules().size())));
    inStep(INDEX, page.toString());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void each_page_is_in_step(DecisionTable table) throws IOException {
    inStep(PAGES.resolve(table.key() + ".md"), page(table));
  }

  private static String page(DecisionTable table) {
    List<String> inputs = table.inputs().stream()
        .map(input -> input.getLabel() + " `" + DecisionTable.variable(input) + "`").toList();
    List<String> outputs = table.table().getOutputs().stream()
        .map(output -> "→ " + output.getLabel() + " `" + output.getName() + "`").toList();
    List<String> head = Stream.of(inputs, outputs, List.of("依据与说明")).flatMap(List::stream).toList();
    StringBuilder page = new StringBuilder("# %s `%s`%n%n".formatted(table.decision().getName(), table.key()));
    page.append("Bundle `%s` · hit policy %s. Written from `%s`; do not edit.%n%n".formatted(
        table.bundle(), policy(table.hitPolicy()), table.file().toString().replace('\\', '/')));
    page.append(row(head)).append("|").append("---|".repeat(head.size())).append("\n");
    table.rules().forEach(rule -> page.append(row(cells(rule))));
    return page.toString();
  }

  private static String policy(HitPolicy policy) {
    return switch (policy) {
      case UNIQUE -> "UNIQUE (exactly one row applies)";
      case FIRST -> "FIRST (the first row that applies, from top to bottom)";
      case COLLECT -> "COLLECT (every row that applies is a finding)";
      default -> policy.name();
    };
  }

  private static List<String> cells(Rule rule) {
    Stream<String> ins = rule.getInputEntries().stream().map(DecisionDocsTest::text).map(t -> t.isEmpty() ? "—" : t);
    Stream<String> outs = rule.getOutputEntries().stream().map(DecisionDocsTest::text);
    Stream<String> note = Stream.of(rule.getDescription() == null ? "" : text(rule.getDescription()));
    return Stream.of(ins, outs, note).flatMap(s -> s).toList();
  }

  private static String text(ModelElementInstance element) {
    return element.getTextContent().strip();
  }

  private static String row(List<String> cells) {
    return cells.stream().map(cell -> cell.replace("|", "\\|").replaceAll("\\s+", " "))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static void inStep(Path page, String text) throws IOException {
    if (Boolean.getBoolean("regenerate")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, text);
    }
    assertThat(page).as("regenerate with -Dregenerate=true").exists();
    assertThat(Files.readString(page)).as(page + ": regenerate with -Dregenerate=true").isEqualTo(text);
  }
}
