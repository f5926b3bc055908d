package org.zhiheng.entrustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhiheng.calendar.Light;

/** What the counters of a register say (R6.24). */
class RegistersTest {

  private static final Instant SENT = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant DUE = SENT.plus(Duration.ofDays(10));

  @Test
  void theRateCountsFirstResultsAndWhatIsLateAndStillOpen() {
    RegisterLine inTime = line(MatterStatus.CONFIRMED, Light.GREY, done(DUE, DUE.minusSeconds(1)));
    RegisterLine redoneInTime = line(MatterStatus.CONFIRMED, Light.GREY, done(DUE, DUE.plusSeconds(1)));
    RegisterLine lateAndOpen = line(MatterStatus.ACCEPTED, Light.RED, open());
    RegisterLine underWay = line(MatterStatus.ACCEPTED, Light.GREEN, open());
    RegisterLine awaitsOurPapers = line(MatterStatus.SUPPLEMENT, Light.RED, open());

    RegisterSummary summary = Registers.summary(List.of(inTime, redoneInTime, lateAndOpen, underWay, awaitsOurPapers));

    assertThat(summary.overdue()).isEqualTo(2);
    assertThat(summary.late()).as("missing papers are not the entrusted court's delay").isEqualTo(1);
    assertThat(summary.inTimePercent()).as("one of three: two done, one owed").contains(33.3);
  }

  private static MatterTimes open() {
    return times(Optional.of(DUE), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The limit was moved and the second result came within it; what counts is the first. */
  private static MatterTimes done(Instant firstDue, Instant firstHandled) {
    Instant second = firstHandled.plus(Duration.ofDays(3));
    return times(Optional.of(second.plusSeconds(1)), Optional.of(second), Optional.of(firstDue), Optional.of(firstHandled));
  }

  private static MatterTimes times(
      Optional<Instant> due, Optional<Instant> handled, Optional<Instant> firstDue, Optional<Instant> firstHandled) {
    return new MatterTimes(
        SENT, Optional.of(SENT), Optional.empty(), Optional.of(SENT), Optional.empty(), due, handled, firstDue, firstHandled, Optional.empty());
  }

  private static RegisterLine line(MatterStatus status, Light light, MatterTimes times) {
    EntrustedMatter matter =
        new EntrustedMatter(
            "m", "浙0802委2026-1", Optional.of("c"), "（2026）浙0802执1号", "330802", "330881", "estate.seal", false, false, status,
            "R6.20", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "judge",
            Optional.empty(), times, Optional.empty(), Optional.empty(), 0, 0, false);
    return new RegisterLine(matter, "查封不动产", "江山市人民法院", light, Optional.empty(), times.elapsed(SENT));
  }
}
