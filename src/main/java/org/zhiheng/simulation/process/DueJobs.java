package org.zhiheng.simulation.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.EngineCollision;

/** Jobs of the engine, run by hand and in the order they fall due. */
@Component
public class DueJobs {

  private static final int PAGE = 200;

  private final ManagementService management;

  DueJobs(ManagementService management) {
    this.management = management;
  }

  /** Due date of the first job after {@code now} and not after {@code until}. */
  public Optional<Instant> nextDue(Instant now, Instant until) {
    return management
        .createJobQuery()
        .active()
        .withRetriesLeft()
        .duedateHigherThan(Date.from(now))
        .duedateLowerThan(Date.from(until.plusMillis(1)))
        .orderByJobDuedate()
        .asc()
        .listPage(0, PAGE)
        .stream()
        .filter(DueJobs::belongsToAProcess)
        .findFirst()
        .map(job -> job.getDuedate().toInstant());
  }

  /**
   * Runs what is due now, earliest first.
   *
   * @return whether there was anything to run
   */
  public boolean runDue() {
    List<Job> due =
        management.createJobQuery().active().executable().orderByJobDuedate().asc().listPage(0, PAGE).stream()
            .filter(DueJobs::belongsToAProcess)
            .toList();
    due.forEach(job -> run(job.getId()));
    return !due.isEmpty();
  }

  /** The engine's nightly house-keeping would stop a moved clock every night of half a year. */
  private static boolean belongsToAProcess(Job job) {
    return job.getProcessDefinitionId() != null;
  }

  private void run(String jobId) {
    try {
      management.executeJob(jobId);
    } catch (RuntimeException e) {
      // An answer from outside was quicker: the job is looked at again in the next round, or it is done or needless by now.
      if (!EngineCollision.is(e) && management.createJobQuery().jobId(jobId).count() > 0) {
        throw e;
      }
    }
  }
}
