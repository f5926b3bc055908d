package org.zhiheng.property;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.Unit;
import org.zhiheng.calendar.Light;
import org.zhiheng.calendar.Renewal;
import org.zhiheng.calendar.Renewals;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.property.persistence.RegisterStore;
import org.zhiheng.property.persistence.RegisterStore.Entry;
import org.zhiheng.property.persistence.RegisterStore.Filter;

/** The one register of terms over all cases (查封冻结期限台账): what ends when, soonest first. */
@Service
public class ExpiryRegister {

  private static final int MOST = 200;

  private final RegisterStore register;
  private final Agencies agencies;
  private final Renewals renewals;
  private final NumbersInSight sight;
  private final PropertySettings settings;
  private final CurrentUser user;
  private final Clock clock;

  ExpiryRegister(
      RegisterStore register,
      Agencies agencies,
      Renewals renewals,
      NumbersInSight sight,
      PropertySettings settings,
      CurrentUser user,
      Clock clock) {
    this.register = register;
    this.agencies = agencies;
    this.renewals = renewals;
    this.sight = sight;
    this.settings = settings;
    this.user = user;
    this.clock = clock;
  }

  /**
   * What to show.
   *
   * @param handler measures of this judge's cases only
   * @param court of this court only
   * @param unit kept by this unit only
   * @param within ending in so many days at most
   * @param after where the page before ended, as {@link Page#next} told
   * @param size lines on a page, at most 200
   */
  public record Question(
      Optional<String> handler,
      Optional<String> court,
      Optional<String> unit,
      OptionalInt within,
      Optional<String> after,
      int size) {}

  /**
   * A page of the register.
   *
   * @param next where the next page begins; empty on the last
   * @param count measures in the whole answer, by steps of days left
   */
  public record Page(List<ExpiringMeasure> lines, Optional<String> next, Map<Integer, Long> count) {

    public Page {
      lines = List.copyOf(lines);
      count = Map.copyOf(count);
    }
  }

  /** Lines of the reader's courts, soonest end first. */
  @Transactional(readOnly = true)
  public Page page(Question question) {
    LocalDate today = LocalDate.now(clock);
    int size = Math.min(Math.max(question.size(), 1), MOST);
    Filter filter = filter(question, today);
    List<Entry> found = filter.courts().isEmpty() ? List.of() : register.page(filter, cursor(question.after()), size + 1);
    List<Entry> shown = found.subList(0, Math.min(size, found.size()));
    Map<LocalDate, Renewal> plans = new HashMap<>();
    List<ExpiringMeasure> lines =
        shown.stream().map(entry -> line(entry, today, plans.computeIfAbsent(entry.endsOn(), renewals::of))).toList();
    Optional<String> next =
        found.size() > size ? Optional.of(cursorOf(shown.get(shown.size() - 1))) : Optional.empty();
    return new Page(lines, next, counts(filter, today));
  }

  private Filter filter(Question question, LocalDate today) {
    Set<String> courts = user.courts();
    Set<String> asked = question.court().map(court -> courts.contains(court) ? Set.of(court) : Set.<String>of()).orElse(courts);
    Optional<LocalDate> until =
        question.within().isPresent() ? Optional.of(today.plusDays(question.within().getAsInt())) : Optional.empty();
    return new Filter(asked, question.handler(), question.unit(), today, until);
  }

  private Map<Integer, Long> counts(Filter filter, LocalDate today) {
    return filter.courts().isEmpty()
        ? renewals.steps().stream().collect(Collectors.toMap(Function.identity(), step -> 0L))
        : register.counts(filter, today, renewals.steps());
  }

  private ExpiringMeasure line(Entry entry, LocalDate today, Renewal plan) {
    ControlMeasure measure = sight.of(entry.measure());
    long daysLeft = ChronoUnit.DAYS.between(today, entry.endsOn());
    return new ExpiringMeasure(
        measure.id(),
        measure.caseId(),
        entry.caseNo(),
        measure.courtCode(),
        entry.handler(),
        measure.unitCode(),
        measure.unitCode().flatMap(this::unitName),
        measure.assetKind(),
        measure.assetDescription(),
        measure.identifier(),
        measure.kind(),
        measure.secured(),
        measure.rank(),
        entry.endsOn(),
        daysLeft,
        plan.lastSafeDay(),
        light(daysLeft),
        entry.remindedDays(),
        entry.renewing());
  }

  private Optional<String> unitName(String code) {
    return agencies.findUnit(code).map(Unit::name);
  }

  /** The colour of a term that ends on a day. */
  public Light lightOf(LocalDate endsOn) {
    return light(ChronoUnit.DAYS.between(LocalDate.now(clock), endsOn));
  }

  private Light light(long daysLeft) {
    if (daysLeft <= settings.registerRedDays()) {
      return Light.RED;
    }
    return daysLeft <= settings.registerYellowDays() ? Light.YELLOW : Light.GREEN;
  }

  private static String cursorOf(Entry last) {
    return last.endsOn() + "_" + last.measure().id();
  }

  private static Optional<RegisterStore.Cursor> cursor(Optional<String> after) {
    return after.map(
        text -> {
          try {
            return new RegisterStore.Cursor(LocalDate.parse(text.substring(0, Math.min(10, text.length()))), text.substring(Math.min(11, text.length())));
          } catch (DateTimeParseException e) {
            throw BusinessException.invalid(
                "PAGE_UNKNOWN", "没有这一页，请从第一页看起", new FieldProblem("after", text, "分页", "应为上一页给出的续页标记"));
          }
        });
  }
}
