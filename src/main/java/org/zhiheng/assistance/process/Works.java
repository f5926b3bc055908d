package org.zhiheng.assistance.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.exchange.ExternalWork;

/** Finds the record behind an external task and the context that owns it (外部任务所指记录). */
@Component
class Works {

  private final Map<String, ExternalWork> byReference;
  private final WorkModels models;
  private final RuntimeService runtime;

  Works(List<ExternalWork> works, WorkModels models, RuntimeService runtime) {
    this.byReference = works.stream().collect(Collectors.toMap(ExternalWork::reference, Function.identity()));
    this.models = models;
    this.runtime = runtime;
  }

  /** A record and its owner. */
  record Item(ExternalWork work, String id) {}

  /** Names of the variables that may hold a record's id. */
  String[] references() {
    return byReference.keySet().toArray(String[]::new);
  }

  /** For a task just fetched, whose variables came with it. */
  Item of(LockedExternalTask task) {
    String reference = models.reference(task.getProcessDefinitionId(), task.getActivityId());
    return item(reference, task.getVariables().get(reference));
  }

  Item of(ExternalTask task) {
    String reference = models.reference(task.getProcessDefinitionId(), task.getActivityId());
    return item(reference, runtime.getVariable(task.getExecutionId(), reference));
  }

  /** Name of the variable that holds the record of an external task. */
  String reference(String definitionId, String activityId) {
    return models.reference(definitionId, activityId);
  }

  /** The context that owns the records a variable points to. */
  ExternalWork work(String reference) {
    return Optional.ofNullable(byReference.get(reference))
        .orElseThrow(() -> new IllegalStateException("没有负责变量 " + reference + " 所指记录的上下文"));
  }

  private Item item(String reference, Object id) {
    ExternalWork work = byReference.get(reference);
    if (work == null || id == null) {
      throw new IllegalStateException("外部任务指向的变量 " + reference + " 没有值，或没有负责它的上下文");
    }
    return new Item(work, id.toString());
  }

  /** The code under which a refusal is drawn for this task. */
  Optional<String> drawnError(ExternalTask task, String code) {
    return models.drawnError(task.getProcessDefinitionId(), task.getActivityId(), code);
  }
}
