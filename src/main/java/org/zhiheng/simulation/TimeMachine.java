package org.zhiheng.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.EngineClock;
import org.zhiheng.simulation.process.DueJobs;

/**
 * Moves the one clock forward (时间推进) and lets everything that falls due on the way happen in its order, each at its own
 * moment: a reminder of Tuesday never sees Friday.
 */
@Component
public class TimeMachine {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long BREATH_MILLIS = 20;

  private final EngineClock engineClock;
  private final Clock clock;
  private final DueJobs jobs;
  private final List<QuietSign> outside;

  TimeMachine(EngineClock clock, DueJobs jobs, List<QuietSign> outside) {
    this.engineClock = clock;
    this.clock = clock;
    this.jobs = jobs;
    this.outside = List.copyOf(outside);
  }

  /** Moves to nine in the morning of a day. */
  public void advanceTo(LocalDate day) {
    advanceTo(day.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant());
  }

  /** Moves forward; to go back would make facts younger than their causes. */
  public void advanceTo(Instant moment) {
    if (moment.isBefore(clock.instant().minusSeconds(1))) {
      throw new IllegalArgumentException("时间只能向前推进");
    }
    settle();
    for (var due = jobs.nextDue(clock.instant(), moment); due.isPresent(); due = jobs.nextDue(clock.instant(), moment)) {
      engineClock.moveTo(due.get());
      settle();
    }
    engineClock.moveTo(moment);
    settle();
  }

  /** Lets what is due now happen: jobs of the engine and the work of everybody outside, until nobody has anything to do. */
  public void settle() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isSettled()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("在 " + PATIENCE.toSeconds() + " 秒内未能静默");
      }
      pause();
    }
  }

  /** Looks outside first: an answer that comes in after the look leaves a job behind, which is then found. */
  private boolean isSettled() {
    boolean quiet = outside.stream().allMatch(QuietSign::isQuiet);
    boolean ran = jobs.runDue();
    return quiet && !ran;
  }

  private static void pause() {
    try {
      java.util.concurrent.TimeUnit.MILLISECONDS.sleep(BREATH_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
