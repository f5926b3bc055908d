package org.zhiheng.platform.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Stands in front of every deployment. A diagram travels with its forms and tables or not at all, names only beans a
 * model may reach, runs no class and no script, and leaves no user task without a completion rule. The message lists
 * every fault at once, in Chinese, with the element's id.
 */
class BundleGuard implements Deployer {

  private static final Pattern FORM_ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern DECISION_ID = Pattern.compile("<(?:\\w+:)?decision\\s[^>]*?\\bid=\"([^\"]+)\"");
  private static final Pattern BEAN = Pattern.compile("[#$]\\{\\s*(\\w+)\\s*}");

  private final ConfigurableListableBeanFactory beans;

  BundleGuard(ConfigurableListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    Collection<ResourceEntity> resources = deployment.getResources().values();
    Set<String> forms = ids(resources, ".form", FORM_ID);
    Set<String> decisions = ids(resources, ".dmn", DECISION_ID);
    List<String> faults = new ArrayList<>();
    for (ResourceEntity resource : resources) {
      if (resource.getName().endsWith(".bpmn")) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes()));
        checkReferences(model, resource.getName(), forms, decisions, faults);
        checkCode(model, resource.getName(), faults);
        checkRules(model, resource.getName(), faults);
      }
    }
    if (!faults.isEmpty()) {
      throw new NotValidException("部署被拒绝：" + String.join("；", faults));
    }
  }

  private static void checkReferences(
      BpmnModelInstance model, String file, Set<String> forms, Set<String> decisions, List<String> faults) {
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      requireForm(task.getCamundaFormRef(), task.getId(), file, forms, faults);
    }
    for (StartEvent start : model.getModelElementsByType(StartEvent.class)) {
      requireForm(start.getCamundaFormRef(), start.getId(), file, forms, faults);
    }
    for (BusinessRuleTask rule : model.getModelElementsByType(BusinessRuleTask.class)) {
      if (rule.getCamundaDecisionRef() != null && !decisions.contains(rule.getCamundaDecisionRef())) {
        faults.add(file + " 的 " + rule.getId() + " 引用的决策表 " + rule.getCamundaDecisionRef() + " 不在同一部署包");
      }
    }
  }

  private static void requireForm(String form, String element, String file, Set<String> forms, List<String> faults) {
    if (form != null && !forms.contains(form)) {
      faults.add(file + " 的 " + element + " 引用的表单 " + form + " 不在同一部署包");
    }
  }

  private void checkCode(BpmnModelInstance model, String file, List<String> faults) {
    for (ScriptTask script : model.getModelElementsByType(ScriptTask.class)) {
      faults.add(file + " 的 " + script.getId() + " 是脚本任务，不允许");
    }
    for (ServiceTask service : model.getModelElementsByType(ServiceTask.class)) {
      if (service.getCamundaClass() != null || service.getCamundaExpression() != null) {
        faults.add(file + " 的 " + service.getId() + " 须使用 delegateExpression 或外部任务");
      }
      requireBean(service.getCamundaDelegateExpression(), service.getId(), file, faults);
    }
    for (CamundaTaskListener listener : model.getModelElementsByType(CamundaTaskListener.class)) {
      requireDelegate(listener.getCamundaClass(), listener.getCamundaDelegateExpression(), file, faults);
    }
    for (CamundaExecutionListener listener : model.getModelElementsByType(CamundaExecutionListener.class)) {
      requireDelegate(listener.getCamundaClass(), listener.getCamundaDelegateExpression(), file, faults);
    }
  }

  private void requireDelegate(String type, String expression, String file, List<String> faults) {
    if (type != null || expression == null) {
      faults.add(file + " 的监听器须使用 delegateExpression");
    } else {
      requireBean(expression, "监听器", file, faults);
    }
  }

  private void requireBean(String expression, String element, String file, List<String> faults) {
    if (expression == null) {
      return;
    }
    Matcher bean = BEAN.matcher(expression);
    if (!bean.matches() || !ModelBeanResolver.mayReach(beans, bean.group(1))) {
      faults.add(file + " 的 " + element + " 调用的 " + expression + " 不存在或不对模型开放");
    }
  }

  private void checkRules(BpmnModelInstance model, String file, List<String> faults) {
    Set<String> rules =
        beans.getBeansOfType(CompletionRule.class).values().stream().map(CompletionRule::task).collect(Collectors.toSet());
    String process = model.getModelElementsByType(Process.class).iterator().next().getId();
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      if (!rules.contains(process + ":" + task.getId())) {
        faults.add(file + " 的 " + task.getId() + " 没有办结校验");
      }
    }
  }

  private static Set<String> ids(Collection<ResourceEntity> resources, String ending, Pattern id) {
    return resources.stream()
        .filter(resource -> resource.getName().endsWith(ending))
        .flatMap(resource -> ending.equals(".form") ? formId(resource).stream() : decisionIds(resource, id).stream())
        .collect(Collectors.toSet());
  }

  private static List<String> decisionIds(ResourceEntity table, Pattern id) {
    return id.matcher(text(table)).results().map(match -> match.group(1)).toList();
  }

  /** The form's own id is the last top-level one; a form file is named after it, which the model rules check. */
  private static List<String> formId(ResourceEntity form) {
    String name = form.getName();
    String base = name.substring(name.lastIndexOf('/') + 1, name.length() - ".form".length());
    return FORM_ID.matcher(text(form)).results().map(match -> match.group(1)).filter(base::equals).toList();
  }

  private static String text(ResourceEntity resource) {
    return new String(resource.getBytes(), StandardCharsets.UTF_8);
  }
}
