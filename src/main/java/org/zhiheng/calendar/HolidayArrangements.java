package org.zhiheng.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The State Council's yearly holiday notices (节假日安排) as data, one JSON file per year in the form of the open data set
 * holiday-cn: {@code days[].{name,date,isOffDay}}, where {@code isOffDay=false} is a make-up working day (调休上班).
 */
public final class HolidayArrangements {

  /** The shipped years; their licence lies beside them. */
  public static final String SHIPPED = "classpath*:calendar/holidays/*.json";

  // 元旦调休写在下一年的通知里，因此年末最后几天要等下一年的通知才算确定
  private static final MonthDay YEAR_END_OPEN = MonthDay.of(12, 28);

  private final Map<LocalDate, Boolean> offDays;
  private final TreeSet<Integer> years;

  private HolidayArrangements(Map<LocalDate, Boolean> offDays, TreeSet<Integer> years) {
    this.offDays = Map.copyOf(offDays);
    this.years = years;
  }

  /** The shipped years only. */
  public static HolidayArrangements shipped() {
    return load(List.of(SHIPPED));
  }

  /** Reads all files matching the patterns; a later pattern replaces days of an earlier one. */
  public static HolidayArrangements load(List<String> patterns) {
    Map<LocalDate, Boolean> offDays = new HashMap<>();
    TreeSet<Integer> years = new TreeSet<>();
    for (Resource file : files(patterns)) {
      JsonNode notice = read(file);
      years.add(notice.required("year").asInt());
      notice.required("days").forEach(day ->
          offDays.put(LocalDate.parse(day.required("date").asText()), day.required("isOffDay").asBoolean()));
    }
    return new HolidayArrangements(offDays, years);
  }

  private static List<Resource> files(List<String> patterns) {
    PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    return patterns.stream().flatMap(pattern -> {
      try {
        return Arrays.stream(resolver.getResources(pattern)).sorted(Comparator.comparing(Resource::getFilename));
      } catch (IOException e) {
        throw new UncheckedIOException("无法读取节假日数据 " + pattern, e);
      }
    }).toList();
  }

  private static JsonNode read(Resource file) {
    try (InputStream stream = file.getInputStream()) {
      return new ObjectMapper().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("节假日数据有误：" + file.getFilename(), e);
    }
  }

  /** Whether the notice speaks of this day: true = off, false = make-up working day, empty = an ordinary day. */
  Optional<Boolean> off(LocalDate date) {
    return Optional.ofNullable(offDays.get(date));
  }

  /** Whether everything that decides this day has been announced. */
  boolean announced(LocalDate date) {
    boolean yearEnd = !MonthDay.from(date).isBefore(YEAR_END_OPEN);
    return years.contains(date.getYear()) && (!yearEnd || years.contains(date.getYear() + 1));
  }

  /** Years with a notice. */
  public List<Integer> years() {
    return List.copyOf(years);
  }
}
