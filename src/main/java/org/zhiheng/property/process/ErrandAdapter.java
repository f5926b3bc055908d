package org.zhiheng.property.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zhiheng.property.ErrandProcess;
import org.zhiheng.property.FieldErrand;

/** Runs {@code field-errand}, one instance for each errand (外勤流程). Place and instructions stay in the record. */
@Component
class ErrandAdapter implements ErrandProcess {

  private final RuntimeService runtime;
  private final EngineDoor door;

  ErrandAdapter(RuntimeService runtime, EngineDoor door) {
    this.runtime = runtime;
    this.door = door;
  }

  @Override
  public void start(FieldErrand errand, String caseNo) {
    Map<String, Object> variables =
        Map.of(
            FieldErrandModel.ERRAND_ID, errand.id(),
            FieldErrandModel.KIND, errand.kind().label(),
            FieldErrandModel.DUE_ON, errand.dueOn().toString(),
            FieldErrandModel.CASE_ID, errand.caseId(),
            FieldErrandModel.COURT_CODE, errand.courtCode());
    door.as(() -> runtime.startProcessInstanceByKey(FieldErrandModel.KEY, caseNo, variables).getId());
  }

  @Override
  public void withdrawn(FieldErrand errand, String caseNo) {
    door.as(
        () ->
            runtime
                .createMessageCorrelation(FieldErrandModel.MESSAGE_WITHDRAWN)
                .processInstanceBusinessKey(caseNo)
                .processInstanceVariableEquals(FieldErrandModel.ERRAND_ID, errand.id())
                .correlateAllWithResult()
                .size());
  }
}
