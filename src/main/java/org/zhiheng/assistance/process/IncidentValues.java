package org.zhiheng.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a handled incident leaves in its process (异常处理变量). */
final class IncidentValues {

  private IncidentValues() {}

  static String id(DelegateExecution execution) {
    return text(execution, AssistanceIncidentModel.INCIDENT_ID);
  }

  static String text(DelegateExecution execution, String name) {
    Object value = execution.getVariable(name);
    return value == null ? "" : value.toString().strip();
  }
}
