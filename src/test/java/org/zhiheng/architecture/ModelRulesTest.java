package org.zhiheng.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhiheng.architecture.Models.Model;
import org.zhiheng.platform.security.Roles;

/** What a reader and an operator of a model must be able to rely on. Each rule states why it stands. */
class ModelRulesTest {

  private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*");
  private static final Pattern KEBAB = Pattern.compile("[a-z]+(-[a-z0-9]+)*");
  private static final Pattern ELEMENT_ID =
      Pattern.compile("(Start|End|Task|Service|External|Rule|Call|Gateway|Timer|Error|Message|Catch|Throw|Sub|Event)_[A-Z][A-Za-z0-9]+");
  private static final Pattern TOPIC = Pattern.compile("[a-z]+(-[a-z0-9]+)*\\.[a-z]+|\\$\\{[\\w.()]+}");
  private static final int NODES_ON_A_LEVEL = 16;

  static Stream<Model> models() {
    return Models.all().stream();
  }

  @ParameterizedTest
  @MethodSource("models")
  void theFileIsNamedLikeItsProcess(Model model) {
    assertThat(model.process().getId()).isEqualTo(model.baseName()).matches(KEBAB);
    assertThat(model.process().getName()).matches(CHINESE);
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyVersionIsNumberedAndEveryHistoryHasAnEnd(Model model) {
    assertThat(model.process().getCamundaVersionTag()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(model.process().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
  }

  @ParameterizedTest
  @MethodSource("models")
  void elementsAreNamedInEnglishForProgramsAndInChineseForPeople(Model model) {
    for (FlowNode node : all(model, FlowNode.class)) {
      assertThat(node.getId()).matches(ELEMENT_ID);
      if (!(node instanceof Gateway)) {
        assertThat(node.getName()).as(node.getId()).isNotNull().matches(CHINESE);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyStepStandsInTheLaneOfWhoeverAnswersForIt(Model model) {
    Set<FlowNode> inLanes = new java.util.HashSet<>();
    all(model, Lane.class).forEach(lane -> inLanes.addAll(lane.getFlowNodeRefs()));
    for (FlowNode node : model.process().getChildElementsByType(FlowNode.class)) {
      assertThat(inLanes).as(node.getId() + " has a lane").contains(node);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aLevelFitsOnAPageAJudgeCanRead(Model model) {
    assertThat(nodes(model.process().getFlowElements())).as(model.baseName()).isLessThanOrEqualTo(NODES_ON_A_LEVEL);
    for (SubProcess sub : all(model, SubProcess.class)) {
      assertThat(nodes(sub.getFlowElements())).as(sub.getId()).isLessThanOrEqualTo(NODES_ON_A_LEVEL);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void everythingIsDrawn(Model model) {
    for (FlowNode node : all(model, FlowNode.class)) {
      assertThat(node.getDiagramElement()).as(node.getId()).isNotNull();
    }
    for (SequenceFlow flow : all(model, SequenceFlow.class)) {
      assertThat(flow.getDiagramElement()).as(flow.getId()).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void serviceTasksCallOneDelegateOrLeaveTheServer(Model model) {
    for (ServiceTask task : all(model, ServiceTask.class)) {
      if ("external".equals(task.getCamundaType())) {
        assertThat(task.getId()).startsWith("External_");
        assertThat(task.getCamundaTopic()).as(task.getId()).matches(TOPIC);
        assertThat(property(task, "work")).as(task.getId() + " names its record").isNotEmpty();
      } else {
        assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches("\\$\\{[a-z][A-Za-z]+Delegate}");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void silenceOfWhoeverIsAskedIsModelled(Model model) {
    for (ServiceTask task : all(model, ServiceTask.class)) {
      if ("external".equals(task.getCamundaType())) {
        assertThat(hasTimerAround(model, task)).as(task.getId() + " has a timer for silence").isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyTaskOfAPersonSaysWhatToDoByWhenAndForWhom(Model model) {
    for (UserTask task : all(model, UserTask.class)) {
      assertThat(task.getDocumentations()).as(task.getId() + " is described").isNotEmpty();
      assertThat(task.getCamundaCandidateGroups()).as(task.getId() + " has candidate groups").isNotNull();
      for (String group : task.getCamundaCandidateGroups().split(",")) {
        assertThat(group.startsWith("${") || Roles.all().containsKey(group)).as(task.getId() + ": " + group).isTrue();
      }
      assertThat(task.getCamundaDueDate()).as(task.getId() + " asks the calendar").contains("deadlines");
      assertThat(task.getCamundaFormRef()).as(task.getId() + " has a form").isNotNull();
      assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment");
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void formsAndTablesTravelInTheSameBundle(Model model) {
    List<String> forms = new ArrayList<>();
    all(model, UserTask.class).forEach(task -> forms.add(task.getCamundaFormRef()));
    all(model, StartEvent.class).stream().filter(s -> s.getCamundaFormRef() != null).forEach(s -> forms.add(s.getCamundaFormRef()));
    for (String form : forms) {
      assertThat(Models.FORMS.resolve(model.bundle()).resolve(form + ".form")).exists();
    }
    for (BusinessRuleTask rule : all(model, BusinessRuleTask.class)) {
      assertThat(rule.getCamundaDecisionRefBinding()).as(rule.getId()).isEqualTo("deployment");
      assertThat(Models.PROCESSES.resolve(model.bundle()).resolve(rule.getCamundaDecisionRef() + ".dmn")).exists();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void timersAskTheCalendarNeverARawDuration(Model model) {
    for (TimerEventDefinition timer : all(model, TimerEventDefinition.class)) {
      String text =
          timer.getTimeDate() != null
              ? timer.getTimeDate().getTextContent()
              : timer.getTimeDuration() != null ? timer.getTimeDuration().getTextContent() : timer.getTimeCycle().getTextContent();
      assertThat(text).as(timer.getParentElement().getAttributeValue("id")).startsWith("${").doesNotContain("'P");
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void callsListTheVariablesTheyPassAndCarryTheCaseNumber(Model model) {
    for (CallActivity call : all(model, CallActivity.class)) {
      ExtensionElements extensions = call.getExtensionElements();
      assertThat(extensions).as(call.getId()).isNotNull();
      Collection<CamundaIn> ins = extensions.getChildElementsByType(CamundaIn.class);
      assertThat(ins).as(call.getId() + " passes the business key").anyMatch(in -> in.getCamundaBusinessKey() != null);
      assertThat(ins).as(call.getId()).noneMatch(in -> "all".equals(in.getCamundaVariables()));
      assertThat(extensions.getChildElementsByType(CamundaOut.class)).as(call.getId()).noneMatch(out -> "all".equals(out.getCamundaVariables()));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aForkingChoiceHasANameAndNoWayToGetStuck(Model model) {
    for (ExclusiveGateway gateway : all(model, ExclusiveGateway.class)) {
      if (gateway.getOutgoing().size() > 1) {
        assertThat(gateway.getName()).as(gateway.getId()).isNotNull().matches(CHINESE);
        assertThat(gateway.getDefault()).as(gateway.getId() + " has a default flow").isNotNull();
        for (SequenceFlow flow : gateway.getOutgoing()) {
          assertThat(flow.getName()).as(flow.getId() + " says when it is taken").isNotNull();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void errorsAreCaughtByCode(Model model) {
    for (BoundaryEvent event : all(model, BoundaryEvent.class)) {
      event.getEventDefinitions().stream()
          .filter(ErrorEventDefinition.class::isInstance)
          .map(ErrorEventDefinition.class::cast)
          .forEach(error -> assertThat(error.getError()).as(event.getId() + " names its error").isNotNull());
    }
  }

  private static boolean hasTimerAround(Model model, Activity activity) {
    List<String> hosts = new ArrayList<>(List.of(activity.getId()));
    for (var parent = activity.getParentElement(); parent instanceof SubProcess sub; parent = sub.getParentElement()) {
      hosts.add(sub.getId());
    }
    return all(model, BoundaryEvent.class).stream()
        .filter(event -> hosts.contains(event.getAttachedTo().getId()))
        .anyMatch(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance));
  }

  private static long nodes(Collection<FlowElement> elements) {
    return elements.stream().filter(FlowNode.class::isInstance).filter(node -> !(node instanceof BoundaryEvent)).count();
  }

  private static String property(ServiceTask task, String name) {
    if (task.getExtensionElements() == null) {
      return "";
    }
    return task.getModelInstance().getModelElementsByType(CamundaProperty.class).stream()
        .filter(property -> within(property, task))
        .filter(property -> name.equals(property.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .findFirst()
        .orElse("");
  }

  private static boolean within(CamundaProperty property, ServiceTask task) {
    for (var parent = property.getParentElement(); parent != null; parent = parent.getParentElement()) {
      if (parent.equals(task)) {
        return true;
      }
    }
    return false;
  }

  private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(Model model, Class<T> type) {
    return model.bpmn().getModelElementsByType(type);
  }
}
