package org.zhiheng.assistance.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Asking;
import org.zhiheng.assistance.AskingProcess;
import org.zhiheng.assistance.AssistanceIncident;
import org.zhiheng.assistance.IncidentProcess;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.platform.engine.EngineActor;
import org.zhiheng.platform.privacy.PersonalNumbers;
import org.zhiheng.platform.security.CurrentUser;

/**
 * Starts the processes of the court's side (法院一侧流程的启动) in the name of whoever asked. What may be asked has been decided
 * before; the engine's own grants know neither cases nor matters.
 */
@Component
class CourtStarts implements AskingProcess, IncidentProcess {

  private static final String ELSEWHERE = "详情见“协助异常”页";

  private final RuntimeService runtime;
  private final CaseFiles cases;
  private final EngineActor engine;
  private final CurrentUser user;

  CourtStarts(RuntimeService runtime, CaseFiles cases, EngineActor engine, CurrentUser user) {
    this.runtime = runtime;
    this.cases = cases;
    this.engine = engine;
    this.user = user;
  }

  @Override
  public void start(Asking asking, List<String> requestIds, Optional<String> documentSetId, String process) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(AssistanceAskingModel.ASKING_ID, asking.id());
    variables.put(AssistanceAskingModel.REQUEST_IDS, String.join(",", requestIds));
    variables.put(AssistanceAskingModel.DOCUMENT_SET_ID, documentSetId.orElse(""));
    variables.put(AssistanceAskingModel.MATTER_PROCESS, process);
    variables.put(AssistanceAskingModel.CASE_ID, asking.caseId());
    variables.put(AssistanceAskingModel.COURT_CODE, asking.courtCode());
    String caseNo = cases.byId(asking.caseId()).caseNo();
    as(
        () ->
            runtime
                .createMessageCorrelation(AssistanceAskingModel.MESSAGE_ASKED)
                .processInstanceBusinessKey(caseNo)
                .setVariables(variables)
                .correlateStartMessage());
  }

  @Override
  public void start(AssistanceIncident incident) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(AssistanceIncidentModel.INCIDENT_ID, incident.id());
    incident.courtCode().ifPresent(court -> variables.put(AssistanceIncidentModel.COURT_CODE, court));
    variables.put(AssistanceIncidentModel.KIND_NAME, incident.kindName());
    variables.put(AssistanceIncidentModel.TEXT, shown(incident));
    as(() -> runtime.startProcessInstanceByKey(AssistanceIncidentModel.KEY, incident.kindName(), variables));
  }

  /** Variables lie in clear; a text with anybody's number stays in the sealed record. */
  private static String shown(AssistanceIncident incident) {
    return PersonalNumbers.in(incident.text()) ? ELSEWHERE : incident.text();
  }

  /** The operation log shows the person; in jobs there is none, and none is made up. */
  private void as(Supplier<?> work) {
    if (user.isSystem()) {
      work.get();
    } else {
      engine.as(user.id(), work::get);
    }
  }
}
