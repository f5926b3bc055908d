package org.zhiheng.platform.engine;

import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.util.SingleConsumerCondition;
import org.springframework.stereotype.Component;

/**
 * Tells that a transaction of this node has committed a new external task (外部任务信号), so that long polls wake at once
 * instead of asking the database again and again. Tasks of other nodes are not signalled; pollers keep a slow fallback.
 */
@Component
public class ExternalTaskSignal {

  /** Runs {@code waker} on its own daemon thread after each burst of new external tasks; it must return quickly. */
  public AutoCloseable onNewTasks(Runnable waker) {
    Listening listening = new Listening(waker);
    listening.start();
    return listening;
  }

  private static final class Listening extends Thread implements AutoCloseable {

    private final Runnable waker;
    private volatile boolean open = true;
    private volatile SingleConsumerCondition condition;

    private Listening(Runnable waker) {
      super("external-task-signal");
      this.waker = waker;
      setDaemon(true);
    }

    @Override
    public void run() {
      condition = new SingleConsumerCondition(this);
      ProcessEngineImpl.EXT_TASK_CONDITIONS.addConsumer(condition);
      while (open) {
        condition.await(1_000);
        if (open) {
          waker.run();
        }
      }
    }

    @Override
    public void close() {
      open = false;
      ProcessEngineImpl.EXT_TASK_CONDITIONS.removeConsumer(condition);
      condition.signal();
    }
  }
}
