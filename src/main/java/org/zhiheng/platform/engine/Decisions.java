package org.zhiheng.platform.engine;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Decision tables (决策表) for Java callers, without any engine type in sight. Evaluates the latest deployed version; a table
 * deployed while the server runs takes effect within a minute, on every node.
 *
 * <p>Arithmetic asks a table many times, also in read-only transactions and for visitors; so it is evaluated here without
 * the engine's history, and the same question to the same version is answered once. What a process decides by a business
 * rule task stays in the history as ever.
 */
@Component
public class Decisions {

  private static final DmnEngine DMN = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private static final Duration BELIEVED = Duration.ofMinutes(1);
  private static final int ANSWERS = 10_000;

  private final ProcessEngine engine;
  private final LoadingCache<String, String> latest;
  private final LoadingCache<Version, DmnDecision> parsed;
  private final LoadingCache<Question, List<Map<String, Object>>> answers;

  private record Version(String key, String definitionId) {}

  private record Question(Version version, Map<String, Object> inputs) {}

  Decisions(ProcessEngine engine) {
    this.engine = engine;
    latest = Caffeine.newBuilder().expireAfterWrite(BELIEVED).build(key -> unauthorised(() -> latestId(key)));
    parsed = Caffeine.newBuilder().build(version -> unauthorised(() -> parse(version)));
    answers = Caffeine.newBuilder().maximumSize(ANSWERS).build(this::answer);
  }

  /** All matching rows, each as output name → value; empty if none matches. */
  public List<Map<String, Object>> evaluate(String key, Map<String, Object> inputs) {
    return answers.get(new Question(new Version(key, latest.get(key)), Map.copyOf(inputs)));
  }

  /** The one matching row of a table with a single-result hit policy; fails if none matches, since a rule is missing. */
  public Map<String, Object> single(String key, Map<String, Object> inputs) {
    List<Map<String, Object>> rows = evaluate(key, inputs);
    if (rows.size() != 1) {
      throw new IllegalStateException("决策表 " + key + " 应恰有一行命中，实际 " + rows.size() + " 行");
    }
    return rows.get(0);
  }

  private List<Map<String, Object>> answer(Question question) {
    DmnDecision table = parsed.get(question.version());
    return DMN.evaluateDecisionTable(table, question.inputs()).getResultList().stream()
        .map(Collections::unmodifiableMap)
        .toList();
  }

  /** A table is the court's rule and no secret: whoever is logged in, the arithmetic is the same. */
  private <T> T unauthorised(Callable<T> question) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(question));
  }

  private String latestId(String key) {
    DecisionDefinition definition =
        engine.getRepositoryService()
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(key)
            .withoutTenantId()
            .latestVersion()
            .singleResult();
    if (definition == null) {
      throw new IllegalStateException("没有部署决策表 " + key);
    }
    return definition.getId();
  }

  private DmnDecision parse(Version version) {
    try (InputStream model = engine.getRepositoryService().getDecisionModel(version.definitionId())) {
      return DMN.parseDecision(version.key(), model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
