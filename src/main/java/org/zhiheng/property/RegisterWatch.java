package org.zhiheng.property;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.calendar.Renewals;
import org.zhiheng.property.persistence.WatchStore;

/**
 * When a court's register must be looked at next (台账看护的时点). One moment for a whole court: the next reminder, the next end
 * of a term, the next money that is not controlled in time, whichever comes first.
 */
@Service
public class RegisterWatch {

  /** The working day of a reminder has begun. */
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /** Looked at at least so often, so that no mistake of this clock lasts long. */
  private static final Duration LONGEST_SLEEP = Duration.ofDays(30);

  /** A look so close may be under way and past what is added now. */
  private static final Duration UNDER_WAY = Duration.ofMinutes(5);

  private final WatchStore watches;
  private final Renewals renewals;
  private final WatchProcess process;
  private final Clock clock;

  RegisterWatch(WatchStore watches, Renewals renewals, WatchProcess process, Clock clock) {
    this.watches = watches;
    this.renewals = renewals;
    this.process = process;
    this.clock = clock;
  }

  /** A measure of the court binds until a day. */
  void binds(String courtCode, LocalDate endsOn) {
    note(courtCode, dueFor(endsOn));
  }

  /** Something of the court is due at a moment: whoever sleeps longer is woken earlier. */
  void note(String courtCode, Instant due) {
    Optional<Instant> next = watches.next(courtCode);
    if (next.isEmpty()) {
      begin(courtCode, due);
    } else if (due.isBefore(next.get()) || isUnderWay(next.get())) {
      sooner(courtCode, due);
    }
  }

  private boolean isUnderWay(Instant next) {
    return next.isBefore(clock.instant().plus(UNDER_WAY));
  }

  private void begin(String courtCode, Instant due) {
    Instant at = earliest(due);
    if (watches.insert(courtCode, at)) {
      process.start(courtCode);
    } else {
      sooner(courtCode, due);
    }
  }

  private void sooner(String courtCode, Instant due) {
    Instant next = watches.hold(courtCode);
    if (due.isBefore(next)) {
      watches.update(courtCode, due);
      process.sooner(courtCode);
    }
  }

  /** The moment the watch of a court waits for. */
  @Transactional(readOnly = true)
  public Instant due(String courtCode) {
    return watches.next(courtCode).orElseThrow(() -> new IllegalStateException("法院 " + courtCode + " 没有期限看护"));
  }

  /** Sets the next moment after a look; whoever adds something meanwhile waits for this. */
  void again(String courtCode) {
    watches.update(courtCode, next(courtCode));
    process.start(courtCode);
  }

  private Instant next(String courtCode) {
    LocalDate today = LocalDate.now(clock);
    int horizon = renewals.steps().stream().max(Integer::compare).orElse(0) + (int) LONGEST_SLEEP.toDays();
    List<WatchStore.End> ends = watches.ends(courtCode, today, today.plusDays(horizon));
    Stream<Instant> terms = ends.stream().map(WatchStore.End::day).map(this::dueFor);
    return Stream.concat(terms, watches.nextControlDue(courtCode).stream()).map(this::earliest).min(Instant::compareTo)
        .orElseGet(() -> clock.instant().plus(LONGEST_SLEEP));
  }

  /** The next reminder of a term; after the last one, the day on which its effect has ended. */
  private Instant dueFor(LocalDate end) {
    LocalDate today = LocalDate.now(clock);
    return renewals
        .nextReminder(end, today)
        .map(day -> day.atTime(MORNING))
        .orElseGet(() -> end.plusDays(1).atStartOfDay())
        .atZone(clock.getZone())
        .toInstant();
  }

  private Instant earliest(Instant due) {
    Instant longest = clock.instant().plus(LONGEST_SLEEP);
    return due.isBefore(longest) ? due : longest;
  }
}
