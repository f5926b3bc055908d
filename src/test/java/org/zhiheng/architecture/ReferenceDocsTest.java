package org.zhiheng.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.zhiheng.architecture.Models.Model;

/**
 * The reference tables under {@code docs/reference/} are written from the models. A page that differs from what the
 * models say fails the build; {@code ./mvnw test -Dtest=ReferenceDocsTest -Dregenerate=true} writes them anew.
 */
class ReferenceDocsTest {

  private static final Path PAGES = Path.of("docs", "reference");

  @Test
  void processesPageIsInStep() throws IOException {
    Table table = new Table("Processes 流程", "Bundle", "Process", "名称", "Version", "Calls", "What it is for 说明");
    for (Model model : Models.all()) {
      table.row(
          model.bundle(),
          code(model.baseName()),
          model.process().getName(),
          model.process().getCamundaVersionTag(),
          join(all(model, CallActivity.class).stream().map(call -> code(call.getCalledElement())).distinct().toList()),
          documentation(model.process()));
    }
    inStep("processes.md", table);
  }

  @Test
  void tasksPageIsInStep() throws IOException {
    Table table = new Table("Tasks of people 人工任务", "Process", "Task", "名称", "Groups 候选组", "Due 期限", "Form", "What to do 说明");
    for (Model model : Models.all()) {
      for (UserTask task : all(model, UserTask.class)) {
        table.row(
            code(model.baseName()),
            code(task.getId()),
            task.getName(),
            task.getCamundaCandidateGroups(),
            code(task.getCamundaDueDate()),
            code(task.getCamundaFormRef()),
            documentation(task));
      }
    }
    inStep("tasks.md", table);
  }

  @Test
  void timersPageIsInStep() throws IOException {
    Table table = new Table("Timers 期限", "Process", "Timer", "名称", "Fires 到期", "Interrupts 中断", "On 附着于");
    for (Model model : Models.all()) {
      for (TimerEventDefinition timer : all(model, TimerEventDefinition.class)) {
        FlowElement event = (FlowElement) timer.getParentElement();
        boolean boundary = event instanceof BoundaryEvent;
        table.row(
            code(model.baseName()),
            code(event.getId()),
            event.getName(),
            code(timer.getRawTextContent().trim()),
            boundary ? ((BoundaryEvent) event).cancelActivity() ? "yes" : "no" : "—",
            boundary ? code(((BoundaryEvent) event).getAttachedTo().getId()) : "—");
      }
    }
    inStep("timers.md", table);
  }

  @Test
  void topicsPageIsInStep() throws IOException {
    Table table = new Table("Topics of external tasks 外部任务主题", "Process", "Element", "名称", "Topic", "Record 业务记录");
    for (Model model : Models.all()) {
      for (ServiceTask task : all(model, ServiceTask.class)) {
        if ("external".equals(task.getCamundaType())) {
          table.row(code(model.baseName()), code(task.getId()), task.getName(), code(task.getCamundaTopic()), code(work(task)));
        }
      }
    }
    inStep("topics.md", table);
  }

  @Test
  void messagesPageIsInStep() throws IOException {
    Table table = new Table("Messages 消息", "Message", "Process", "Element", "名称");
    for (Model model : Models.all()) {
      for (MessageEventDefinition message : all(model, MessageEventDefinition.class)) {
        FlowElement event = (FlowElement) message.getParentElement();
        table.row(code(message.getMessage().getName()), code(model.baseName()), code(event.getId()), event.getName());
      }
    }
    inStep("messages.md", table);
  }

  @Test
  void formsPageIsInStep() throws IOException {
    Table table = new Table("Forms 表单", "Bundle", "Form", "Field", "Label 标签", "Type", "Required 必填");
    for (Path file : Models.files(Models.FORMS, ".form")) {
      JsonNode form = new ObjectMapper().readTree(file.toFile());
      for (JsonNode field : fields(form)) {
        table.row(
            file.getParent().getFileName().toString(),
            code(form.path("id").asText()),
            code(field.path("key").asText()),
            field.path("label").asText(),
            field.path("type").asText(),
            field.path("validate").path("required").asBoolean() ? "是" : "");
      }
    }
    inStep("forms.md", table);
  }

  private static List<JsonNode> fields(JsonNode parent) {
    List<JsonNode> keyed = new ArrayList<>();
    for (JsonNode field : parent.path("components")) {
      if (field.has("key")) {
        keyed.add(field);
      }
      keyed.addAll(fields(field));
    }
    return keyed;
  }

  private static void inStep(String name, Table table) throws IOException {
    Path page = PAGES.resolve(name);
    if (Boolean.getBoolean("regenerate")) {
      Files.createDirectories(PAGES);
      Files.writeString(page, table.markdown());
    }
    assertThat(page).as("regenerate with -Dregenerate=true").exists();
    assertThat(Files.readString(page)).as(name + " is in step with the models").isEqualTo(table.markdown());
  }

  private static String documentation(ModelElementInstance element) {
    return element.getChildElementsByType(element.getModelInstance().getModel().getType(
            org.camunda.bpm.model.bpmn.instance.Documentation.class)).stream()
        .map(ModelElementInstance::getTextContent)
        .map(String::strip)
        .findFirst()
        .orElse("");
  }

  private static String work(ServiceTask task) {
    return task.getExtensionElements().getElementsQuery()
        .filterByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties.class)
        .singleResult().getCamundaProperties().stream()
        .filter(property -> "work".equals(property.getCamundaName()))
        .map(org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty::getCamundaValue)
        .findFirst()
        .orElse("");
  }

  private static String code(String text) {
    return text == null || text.isEmpty() ? "" : "`" + text + "`";
  }

  private static String join(List<String> texts) {
    return String.join("<br>", texts);
  }

  private static <T extends ModelElementInstance> Collection<T> all(Model model, Class<T> type) {
    return model.bpmn().getModelElementsByType(type);
  }

  /** A Markdown table under a heading. */
  private static final class Table {

    private final StringBuilder text = new StringBuilder();

    private Table(String title, String... columns) {
      text.append("# ").append(title).append("\n\nWritten from the models; do not edit by hand.\n\n");
      row(columns);
      text.append("|").append(" --- |".repeat(columns.length)).append('\n');
    }

    private void row(String... cells) {
      text.append('|');
      for (String cell : cells) {
        text.append(' ').append(cell == null ? "" : cell.replace("|", "\\|").replace("\n", " ")).append(" |");
      }
      text.append('\n');
    }

    private String markdown() {
      return text.toString();
    }
  }
}
