package org.zhiheng.platform.engine;

import java.util.Map;
import java.util.Set;

/**
 * What happens to a submitted start form before an instance exists (登记校验). The form may carry personal data; this rule
 * hands it to the domain and returns only the ids and scalars that become process variables.
 */
public interface StartRule {

  /** Key of the process whose start form is guarded. */
  String process();

  /**
   * Takes over the submitted values.
   *
   * @return the variables the instance starts with; everything else of the form is forgotten by the engine
   * @throws org.zhiheng.platform.problem.BusinessException naming every wrong field; no instance is created then
   */
  Map<String, Object> accept(Map<String, Object> submitted);

  /** Variables without which an instance must not start, however it is started. */
  default Set<String> required() {
    return Set.of("caseId", CourtTenantProvider.COURT_CODE);
  }
}
