package org.zhiheng.platform.engine.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.identity.Grants.Grant;
import org.zhiheng.platform.security.Roles;

/** The lists everybody finds in Tasklist (任务列表). The cards show name and deadline only, nothing personal. */
@Component
class TaskFilters {

  private static final String MINE = "我的任务";
  private static final String MY_GROUPS = "我的小组待办";
  private static final String ALL = "全部任务";
  private static final Set<String> NAMES = Set.of(MINE, MY_GROUPS, ALL);

  private final FilterService filters;
  private final TaskService tasks;

  TaskFilters(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  void ensure() {
    Set<String> known = filters.createTaskFilterQuery().list().stream().map(Filter::getName).collect(Collectors.toSet());
    ensure(known, MINE, "已签收或分配给我的任务", -20, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    ensure(
        known,
        MY_GROUPS,
        "我所在岗位可以签收的任务",
        -10,
        tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned());
    ensure(known, ALL, "我有权查看的全部任务", 0, tasks.createTaskQuery());
  }

  private void ensure(Set<String> known, String name, String description, int priority, TaskQuery query) {
    if (known.contains(name)) {
      return;
    }
    Map<String, Object> properties = new HashMap<>();
    properties.put("description", description);
    properties.put("priority", priority);
    properties.put("refresh", true);
    properties.put("showUndefinedVariable", false);
    filters.saveFilter(
        filters.newTaskFilter(name).setQuery(query.orderByDueDate().asc()).setProperties(properties));
  }

  /** Everybody who handles cases may read the three lists; the engine shows in them only what each may see. */
  List<Grant> grants() {
    return filters.createTaskFilterQuery().list().stream()
        .filter(filter -> NAMES.contains(filter.getName()))
        .flatMap(
            filter ->
                Roles.CASE_STAFF.stream()
                    .map(role -> new Grant(role, Resources.FILTER, filter.getId(), List.of(Permissions.READ))))
        .toList();
  }
}
