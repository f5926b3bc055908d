package org.zhiheng.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Identity;

/** The people of one role (岗位): one query shows all their open tasks, each is completed under its person's own rights. */
final class Desk {

  private static final int PAGE = 200;

  private final String role;
  private final Map<String, Map<String, Object>> answers;
  private final TaskService tasks;
  private final IdentityService engine;
  private final Identity identity;
  private final CurrentUser user;
  private final Map<String, Actor> people = new ConcurrentHashMap<>();

  Desk(
      String role,
      Map<String, Map<String, Object>> answers,
      TaskService tasks,
      IdentityService engine,
      Identity identity,
      CurrentUser user) {
    this.role = role;
    this.answers = answers;
    this.tasks = tasks;
    this.engine = engine;
    this.identity = identity;
    this.user = user;
  }

  String role() {
    return role;
  }

  /** Completes what is open; returns how much that was. */
  int work(Set<String> businessKeys) {
    List<Task> open =
        tasks
            .createTaskQuery()
            .taskCandidateGroup(role)
            .includeAssignedTasks()
            .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
            .taskDefinitionKeyIn(answers.keySet().toArray(String[]::new))
            .active()
            .listPage(0, PAGE);
    return (int) open.stream().filter(this::completed).count();
  }

  private boolean completed(Task task) {
    String name = task.getAssignee() == null ? role + task.getTenantId() : task.getAssignee();
    Actor person = people.computeIfAbsent(name, id -> identity.find(id).orElseThrow());
    engine.setAuthentication(person.id(), List.copyOf(person.roles()), List.copyOf(person.courts()));
    try {
      user.as(person, () -> complete(task));
      return true;
    } catch (OptimisticLockingException raced) {
      return false; // the next look finds it again
    } finally {
      engine.clearAuthentication();
    }
  }

  private Void complete(Task task) {
    tasks.complete(task.getId(), answers.get(task.getTaskDefinitionKey()));
    return null;
  }
}
