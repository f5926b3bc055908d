package org.zhiheng.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractActivityBuilder;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.CallActivityBuilder;

/**
 * Models with as many activity instances of each kind as a case of ours has, and as many timers and asynchronous steps, but
 * nothing behind them: one main process that calls as many sub-processes as ours does, the rest dealt out among them.
 */
final class BareModel {

  static final String KEY = "bare-case";
  static final String TOPIC = "bare";
  static final String MESSAGE = "bareMessage";

  /** Does nothing. */
  public static final class Nothing implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
      // The point of it.
    }
  }

  private final Map<String, Long> left;
  private long timers;
  private long asyncs;
  private long bodies;
  private int serial;

  private BareModel(Work perCase) {
    this.left = new TreeMap<>(perCase.activities());
    this.timers = perCase.jobs().getOrDefault(Work.TIMER, 0L);
    this.asyncs = perCase.jobs().getOrDefault(Work.ASYNC, 0L);
  }

  static List<BpmnModelInstance> of(Work perCase) {
    return new BareModel(perCase).build();
  }

  private List<BpmnModelInstance> build() {
    int calls = (int) take("callActivity");
    bodies = take("multiInstanceBody");
    List<List<String>> shares = deal(items(calls), calls + 1);
    List<BpmnModelInstance> models = new ArrayList<>();
    for (int i = 1; i <= calls; i++) {
      models.add(model(child(i), shares.get(i), 0));
    }
    models.add(model(KEY, shares.get(0), calls));
    return models;
  }

  private long take(String kind) {
    Long count = left.remove(kind);
    return count == null ? 0 : count;
  }

  /** Start and end events come with each process; kinds that cannot stand in a straight line become delegates. */
  private List<String> items(int calls) {
    long starts = take("startEvent");
    long ends = left.keySet().stream().filter(kind -> kind.toLowerCase().endsWith("endevent")).toList().stream().mapToLong(this::take).sum();
    long events = Math.min(left.getOrDefault("eventBasedGateway", 0L), left.getOrDefault("intermediateMessageCatch", 0L));
    long delegates = starts - calls - 1 + ends - calls - 1 + take("serviceTask");
    delegates += take("eventBasedGateway") - events + take("intermediateMessageCatch") - events;
    List<String> items = new ArrayList<>();
    add(items, "event", events);
    for (String kind : List.of(Work.EXTERNAL, "userTask", "businessRuleTask", "exclusiveGateway", "parallelGateway")) {
      add(items, kind, take(kind));
    }
    delegates += left.values().stream().mapToLong(Long::longValue).sum();
    add(items, "serviceTask", delegates);
    return items;
  }

  private static void add(List<String> items, String kind, long count) {
    for (long i = 0; i < count; i++) {
      items.add(kind);
    }
  }

  private static List<List<String>> deal(List<String> items, int hands) {
    List<List<String>> shares = new ArrayList<>();
    for (int i = 0; i < hands; i++) {
      shares.add(new ArrayList<>());
    }
    for (int i = 0; i < items.size(); i++) {
      shares.get(i % hands).add(items.get(i));
    }
    return shares;
  }

  private static String child(int number) {
    return "bare-part-" + number;
  }

  private BpmnModelInstance model(String key, List<String> share, int calls) {
    AbstractFlowNodeBuilder<?, ?> at = Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(1825).startEvent();
    for (String kind : share) {
      at = step(at, kind);
    }
    for (int i = 1; i <= calls; i++) {
      at = call(at, child(i));
    }
    return at.endEvent().done();
  }

  private AbstractFlowNodeBuilder<?, ?> step(AbstractFlowNodeBuilder<?, ?> at, String kind) {
    String id = "Step_" + ++serial;
    return switch (kind) {
      case Work.EXTERNAL -> guarded(at.serviceTask(id).camundaExternalTask(TOPIC), id);
      case "userTask" -> guarded(at.userTask(id).camundaCandidateGroups("judge"), id);
      case "businessRuleTask" -> at.businessRuleTask(id).camundaClass(Nothing.class.getName());
      case "exclusiveGateway" -> at.exclusiveGateway(id);
      case "parallelGateway" -> at.parallelGateway(id);
      case "event" -> at.eventBasedGateway().intermediateCatchEvent(id).message(MESSAGE);
      default -> at.serviceTask(id).camundaClass(Nothing.class.getName()).camundaAsyncBefore(spend());
    };
  }

  private boolean spend() {
    return asyncs-- > 0;
  }

  /** With a timer that never fires, as long as there are any to give. */
  private AbstractFlowNodeBuilder<?, ?> guarded(AbstractActivityBuilder<?, ?> activity, String id) {
    if (timers-- > 0) {
      activity.boundaryEvent("Timer_" + id).timerWithDuration("P30D").endEvent();
    }
    return activity;
  }

  private AbstractFlowNodeBuilder<?, ?> call(AbstractFlowNodeBuilder<?, ?> at, String child) {
    CallActivityBuilder call =
        at.callActivity("Call_" + child)
            .calledElement(child)
            .camundaInBusinessKey("#{execution.processBusinessKey}")
            .camundaIn("caseId", "caseId")
            .camundaIn("courtCode", "courtCode");
    if (bodies-- > 0) {
      call.multiInstance().parallel().cardinality("1");
    }
    return call;
  }
}
