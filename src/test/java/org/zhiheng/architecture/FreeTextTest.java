package org.zhiheng.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.platform.engine.CompletionRule;
import org.zhiheng.testing.H2Test;

/** Where people write freely in a form, the task's rule says so: otherwise the words would lie in clear in a process variable. */
@H2Test
class FreeTextTest {

  /** One-line fields of tasks that hold a number or a code, each with what it holds. Any other one-line field is free text. */
  private static final Map<String, String> NOT_PROSE =
      Map.of(
          "incidentUnit", "code of a unit",
          "offlineControlledYuan", "amount",
          "offlineReceiptNo", "number of a receipt",
          "controlledYuan", "amount",
          "receiptNo", "number of a receipt",
          "claimCaseNo", "number of a case",
          "clueCaseNo", "number of a case");

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired private List<CompletionRule> rules;

  @Test
  void everyFieldForFreeTextIsNamedByTheRuleOfItsTask() {
    Map<String, CompletionRule> byTask = rules.stream().collect(Collectors.toMap(CompletionRule::task, Function.identity()));
    assertThat(tasks()).hasSizeGreaterThan(40).allSatisfy(task ->
        assertThat(byTask.get(task.key()).notes()).as(task.key()).isEqualTo(task.freeText()));
  }

  /** It would show the id instead of the words; those are read in 案件全景. */
  @Test
  void noFormShowsWhatWasWrittenInAnother() {
    Set<String> notes = rules.stream().flatMap(rule -> rule.notes().stream()).collect(Collectors.toSet());
    assertThat(tasks()).allSatisfy(task -> assertThat(task.shown()).as(task.key()).doesNotContainAnyElementsOf(notes));
  }

  private static List<TaskForm> tasks() {
    return Models.all().stream()
        .flatMap(model ->
            model.bpmn().getModelElementsByType(UserTask.class).stream()
                .map(task -> new TaskForm(model.baseName() + ":" + task.getId(), fields(model.bundle(), task.getCamundaFormRef()))))
        .toList();
  }

  private static List<JsonNode> fields(String bundle, String form) {
    try {
      return fields(JSON.readTree(Models.FORMS.resolve(bundle).resolve(form + ".form").toFile())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> fields(JsonNode parent) {
    List<JsonNode> inside = new ArrayList<>();
    parent.path("components").forEach(inside::add);
    return inside.stream().flatMap(field -> Stream.concat(Stream.of(field), fields(field)));
  }

  private record TaskForm(String key, List<JsonNode> fields) {

    Set<String> freeText() {
      return keys(field -> !field.path("disabled").asBoolean() && isProse(field));
    }

    Set<String> shown() {
      return keys(field -> field.path("disabled").asBoolean());
    }

    private Set<String> keys(Predicate<JsonNode> which) {
      return fields.stream().filter(which).map(field -> field.path("key").asText()).collect(Collectors.toSet());
    }

    private static boolean isProse(JsonNode field) {
      String type = field.path("type").asText();
      return type.equals("textarea") || type.equals("textfield") && !NOT_PROSE.containsKey(field.path("key").asText());
    }
  }
}
