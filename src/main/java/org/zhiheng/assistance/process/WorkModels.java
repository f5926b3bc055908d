package org.zhiheng.assistance.process;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** What the models say about an external task (模型中的外部任务): which record it stands for and which refusals it draws. */
@Component
class WorkModels {

  private static final String WORK = "work";

  private final RepositoryService repository;
  private final Map<String, Node> nodes = new ConcurrentHashMap<>();

  WorkModels(RepositoryService repository) {
    this.repository = repository;
  }

  /**
   * An external task of a deployed model.
   *
   * @param reference process variable with the record's id
   * @param errorCodes codes of the error events at its border and at those around it; an empty text catches every code
   */
  private record Node(Optional<String> reference, List<String> errorCodes) {}

  /** Name of the process variable that holds the record's id. */
  String reference(String definitionId, String activityId) {
    return node(definitionId, activityId)
        .reference()
        .orElseThrow(() -> new IllegalStateException("外部任务 " + activityId + " 缺少扩展属性 work"));
  }

  /**
   * The code under which a refusal is drawn. A unit's own reason codes are data of the request: what is not drawn by itself
   * takes the way drawn for all refusals. Empty if the model draws none, since the engine would then end the case's path
   * without a word.
   */
  Optional<String> drawnError(String definitionId, String activityId, String code) {
    List<String> drawn = node(definitionId, activityId).errorCodes();
    if (drawn.contains(code) || drawn.contains("")) {
      return Optional.of(code);
    }
    if (drawn.contains(AssistanceRequestModel.ERROR_REFUSED)) {
      return Optional.of(AssistanceRequestModel.ERROR_REFUSED);
    }
    return drawn.size() == 1 ? Optional.of(drawn.get(0)) : Optional.empty();
  }

  private Node node(String definitionId, String activityId) {
    return nodes.computeIfAbsent(definitionId + "/" + activityId, key -> read(definitionId, activityId));
  }

  private Node read(String definitionId, String activityId) {
    BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
    FlowElement element = model.getModelElementById(activityId);
    return new Node(property(element), errorCodes(model, hosts(element)));
  }

  private static Optional<String> property(FlowElement element) {
    if (element.getExtensionElements() == null) {
      return Optional.empty();
    }
    return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
        .map(CamundaProperties::getCamundaProperties)
        .flatMap(Collection::stream)
        .filter(property -> WORK.equals(property.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .findFirst();
  }

  /** An error that is not caught where it is thrown is caught by a sub-process around it. */
  private static Set<String> hosts(FlowElement element) {
    Set<String> hosts = new HashSet<>(Set.of(element.getId()));
    for (ModelElementInstance around = element.getParentElement();
        around instanceof SubProcess sub;
        around = sub.getParentElement()) {
      hosts.add(sub.getId());
    }
    return hosts;
  }

  private static List<String> errorCodes(BpmnModelInstance model, Set<String> hosts) {
    return model.getModelElementsByType(BoundaryEvent.class).stream()
        .filter(event -> hosts.contains(event.getAttachedTo().getId()))
        .flatMap(event -> event.getEventDefinitions().stream())
        .filter(ErrorEventDefinition.class::isInstance)
        .map(definition -> code((ErrorEventDefinition) definition))
        .toList();
  }

  private static String code(ErrorEventDefinition definition) {
    return definition.getError() == null || definition.getError().getErrorCode() == null
        ? ""
        : definition.getError().getErrorCode();
  }
}
