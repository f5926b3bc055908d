package org.zhiheng.entrustment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.calendar.Light;
import org.zhiheng.entrustment.persistence.MatterStore;
import org.zhiheng.platform.security.CurrentUser;

/** Registers of matters sent out and taken in (委托、受托登记簿, S4.17, S5.19) of the courts the current user may see. */
@Service
public class Registers {

  /** More than a court has in two years. */
  private static final int MOST = 5000;

  /** From so long before the end the light is yellow. */
  private static final Duration SOON = Duration.ofDays(3);

  private final MatterStore matters;
  private final EntrustedItems items;
  private final CourtsHere courts;
  private final CurrentUser user;
  private final TimeLimits limits;
  private final Clock clock;

  Registers(MatterStore matters, EntrustedItems items, CourtsHere courts, CurrentUser user, TimeLimits limits, Clock clock) {
    this.matters = matters;
    this.items = items;
    this.courts = courts;
    this.user = user;
    this.limits = limits;
    this.clock = clock;
  }

  /** A register of one year with what earlier years left open, newest first; empty for people of no court. */
  @Transactional(readOnly = true)
  public List<RegisterLine> lines(Side side, int year) {
    if (user.courts().isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    Instant since = LocalDate.of(year, 1, 1).atStartOfDay(clock.getZone()).toInstant();
    Instant until = LocalDate.of(year + 1, 1, 1).atStartOfDay(clock.getZone()).toInstant();
    return matters.register(side, user.courts(), since, until, MOST).stream().map(matter -> line(side, matter, now)).toList();
  }

  /** One matter as the register shows it. */
  public RegisterLine line(Side side, EntrustedMatter matter, Instant now) {
    String other = side == Side.OUT ? matter.entrustedCourt() : matter.entrustingCourt();
    Optional<Instant> due = dueOf(side, matter);
    return new RegisterLine(
        matter, items.byCode(matter.item()).name(), courts.nameOf(other), light(due, now), due, matter.times().elapsed(now));
  }

  private static Light light(Optional<Instant> due, Instant now) {
    if (due.isEmpty()) {
      return Light.GREY;
    }
    if (now.isAfter(due.get())) {
      return Light.RED;
    }
    return Duration.between(now, due.get()).compareTo(SOON) <= 0 ? Light.YELLOW : Light.GREEN;
  }

  /** What is due now: the check, the result, the missing papers, or the word of the court that asked, which is its own affair. */
  private Optional<Instant> dueOf(Side side, EntrustedMatter matter) {
    return switch (matter.status()) {
      case SENT -> matter.times().checkDueAt();
      case ACCEPTED, REDO -> matter.times().dueAt();
      case SUPPLEMENT -> matter.times().supplementDueAt();
      case HANDLED -> matter.times().handledAt().filter(handled -> side == Side.OUT).map(limits::confirmationEnds);
      default -> Optional.empty();
    };
  }

  /** Counters over lines of a register; drafts do not count. */
  public static RegisterSummary summary(List<RegisterLine> lines) {
    List<RegisterLine> sent = lines.stream().filter(line -> line.matter().times().sentAt().isPresent()).toList();
    List<RegisterLine> done = sent.stream().filter(line -> line.matter().times().handledAt().isPresent()).toList();
    return new RegisterSummary(
        sent.size(),
        count(sent, line -> !line.matter().status().isFinal()),
        count(sent, line -> line.light() == Light.RED),
        count(sent, Registers::isOwed),
        done.size(),
        count(sent, line -> line.matter().status() == MatterStatus.RETURNED),
        count(done, line -> line.matter().times().inTime().orElse(false)),
        average(done));
  }

  /** A result that is late and has not come; missing papers are the entrusting court's own delay. */
  private static boolean isOwed(RegisterLine line) {
    EntrustedMatter matter = line.matter();
    boolean waitsForUs = matter.status() == MatterStatus.SUPPLEMENT;
    return line.light() == Light.RED && !waitsForUs && matter.times().handledAt().isEmpty();
  }

  private static int count(List<RegisterLine> lines, Predicate<RegisterLine> wanted) {
    return (int) lines.stream().filter(wanted).count();
  }

  private static Optional<Duration> average(List<RegisterLine> done) {
    Duration sum = done.stream().flatMap(line -> line.elapsed().stream()).reduce(Duration.ZERO, Duration::plus);
    return done.isEmpty() ? Optional.empty() : Optional.of(sum.dividedBy(done.size()));
  }

  /** Those past their time (超期清单), the latest first. */
  public static List<RegisterLine> overdue(List<RegisterLine> lines) {
    return lines.stream().filter(line -> line.light() == Light.RED).toList();
  }
}
