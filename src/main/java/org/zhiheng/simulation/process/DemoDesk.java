package org.zhiheng.simulation.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The hands of the demo's staff (演示人员代办): completes tasks as their form would, under every check of the server. */
@Component
public class DemoDesk {

  private static final Logger LOG = LoggerFactory.getLogger(DemoDesk.class);

  private final TaskService tasks;
  private final Set<String> left = ConcurrentHashMap.newKeySet();

  DemoDesk(TaskService tasks) {
    this.tasks = tasks;
  }

  /**
   * Completes the case's open tasks that are planned.
   *
   * @param plan task element id → values of its form
   * @return how many were completed
   */
  public int complete(String caseId, Map<String, Map<String, Object>> plan) {
    if (plan.isEmpty()) {
      return 0;
    }
    List<Task> open = tasks.createTaskQuery().processVariableValueEquals("caseId", caseId).active().list();
    return (int)
        open.stream()
            .filter(task -> plan.containsKey(task.getTaskDefinitionKey()) && !left.contains(task.getId()))
            .filter(task -> completed(task, plan.get(task.getTaskDefinitionKey())))
            .count();
  }

  /** A task that cannot be completed stays for a person to look at. */
  private boolean completed(Task task, Map<String, Object> values) {
    try {
      tasks.complete(task.getId(), values);
      return true;
    } catch (RuntimeException refused) {
      left.add(task.getId());
      LOG.warn("演示任务“{}”未能办结：{}", task.getName(), refused.getMessage());
      return false;
    }
  }
}
