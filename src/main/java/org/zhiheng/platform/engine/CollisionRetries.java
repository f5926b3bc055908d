package org.zhiheng.platform.engine;

import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * Does a job again at once if it only met another transaction (并发冲突立即重试). The engine's own way puts it off as long as a job
 * that failed: ten seconds, in which an answer that came in lies unread.
 */
class CollisionRetries extends DefaultFailedJobCommandFactory {

  @Override
  public Command<Object> getCommand(String jobId, Throwable failure) {
    return EngineCollision.is(failure) ? new AgainAtOnce(jobId, failure) : super.getCommand(jobId, failure);
  }

  /** Leaves the date the job was due at. A collision costs none of its retries, one the engine has no type for does. */
  private static final class AgainAtOnce extends JobRetryCmd {

    private AgainAtOnce(String jobId, Throwable failure) {
      super(jobId, failure);
    }

    @Override
    public Object execute(CommandContext context) {
      JobEntity job = getJob();
      if (job != null) {
        job.unlock();
        logException(job);
        decrementRetries(job);
        notifyAcquisition(context);
      }
      return null;
    }
  }
}
