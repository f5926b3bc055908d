package org.zhiheng.assistance.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.AssistanceIncident;
import org.zhiheng.assistance.AssistanceIncidents;
import org.zhiheng.assistance.UnroutedAskings;
import org.zhiheng.platform.engine.CompletionRule;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** What handling an incident must end with (异常处理办结校验). */
@Component
class HandleIncidentRule implements CompletionRule {

  private static final Set<String> DECISIONS =
      Set.of(
          AssistanceIncidentModel.DECISION_CHOOSE_UNIT,
          AssistanceIncidentModel.DECISION_CLOSE,
          AssistanceIncidentModel.DECISION_GIVE_UP);

  private final AssistanceIncidents incidents;
  private final UnroutedAskings askings;

  HandleIncidentRule(AssistanceIncidents incidents, UnroutedAskings askings) {
    this.incidents = incidents;
    this.askings = askings;
  }

  @Override
  public String task() {
    return AssistanceIncidentModel.KEY + ":" + AssistanceIncidentModel.TASK_HANDLE_INCIDENT;
  }

  @Override
  public Set<String> notes() {
    return Set.of(AssistanceIncidentModel.NOTE);
  }

  @Override
  public void check(Map<String, Object> values) {
    String decision = OfflineAnswer.required(values, AssistanceIncidentModel.DECISION, "处理方式");
    if (!DECISIONS.contains(decision)) {
      throw refused(decision, "处理方式应为指定办理单位、已更正或已处理、取消等候的请求");
    }
    OfflineAnswer.required(values, AssistanceIncidentModel.NOTE, "处理情况");
    AssistanceIncident incident = incidents.byId((String) values.get(AssistanceIncidentModel.INCIDENT_ID));
    if (decision.equals(AssistanceIncidentModel.DECISION_CHOOSE_UNIT)) {
      checkUnit(values, decision, incident);
    }
    if (decision.equals(AssistanceIncidentModel.DECISION_CLOSE)) {
      askings.requireResolved(incident);
    }
  }

  private void checkUnit(Map<String, Object> values, String decision, AssistanceIncident incident) {
    if (!incident.routing()) {
      throw refused(decision, "只有没有或有多个办理单位时才能指定单位");
    }
    askings.requireHandles(incident, OfflineAnswer.required(values, AssistanceIncidentModel.UNIT, "办理单位代码"));
  }

  private static BusinessException refused(String decision, String message) {
    return BusinessException.invalid(
        "DECISION_UNKNOWN", message, new FieldProblem(AssistanceIncidentModel.DECISION, decision, "choice", message));
  }
}
