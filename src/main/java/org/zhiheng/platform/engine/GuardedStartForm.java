package org.zhiheng.platform.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** A start form whose values go to the domain first; only what the {@link StartRule} returns becomes a variable. */
class GuardedStartForm implements StartFormHandler {

  private final StartFormHandler form;
  private final StartRule rule;

  GuardedStartForm(StartFormHandler form, StartRule rule) {
    this.form = form;
    this.rule = rule;
  }

  @Override
  public void parseConfiguration(
      Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
    form.parseConfiguration(element, deployment, process, parse);
  }

  @Override
  public StartFormData createStartFormData(ProcessDefinitionEntity process) {
    return form.createStartFormData(process);
  }

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope instance) {
    instance.setVariables(rule.accept(submitted));
  }
}
