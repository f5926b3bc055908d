package org.zhiheng.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Decision tables (决策表) for Java callers, without any engine type in sight. Evaluates the latest deployed version.
 *
 * <p>Arithmetic asks a table many times, also in read-only transactions and for visitors; so it is evaluated here without
 * the engine's history. What a process decides by a business rule task stays in the history as ever.
 */
@Component
public class Decisions {

  private static final DmnEngine DMN = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  private final ProcessEngine engine;
  private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

  Decisions(ProcessEngine engine) {
    this.engine = engine;
  }

  /** All matching rows, each as output name → value; empty if none matches. */
  public List<Map<String, Object>> evaluate(String key, Map<String, Object> inputs) {
    return DMN.evaluateDecisionTable(latest(key), inputs).getResultList();
  }

  /** The one matching row of a table with a single-result hit policy; fails if none matches, since a rule is missing. */
  public Map<String, Object> single(String key, Map<String, Object> inputs) {
    List<Map<String, Object>> rows = evaluate(key, inputs);
    if (rows.size() != 1) {
      throw new IllegalStateException("决策表 " + key + " 应恰有一行命中，实际 " + rows.size() + " 行");
    }
    return rows.get(0);
  }

  /** A table is the court's rule and no secret: whoever is logged in, the arithmetic is the same. */
  private DmnDecision latest(String key) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> parsed(key)));
  }

  private DmnDecision parsed(String key) {
    RepositoryService repository = engine.getRepositoryService();
    DecisionDefinition definition = repository
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(key)
        .withoutTenantId()
        .latestVersion()
        .singleResult();
    if (definition == null) {
      throw new IllegalStateException("没有部署决策表 " + key);
    }
    return parsed.computeIfAbsent(definition.getId(), id -> parse(key, repository.getDecisionModel(id)));
  }

  private static DmnDecision parse(String key, InputStream model) {
    try (model) {
      return DMN.parseDecision(key, model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
