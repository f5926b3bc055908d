package org.zhiheng.platform.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Decision tables (决策表) for Java callers, without any engine type in sight. Evaluates the latest deployed version. */
@Component
public class Decisions {

  private final DecisionService decisions;

  Decisions(DecisionService decisions) {
    this.decisions = decisions;
  }

  /** All matching rows, each as output name → value; empty if none matches. */
  public List<Map<String, Object>> evaluate(String key, Map<String, Object> inputs) {
    return decisions.evaluateDecisionTableByKey(key, inputs).getResultList();
  }

  /** The one matching row of a table with a single-result hit policy; fails if none matches, since a rule is missing. */
  public Map<String, Object> single(String key, Map<String, Object> inputs) {
    List<Map<String, Object>> rows = evaluate(key, inputs);
    if (rows.size() != 1) {
      throw new IllegalStateException("决策表 " + key + " 应恰有一行命中，实际 " + rows.size() + " 行");
    }
    return rows.get(0);
  }
}
