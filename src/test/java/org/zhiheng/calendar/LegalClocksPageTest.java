package org.zhiheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every clock has the number of its rule, and the page that lists them is in step with the table. */
class LegalClocksPageTest {

  private static final Path PAGE = Path.of("docs/reference/legal-clocks.md");
  private static final LegalClocks CLOCKS = new LegalClocks(new WorkingCalendar(HolidayArrangements.shipped()));

  static Stream<String> numbers() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/calendar-clock-numbers.txt")).stream()
        .filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void a_clock_has_the_number_of_its_rule(String number) {
    String[] parts = number.split(" ");
    LegalClock clock = CLOCKS.byId(parts[1]);

    assertThat(clock.rule()).isEqualTo(parts[0]);
    assertThat(clock.period()).isEqualTo(Periods.parse(parts[2] + " " + parts[3]));
    assertThat(clock.direction()).isEqualTo(LegalClock.Direction.valueOf(parts[4]));
  }

  @Test
  void no_clock_is_without_a_tested_number() throws IOException {
    assertThat(numbers().map(line -> line.split(" ")[1]).toList())
        .containsExactlyInAnyOrderElementsOf(CLOCKS.all().stream().map(LegalClock::id).toList());
  }

  @Test
  void a_look_back_ends_on_the_same_day_of_the_year_before_whatever_day_it_is() {
    assertThat(CLOCKS.due("R1.35", LocalDate.parse("2026-10-04")).end()).isEqualTo(LocalDate.parse("2025-10-04"));
  }

  @Test
  void the_page_is_in_step() throws IOException {
    String page = page();
    if (Boolean.getBoolean("regenerate")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).as("regenerate with -Dregenerate=true").exists();
    assertThat(Files.readString(PAGE)).as("regenerate with -Dregenerate=true").isEqualTo(page);
  }

  private static String page() {
    StringBuilder page = new StringBuilder("""
        # Legal clocks 法定时限

        Written from `src/main/resources/calendar/legal-clocks.csv`; do not edit.
        `./mvnw test -Dtest=LegalClocksPageTest -Dregenerate=true` writes it anew. Status: T law, P public page, C court code,
        L local, UNVERIFIED to be checked; all but T may be set with `zhiheng.calendar.clocks.<id>=10 WD`.

        | Clock | Event 事件 | Period 期间 | Rolls 顺延 | What must happen 应为 | Basis 依据 | Status | Rule |
        |---|---|---|---|---|---|---|---|
        """);
    CLOCKS.all().forEach(clock -> page.append(row(clock)));
    return page.toString();
  }

  private static String row(LegalClock clock) {
    String direction = switch (clock.direction()) {
      case AFTER -> "";
      case BEFORE -> "前 ";
      case LOOK_BACK -> "追溯 ";
    };
    return List.of(
            "`" + clock.id() + "`",
            clock.trigger() + " `" + clock.event() + "`",
            direction + clock.period(),
            clock.rolls() ? "yes" : "no",
            clock.obligation(),
            clock.basis(),
            clock.status(),
            clock.rule())
        .stream()
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
