package org.zhiheng.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Identity;

/** Drives cases from application to closing: one thread takes in and pays, one thread per role completes tasks. */
class Court {

  private static final long LOOK_MILLIS = 50;
  private static final long PATIENCE_SECONDS = 300;

  private final Intake intake;
  private final List<Desk> desks;

  Court(Intake intake, TaskService tasks, IdentityService engine, Identity identity, CurrentUser user) {
    this.intake = intake;
    Map<String, Object> approved = Map.of("approvalDecision", "APPROVE");
    this.desks =
        List.of(
            new Desk("clerk", Map.of("Task_ReviewFiling", Map.of("filingDecision", "ACCEPT")), tasks, engine, identity, user),
            new Desk(
                "judge",
                Map.of(
                    "Task_AssessProperty", Map.of("assessment", "CONTROL"),
                    "Task_ApproveDocument", approved,
                    "Task_ConfirmRelease", Map.of()),
                tasks, engine, identity, user),
            new Desk(
                "director",
                Map.of(
                    "Task_ApproveDocument", approved,
                    "Task_ClosingReview", Map.of("closingMode", "PERFORMED", "closingReview", "APPROVE"),
                    "Task_ApprovePayout", Map.of("payoutDecision", "APPROVE")),
                tasks, engine, identity, user));
  }

  /** Runs so many cases to their end. */
  void runToTheEnd(int cases, int inFlight, SyntheticCity city) {
    new Run(city, desks, seen -> seen.controlled() && !seen.paid(), Intake.Seen::finished).drive(cases, inFlight);
  }

  /** Runs one case until the judge has the survey's result in front of her, or until measures bind and money is awaited. */
  String runUntil(boolean controlled, SyntheticCity city, Predicate<Intake.Seen> reached) {
    List<Desk> working = controlled ? desks : desks.subList(0, 1);
    return new Run(city, working, seen -> false, reached).drive(1, 1);
  }

  /** Cases on their way between an application and what counts as their end. */
  private final class Run {

    private final SyntheticCity city;
    private final List<Desk> working;
    private final Predicate<Intake.Seen> pays;
    private final Predicate<Intake.Seen> done;
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final Set<String> paid = ConcurrentHashMap.newKeySet();
    private volatile boolean over;
    private long lastProgress = System.nanoTime();
    private String lastDone = "";

    Run(SyntheticCity city, List<Desk> working, Predicate<Intake.Seen> pays, Predicate<Intake.Seen> done) {
      this.city = city;
      this.working = working;
      this.pays = pays;
      this.done = done;
    }

    String drive(int cases, int inFlight) {
      ExecutorService people = Executors.newFixedThreadPool(working.size());
      List<Future<?>> shifts = working.stream().<Future<?>>map(desk -> people.submit(() -> sit(desk))).toList();
      try {
        int left = cases;
        while (left > 0 || !keys.isEmpty()) {
          for (; left > 0 && keys.size() < inFlight; left--) {
            keys.put(intake.applyFor(city), "");
          }
          look();
          shifts.stream().filter(Future::isDone).forEach(Court::rethrow);
          pause();
        }
      } finally {
        over = true;
        people.shutdown();
      }
      return lastDone;
    }

    private void look() {
      for (Intake.Seen seen : intake.look(keys.keySet())) {
        if (done.test(seen)) {
          keys.remove(seen.id());
          lastDone = seen.id();
          lastProgress = System.nanoTime();
        } else {
          keys.put(seen.id(), seen.businessKey());
          if (pays.test(seen) && paid.add(seen.id())) {
            intake.pay(seen);
          }
        }
      }
      if (System.nanoTime() - lastProgress > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
        throw new IllegalStateException("no case came to its end for " + PATIENCE_SECONDS + " s: " + intake.obstacles(open()));
      }
    }

    private void sit(Desk desk) {
      while (!over) {
        Set<String> open = open();
        if (open.isEmpty() || desk.work(open) == 0) {
          pause();
        }
      }
    }

    private Set<String> open() {
      return keys.values().stream().filter(key -> !key.isEmpty()).collect(Collectors.toSet());
    }
  }

  private static void rethrow(Future<?> ended) {
    try {
      ended.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
