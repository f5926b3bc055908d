package org.zhiheng.property.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zhiheng.property.MeasureOrder;
import org.zhiheng.property.MeasureOrderProcess;
import org.zhiheng.property.OrderKind;

/** Starts {@code measure-renewal} or {@code measure-deduction} for an order. */
@Component
class MeasureOrderAdapter implements MeasureOrderProcess {

  private final RuntimeService runtime;
  private final EngineDoor door;

  MeasureOrderAdapter(RuntimeService runtime, EngineDoor door) {
    this.runtime = runtime;
    this.door = door;
  }

  @Override
  public void start(MeasureOrder order, String caseNo) {
    String key = order.kind() == OrderKind.RENEWAL ? MeasureRenewalModel.KEY : MeasureDeductionModel.KEY;
    Map<String, Object> variables =
        Map.of(
            MeasureRenewalModel.CASE_ID, order.caseId(),
            MeasureRenewalModel.COURT_CODE, order.courtCode(),
            MeasureRenewalModel.MEASURE_ORDER_ID, order.id());
    door.as(() -> runtime.startProcessInstanceByKey(key, caseNo, variables).getId());
  }
}
