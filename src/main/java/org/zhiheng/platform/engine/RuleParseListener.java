package org.zhiheng.platform.engine;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ListableBeanFactory;

/** Puts the door with its completion rule at every user task and the start rule in front of every guarded start form. */
class RuleParseListener extends AbstractBpmnParseListener {

  private final ListableBeanFactory beans;
  private final TaskDoor door;

  RuleParseListener(ListableBeanFactory beans, CompletionRules rules) {
    this.beans = beans;
    this.door = new TaskDoor(beans, rules);
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    String task = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey() + ":" + activity.getId();
    TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, delegate -> door.open(task, delegate));
    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, delegate -> door.close(task, delegate));
  }

  @Override
  public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
    if (!(scope instanceof ProcessDefinitionEntity process)) {
      return;
    }
    Map<String, StartRule> rules = byProcess();
    StartRule rule = rules.get(process.getKey());
    if (rule == null) {
      return;
    }
    if (process.getStartFormHandler() != null) {
      process.setStartFormHandler(new GuardedStartForm(process.getStartFormHandler(), rule));
    }
    start.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> {
      for (String name : rule.required()) {
        if (!execution.hasVariable(name)) {
          throw new IllegalStateException("流程 " + process.getKey() + " 启动缺少变量 " + name);
        }
      }
    });
  }

  private Map<String, StartRule> byProcess() {
    return beans.getBeansOfType(StartRule.class).values().stream()
        .collect(Collectors.toMap(StartRule::process, Function.identity()));
  }
}
