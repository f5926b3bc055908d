package org.zhiheng.assistance.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryTopicBuilder;
import org.camunda.bpm.engine.externaltask.FetchAndLockBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.exchange.WorkDocument;

/** Handing out work (领取任务): an account gets tasks of its own topics, with the only fields their records disclose. */
@Component
public class AgencyFetch {

  private static final Logger LOG = LoggerFactory.getLogger(AgencyFetch.class);

  /** A record that cannot be shown is tried again this often, then it becomes an incident. */
  private static final int UNREADABLE_RETRIES = 2;

  private static final Duration UNREADABLE_PAUSE = Duration.ofMinutes(1);

  private final ExternalTaskService externalTasks;
  private final EngineCalls calls;
  private final Works works;
  private final AccountRights rights;

  AgencyFetch(ExternalTaskService externalTasks, EngineCalls calls, Works works, AccountRights rights) {
    this.externalTasks = externalTasks;
    this.calls = calls;
    this.works = works;
    this.rights = rights;
  }

  /** Topics on which some task waits for a worker. One query for everybody who waits. */
  public Set<String> topicsWithWork() {
    return new HashSet<>(calls.as("system", () -> externalTasks.getTopicNames(false, true, true)));
  }

  /**
   * Locks what is there for the worker and shows it what the records disclose.
   *
   * @throws org.zhiheng.platform.problem.BusinessException forbidden if the account asks for a topic of somebody else
   */
  public List<WorkItem> fetchAndLock(FetchOrder order) {
    order.topics().forEach(topic -> rights.requireTopic(order.account(), topic.name()));
    List<LockedExternalTask> locked = calls.as(order.account(), () -> lock(order));
    List<WorkItem> items = new ArrayList<>();
    locked.forEach(task -> show(order, task).ifPresent(items::add));
    return items;
  }

  private List<LockedExternalTask> lock(FetchOrder order) {
    FetchAndLockBuilder fetch =
        externalTasks
            .fetchAndLock()
            .workerId(Workers.engineName(order.account(), order.workerId()))
            .maxTasks(order.maxTasks())
            .usePriority(order.usePriority());
    order.byCreateTime().ifPresent(direction -> sort(fetch.orderByCreateTime(), direction));
    ExternalTaskQueryTopicBuilder query = fetch.subscribe();
    String[] references = works.references();
    for (FetchOrder.Topic topic : order.topics()) {
      query = query.topic(topic.name(), topic.lock().toMillis()).variables(references);
      topic.businessKey().ifPresent(query::businessKey);
    }
    return query.execute();
  }

  private static void sort(FetchAndLockBuilder fetch, FetchOrder.Order direction) {
    if (direction == FetchOrder.Order.OLDEST_FIRST) {
      fetch.asc();
    } else {
      fetch.desc();
    }
  }

  /** One record that cannot be read must not keep the others from their worker. */
  private Optional<WorkItem> show(FetchOrder order, LockedExternalTask task) {
    try {
      return Optional.of(item(order, task));
    } catch (RuntimeException e) {
      LOG.error("外部任务 {}（{}）的内容无法读取，已退回等待重试", task.getId(), task.getTopicName(), e);
      int retries = task.getRetries() == null ? UNREADABLE_RETRIES : Math.max(0, task.getRetries() - 1);
      calls.run(
          order.account(),
          () ->
              externalTasks.handleFailure(
                  task.getId(), task.getWorkerId(), "请求内容无法读取", retries, UNREADABLE_PAUSE.toMillis()));
      return Optional.empty();
    }
  }

  private WorkItem item(FetchOrder order, LockedExternalTask task) {
    Map<String, Object> disclosed = calls.as(order.account(), () -> disclosed(works.of(task)));
    wanted(order, task.getTopicName())
        .ifPresent(
            names -> {
              rights.recordForeignFields(order.account(), task.getTopicName(), names, disclosed.keySet());
              disclosed.keySet().retainAll(names);
            });
    return new WorkItem(
        task.getId(),
        task.getTopicName(),
        order.workerId(),
        task.getLockExpirationTime().toInstant(),
        task.getCreateTime().toInstant(),
        Optional.ofNullable(task.getRetries()),
        Optional.ofNullable(task.getErrorMessage()),
        task.getPriority(),
        Optional.ofNullable(task.getBusinessKey()).orElse(""),
        disclosed);
  }

  private static Map<String, Object> disclosed(Works.Item record) {
    Map<String, Object> fields = new LinkedHashMap<>(record.work().disclose(record.id()));
    List<WorkDocument> documents = record.work().documents(record.id());
    if (!documents.isEmpty()) {
      fields.put("documents", documents);
    }
    return fields;
  }

  private static Optional<Set<String>> wanted(FetchOrder order, String topic) {
    return order.topics().stream()
        .filter(asked -> asked.name().equals(topic))
        .findFirst()
        .flatMap(FetchOrder.Topic::variables);
  }
}
