package org.zhiheng.property;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.property.persistence.MeasureStore.Row;

/**
 * What a unit can have done when it says that it controls a thing (控制回执的合理范围): not before it was asked and not in the future,
 * until a day after that and no longer than the law allows, and no more money than it was asked for. Anything else is refused
 * while the unit is still there to correct it; believed, it would end a seal at once or count money nobody holds.
 */
@Component
class ControlBounds {

  /** Clocks of units may be off by so much. */
  static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  /**
   * How the facts are called where they come from.
   *
   * @param code of the refusal
   */
  private record Words(String code, String intro, String moment, String end) {

    BusinessException invalid(String field, String value, String rule, String message) {
      return BusinessException.invalid(code, intro + field + " 为 " + value + "，" + message, new FieldProblem(field, value, rule, message));
    }
  }

  private static final Words UNIT = new Words("RECEIPT_INVALID", "回执有误：", "effectiveAt", "endsOn");
  private static final Words COURT = new Words("RESULT_IMPOSSIBLE", "办理结果有误：", "sealedOn", "sealEndsOn");

  private final Assistance assistance;
  private final ControlTerms terms;
  private final Clock clock;

  ControlBounds(Assistance assistance, ControlTerms terms, Clock clock) {
    this.assistance = assistance;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * Refuses what cannot be.
   *
   * @throws BusinessException invalid ({@code RECEIPT_INVALID}) naming field, value and rule
   */
  void require(Row row, String requestId, UnitReply reply) {
    LocalDate asked = day(assistance.byId(requestId).preparedAt());
    reply.effectiveAt().ifPresent(at -> requireMoment(at, asked, UNIT));
    LocalDate from = day(reply.effectiveAt(clock.instant()));
    reply.endsOn().ifPresent(end -> requireEnd(end, from, row.termYears().orElseThrow(), UNIT));
    reply.controlled().ifPresent(controlled -> requireAmount(row.measure(), controlled));
  }

  /**
   * The same of what another court took for us since it was asked; a waiting seal has no end yet (R2.14).
   *
   * @param years longest term by law
   * @throws BusinessException invalid ({@code RESULT_IMPOSSIBLE}) naming field, value and rule
   */
  void require(Taken taken, Instant askedAt, int years) {
    requireMoment(taken.effectiveAt(), day(askedAt), COURT);
    if (taken.rank() == 1) {
      taken.endsOn().ifPresent(end -> requireEnd(end, day(taken.effectiveAt()), years, COURT));
    }
  }

  /** Registers know the day at least; the hour of the request is not held against them. */
  private void requireMoment(Instant at, LocalDate asked, Words words) {
    if (day(at).isBefore(asked) || at.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
      throw words.invalid(words.moment(), at.toString(), "R2.10", "生效时间不应早于请求之日 " + asked + "，也不应晚于现在");
    }
  }

  /** A day more is only another way of counting, and the legal end stands; see {@link ControlTermEnd}. */
  private void requireEnd(LocalDate end, LocalDate from, int years, Words words) {
    LocalDate longest = terms.end(from, years);
    if (!end.isAfter(from) || end.isAfter(longest.plusDays(1))) {
      throw words.invalid(words.end(), end.toString(), "R2.01", "届满日应晚于生效之日 " + from + "，且不晚于法定最长期限 " + longest);
    }
  }

  /** A thing that cannot be divided is held as a whole, whatever it is worth. */
  private static void requireAmount(ControlMeasure measure, Money controlled) {
    if (measure.assetKind().divisible() && controlled.compareTo(measure.amount()) > 0) {
      throw UNIT.invalid("controlledFen", controlled.format(), "R2.55", "控制金额不应超过请求控制的 " + measure.amount().format());
    }
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }
}
