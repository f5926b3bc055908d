package org.zhiheng.assistance.process;

import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.util.SingleConsumerCondition;
import org.springframework.stereotype.Component;

/** Tells that some external task on this node became free (有新任务); the engine's own long polling hears the same signal. */
@Component
public class TaskSignals {

  /** Calls {@code action} after each commit that leaves work behind, until the returned handle is closed. */
  public AutoCloseable listen(Runnable action) {
    SingleConsumerCondition condition =
        new SingleConsumerCondition(Thread.currentThread()) {
          @Override
          public void signal() {
            action.run();
          }
        };
    ProcessEngineImpl.EXT_TASK_CONDITIONS.addConsumer(condition);
    return () -> ProcessEngineImpl.EXT_TASK_CONDITIONS.removeConsumer(condition);
  }
}
