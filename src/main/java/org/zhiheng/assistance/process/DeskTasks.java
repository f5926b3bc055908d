package org.zhiheng.assistance.process;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.assistance.AssistanceRequest;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.platform.problem.BusinessException;

/**
 * An officer's answers as those of a worker of the unit (办理台的办理): the desk takes a request like a program would and ends
 * it in the same transaction, so that evidence, receipts and repetition have one rule.
 */
@Component
public class DeskTasks {

  private static final Duration LOCK = Duration.ofMinutes(1);

  private final RequestTasks requests;
  private final AgencyTasks tasks;
  private final EngineCalls calls;
  private final TransactionTemplate transaction;

  DeskTasks(RequestTasks requests, AgencyTasks tasks, EngineCalls calls, TransactionTemplate transaction) {
    this.requests = requests;
    this.tasks = tasks;
    this.calls = calls;
    this.transaction = transaction;
  }

  /**
   * Answers on a topic of the request's unit.
   *
   * @throws BusinessException conflict if there is nothing to answer any more
   */
  public void answer(AssistanceRequest request, String topic, String officer, WorkAnswer answer) {
    if (!answerIfAsked(request, topic, officer, answer)) {
      throw over();
    }
  }

  /**
   * As {@link #answer}, where it may be too late for a task.
   *
   * @return false if no task stands on the topic for the request
   */
  public boolean answerIfAsked(AssistanceRequest request, String topic, String officer, WorkAnswer answer) {
    return taken(request, topic, officer, task -> tasks.complete(request.unitCode(), Workers.desk(officer), task, answer));
  }

  /** Refuses, asks for more, or sends on, as the model draws the code. */
  public void refuse(AssistanceRequest request, String officer, String code, String reason) {
    if (!taken(
        request, request.topic(), officer,
        task -> tasks.refuse(request.unitCode(), Workers.desk(officer), task, code, reason))) {
      throw over();
    }
  }

  private boolean taken(AssistanceRequest request, String topic, String officer, Consumer<String> work) {
    return calls.by(
        officer, request.unitCode(), () -> Boolean.TRUE.equals(transaction.execute(status -> done(request, topic, officer, work))));
  }

  private boolean done(AssistanceRequest request, String topic, String officer, Consumer<String> work) {
    Optional<String> task = calls.as(request.unitCode(), () -> requests.of(request, topic).map(ExternalTask::getId));
    task.ifPresent(
        id -> {
          tasks.takeOver(request.unitCode(), Workers.desk(officer), id, LOCK);
          work.accept(id);
        });
    return task.isPresent();
  }

  private static BusinessException over() {
    return BusinessException.conflict("REQUEST_FINISHED", "该请求已办结、已撤回，或正由法院补充材料，无须办理");
  }
}
