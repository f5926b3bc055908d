package org.zhiheng.simulation.agency;

import java.util.List;
import org.camunda.bpm.client.backoff.ErrorAwareBackoffStrategy;
import org.camunda.bpm.client.exception.ExternalTaskClientException;
import org.camunda.bpm.client.task.ExternalTask;

/** Waits only after errors, at most eight seconds (退避): with long polling an empty answer is no reason to wait. */
class CappedBackoff implements ErrorAwareBackoffStrategy {

  private static final long FIRST_MILLIS = 250;
  private static final long LONGEST_MILLIS = 8_000;

  private volatile long wait;

  @Override
  public void reconfigure(List<ExternalTask> tasks, ExternalTaskClientException exception) {
    if (exception == null) {
      wait = 0;
    } else {
      wait = wait == 0 ? FIRST_MILLIS : Math.min(LONGEST_MILLIS, wait * 2);
    }
  }

  @Override
  public long calculateBackoffTime() {
    return wait;
  }
}
