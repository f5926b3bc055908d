package org.zhiheng.property.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zhiheng.property.WatchProcess;

/** Runs {@code control-watch}, one instance for each wait of a court (启动期限看护). */
@Component
class WatchAdapter implements WatchProcess {

  private final RuntimeService runtime;
  private final EngineDoor door;

  WatchAdapter(RuntimeService runtime, EngineDoor door) {
    this.runtime = runtime;
    this.door = door;
  }

  @Override
  public void start(String courtCode) {
    Map<String, Object> variables = Map.of(ControlWatchModel.COURT_CODE, courtCode);
    door.as(() -> runtime.startProcessInstanceByKey(ControlWatchModel.KEY, courtCode, variables).getId());
  }

  @Override
  public void sooner(String courtCode) {
    door.as(
        () ->
            runtime
                .createMessageCorrelation(ControlWatchModel.MESSAGE_EARLIER_DUE)
                .processInstanceBusinessKey(courtCode)
                .correlateAllWithResult()
                .size());
  }
}
