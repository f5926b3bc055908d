package org.zhiheng.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * What the engine must have that no property sets: expressions that reach only marked beans, a guard in front of every
 * deployment, rules behind every user task, no number of a person and no free text in a variable, a history without variables'
 * every value, jobs that collided done again at once, and the court as tenant. Waits for Flyway, which owns the engine's schema
 * on PostgreSQL.
 */
@Component
@DependsOnDatabaseInitialization
class EngineSettings extends AbstractProcessEnginePlugin {

  private final ConfigurableListableBeanFactory beans;

  EngineSettings(BeanFactory beans) {
    this.beans = (ConfigurableListableBeanFactory) beans;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    CompletionRules rules = new CompletionRules(beans);
    engine.setExpressionManager(new ModelExpressionManager(beans));
    engine.setTenantIdProvider(new CourtTenantProvider());
    engine.setFailedJobCommandFactory(new CollisionRetries());
    engine.setDisableStrictCallActivityValidation(false);
    // A model is data: it may call marked beans, never run a script.
    engine.setEnableScriptEngineLoadExternalResources(false);
    engine.setScriptEngineNameJavaScript("none");
    engine.setEnableDefaultDbHistoryEventHandler(false);
    engine.setCustomHistoryEventHandlers(with(engine.getCustomHistoryEventHandlers(), new LeanHistory((task, field) -> rules.notes(task).contains(field))));
    engine.setCustomPreVariableSerializers(with(engine.getCustomPreVariableSerializers(), new TextVariables()));
    engine.setCustomPreDeployers(with(engine.getCustomPreDeployers(), new BundleGuard(beans)));
    engine.setCustomPreBPMNParseListeners(with(engine.getCustomPreBPMNParseListeners(), new RuleParseListener(beans, rules)));
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    // The engine's own telemetry has no place in a court's network.
    engine.getManagementService().toggleTelemetry(false);
  }

  private static <T> List<T> with(List<T> existing, T more) {
    List<T> all = existing == null ? new ArrayList<>() : new ArrayList<>(existing);
    all.add(more);
    return all;
  }
}
