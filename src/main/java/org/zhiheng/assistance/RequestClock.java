package org.zhiheng.assistance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.persistence.RequestClockStore;
import org.zhiheng.assistance.persistence.RequestClockStore.Stand;
import org.zhiheng.assistance.persistence.RequestClockStore.Term;
import org.zhiheng.calendar.OfficeHours;

/**
 * A unit's time on a request (办理用时, S1.16): office time while the unit has it. The clock stands still while the court
 * supplements (补正期间停表) and goes on with what is left when the request comes back; sent on to another unit, or again after
 * supervision, the time of the unit begins anew, while the statistics go on counting.
 */
@Component
public class RequestClock {

  private final RequestClockStore stands;
  private final OfficeHours hours;
  private final Clock clock;

  RequestClock(RequestClockStore stands, OfficeHours hours, Clock clock) {
    this.stands = stands;
    this.hours = hours;
    this.clock = clock;
  }

  /** From when on a request is late that runs from now on and for which a unit has so many minutes. */
  Instant overdueFrom(Instant start, long minutes) {
    // One minute more than allowed is late; exactly as many is not.
    return hours.plusMinutes(local(start), minutes + 1).atZone(clock.getZone()).toInstant();
  }

  /** It goes out now, for the first time or again; called before that is stored. */
  void sent(AssistanceRequest request) {
    Instant now = clock.instant();
    Stand stand = stands.of(request.id());
    if (stand.firstSent().isEmpty()) {
      set(stand.with(Optional.of(now), 0, 0, Optional.of(overdueFrom(now, stand.allowed()))));
    } else if (request.status() == RequestStatus.SUPPLEMENT) {
      set(stand.with(Optional.of(now), stand.worked(), stand.ofTerm(), overdue(stand, now)));
    } else {
      set(stand.with(stand.since().or(() -> Optional.of(now)), stand.worked(), 0, stand.overdueAt()));
    }
  }

  /** What was late before the court was asked stays late; else what is left runs from now on. */
  private Optional<Instant> overdue(Stand stand, Instant now) {
    return stand.overdueAt().or(() -> Optional.of(overdueFrom(now, Math.max(0, stand.allowed() - stand.worked()))));
  }

  /** It is with the court now. */
  void stopped(AssistanceRequest request) {
    Instant now = clock.instant();
    Stand stand = stands.of(request.id());
    Optional<Instant> late = stand.overdueAt().filter(at -> !at.isAfter(now));
    set(stand.with(Optional.empty(), worked(stand, now), stand.ofTerm() + sinceSent(stand, now), late));
  }

  private long sinceSent(Stand stand, Instant now) {
    return stand.since().isEmpty() ? 0 : minutes(stand.lastSent(), now);
  }

  /** Office minutes the unit has used so far, and any before it. */
  long worked(String requestId) {
    return worked(stands.of(requestId), clock.instant());
  }

  private long worked(Stand stand, Instant now) {
    return stand.worked() + stand.since().map(since -> minutes(since, now)).orElse(0L);
  }

  /** What was used of the unit's present term before the court was asked. */
  Term term(String requestId) {
    return stands.term(requestId);
  }

  /** Whether so many minutes were over before the court was asked, so that what they brought about has happened already. */
  boolean wasOverBefore(String requestId, int minutes) {
    return stands.of(requestId).ofTerm() >= minutes;
  }

  /** Dates what is open and came before this was kept. */
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  void dateWhatIsOpen() {
    set(stands.undated().stream().map(this::dated).toList());
  }

  private Stand dated(Stand stand) {
    Instant since = stand.since().orElseThrow();
    Instant late = overdueFrom(since, Math.max(0, stand.allowed() - stand.worked()));
    return stand.with(stand.since(), stand.worked(), stand.ofTerm(), Optional.of(late));
  }

  private void set(Stand stand) {
    set(List.of(stand));
  }

  private void set(List<Stand> all) {
    if (!all.isEmpty()) {
      stands.set(all);
    }
  }

  private long minutes(Instant from, Instant to) {
    return hours.minutesBetween(local(from), local(to));
  }

  private LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, clock.getZone());
  }
}
