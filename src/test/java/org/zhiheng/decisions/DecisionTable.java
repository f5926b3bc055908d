package org.zhiheng.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table as it lies in {@code processes/}, with what tests want to ask of it. */
record DecisionTable(
    Path file, Decision decision, org.camunda.bpm.model.dmn.instance.DecisionTable table, DmnDecision parsed) {

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w\"])-?\\d+");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final List<DmnDecisionTableEvaluationEvent> LAST = new ArrayList<>();
  private static final DmnEngine ENGINE = engine();

  /** What an evaluation gave. */
  record Outcome(List<Map<String, Object>> results, List<String> rules) {}

  private static DmnEngine engine() {
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.getCustomPostDecisionTableEvaluationListeners().add(LAST::add);
    return configuration.buildEngine();
  }

  static List<DecisionTable> all() {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(f -> f.toString().endsWith(".dmn")).sorted().map(DecisionTable::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DecisionTable read(Path file) {
    var model = Dmn.readModelFromFile(file.toFile());
    Decision decision = model.getModelElementsByType(Decision.class).iterator().next();
    var table = (org.camunda.bpm.model.dmn.instance.DecisionTable) decision.getExpression();
    return new DecisionTable(file, decision, table, ENGINE.parseDecision(decision.getId(), model));
  }

  String key() {
    return decision.getId();
  }

  String bundle() {
    return file.getParent().getFileName().toString();
  }

  HitPolicy hitPolicy() {
    return table.getHitPolicy();
  }

  Collection<Input> inputs() {
    return table.getInputs();
  }

  Collection<Rule> rules() {
    return table.getRules();
  }

  static String variable(Input input) {
    return input.getInputExpression().getText().getTextContent();
  }

  synchronized Outcome evaluate(Map<String, Object> values) {
    LAST.clear();
    var results = ENGINE.evaluateDecisionTable(parsed, values).getResultList();
    return new Outcome(results, LAST.get(0).getMatchingRules().stream().map(rule -> rule.getId()).toList());
  }

  /** Every combination of the values at which some row begins or ends. */
  List<Map<String, Object>> samples() {
    List<Map<String, Object>> all = List.of(Map.of());
    int column = 0;
    for (Input input : inputs()) {
      List<Object> values = samples(input, column++);
      all = all.stream()
          .flatMap(row -> values.stream().map(value -> with(row, variable(input), value)))
          .toList();
    }
    return all;
  }

  private static Map<String, Object> with(Map<String, Object> row, String name, Object value) {
    Map<String, Object> extended = new java.util.HashMap<>(row);
    extended.put(name, value);
    return extended;
  }

  private List<Object> samples(Input input, int column) {
    String type = input.getInputExpression().getTypeRef();
    List<String> cells =
        rules().stream().map(rule -> new ArrayList<>(rule.getInputEntries()).get(column).getTextContent()).toList();
    if (type.equals("boolean")) {
      return List.of(true, false);
    }
    if (type.equals("string")) {
      Set<Object> texts = new LinkedHashSet<>(
          cells.stream().flatMap(cell -> TEXT.matcher(cell).results()).map(m -> m.group(1)).toList());
      return texts.isEmpty() ? List.of("其他") : List.copyOf(texts);
    }
    return numbers(cells).stream().filter(number -> allowed(input, number)).map(Object.class::cast).toList();
  }

  private static Set<Long> numbers(List<String> cells) {
    Set<Long> numbers = cells.stream()
        .flatMap(cell -> NUMBER.matcher(cell.replace("..", " ")).results())
        .map(MatchResult::group)
        .map(Long::parseLong)
        .flatMap(n -> Stream.of(n - 1, n, n + 1))
        .collect(Collectors.toCollection(TreeSet::new));
    return numbers.isEmpty() ? Set.of(0L) : numbers;
  }

  private static boolean allowed(Input input, long number) {
    if (input.getInputValues() == null) {
      return true;
    }
    String domain = input.getInputValues().getText().getTextContent().strip();
    Matcher range = Pattern.compile("\\[(\\d+)\\.\\.(\\d+)]").matcher(domain);
    if (range.matches()) {
      return number >= Long.parseLong(range.group(1)) && number <= Long.parseLong(range.group(2));
    }
    return !domain.startsWith(">=") || number >= Long.parseLong(domain.substring(2).strip());
  }

  @Override
  public String toString() {
    return bundle() + "/" + key();
  }
}
