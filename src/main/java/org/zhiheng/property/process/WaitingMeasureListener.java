package org.zhiheng.property.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.property.MeasureTookEffect;

/** Tells the judge that a measure that waited in rank binds from now on and its term runs (轮候措施生效告知). */
@Component
class WaitingMeasureListener {

  private final RuntimeService runtime;
  private final CaseFiles cases;
  private final EngineDoor door;

  WaitingMeasureListener(RuntimeService runtime, CaseFiles cases, EngineDoor door) {
    this.runtime = runtime;
    this.cases = cases;
    this.door = door;
  }

  @EventListener
  void on(MeasureTookEffect effect) {
    if (effect.fromWaiting()) {
      Map<String, Object> variables = new HashMap<>();
      variables.put(MeasureEffectiveModel.CASE_ID, effect.caseId());
      variables.put(MeasureEffectiveModel.COURT_CODE, effect.courtCode());
      variables.put(MeasureEffectiveModel.MEASURE_ID, effect.measureId());
      effect.endsOn().ifPresent(end -> variables.put(MeasureEffectiveModel.ENDS_ON, end.toString()));
      String caseNo = cases.byId(effect.caseId()).caseNo();
      door.as(() -> runtime.startProcessInstanceByKey(MeasureEffectiveModel.KEY, caseNo, variables));
    }
  }
}
