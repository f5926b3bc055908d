package org.zhiheng.property.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.property.MoneyAtRisk;

/** Tells judge and director that money found is not under control in time (钱款超时报警, S5.32). */
@Component
class MoneyAlarm {

  private final RuntimeService runtime;
  private final EngineDoor door;

  MoneyAlarm(RuntimeService runtime, EngineDoor door) {
    this.runtime = runtime;
    this.door = door;
  }

  @EventListener
  void on(MoneyAtRisk risk) {
    Map<String, Object> variables =
        Map.of(
            ControlOverdueModel.CASE_ID, risk.caseId(),
            ControlOverdueModel.COURT_CODE, risk.courtCode(),
            ControlOverdueModel.COUNT, risk.count());
    door.as(() -> runtime.startProcessInstanceByKey(ControlOverdueModel.KEY, risk.caseNo(), variables).getId());
  }
}
