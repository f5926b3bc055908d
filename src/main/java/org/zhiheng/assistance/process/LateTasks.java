package org.zhiheng.assistance.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricExternalTaskLog;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.exchange.ExternalWork;

/** External tasks the process took away from the worker that held them (被收回的任务), found in the engine's history. */
@Component
class LateTasks {

  private final HistoryService history;
  private final Works works;
  private final AccountRights rights;

  LateTasks(HistoryService history, Works works, AccountRights rights) {
    this.history = history;
    this.works = works;
    this.rights = rights;
  }

  /** A record that hears late answers, and what its task asked for. */
  record Late(Works.Item record, String topic) {}

  /** The task, if the account held it when it was taken away and its record hears late answers; everybody else learns nothing. */
  Optional<Late> heldBy(String account, String taskId) {
    return history.createHistoricExternalTaskLogQuery().externalTaskId(taskId).deletionLog().list().stream()
        .filter(log -> Workers.belongTo(account, log.getWorkerId()) && rights.covers(account, log.getTopicName()))
        .findFirst()
        .flatMap(log -> record(log).map(record -> new Late(record, log.getTopicName())));
  }

  private Optional<Works.Item> record(HistoricExternalTaskLog log) {
    String reference = works.reference(log.getProcessDefinitionId(), log.getActivityId());
    ExternalWork work = works.work(reference);
    return work.late()
        .flatMap(late -> late.meant(records(log.getProcessInstanceId(), reference), log.getTopicName()))
        .map(id -> new Works.Item(work, id));
  }

  private List<String> records(String instance, String reference) {
    return history.createHistoricVariableInstanceQuery().processInstanceId(instance).variableName(reference).list().stream()
        .map(variable -> String.valueOf(variable.getValue()))
        .toList();
  }
}
