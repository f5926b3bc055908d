package org.zhiheng.property;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.property.persistence.MeasureStore;
import org.zhiheng.property.persistence.MeasureStore.Row;

/**
 * What the law asks of a renewal that another court reports (受托续行的核验): a term runs, or ran on the day on which the register
 * renewed it (R2.07), and the new end is later and within the longest term (R2.01–R2.04).
 */
@Component
class EntrustedTerms {

  private static final String AGAIN = "；仍需控制的，请重新委托控制";

  private final MeasureStore measures;
  private final ControlTerms terms;
  private final Clock clock;

  EntrustedTerms(MeasureStore measures, ControlTerms terms, Clock clock) {
    this.measures = measures;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * Refuses a renewal that the law does not know.
   *
   * @return end of the term it goes on from
   * @throws BusinessException conflict where no term runs or ran on the day of the act, invalid where a day cannot be
   */
  LocalDate require(Row row, EntrustedRenewal renewal) {
    ControlMeasure measure = row.measure().asOf(today());
    renewal.actedAt().ifPresent(at -> requireMoment(at, renewal.askedAt()));
    if (measure.status() != MeasureStatus.EFFECTIVE && measure.status() != MeasureStatus.EXPIRED) {
      throw conflict(
          "该措施" + measure.status().label() + "，没有正在计算的期限，不能续行", measure.status().label(), "R2.14", "只能续行已生效的措施");
    }
    LocalDate from = renewal.from().or(measure::endsOn).orElseThrow();
    if (measure.status() == MeasureStatus.EXPIRED) {
      requireInTime(row, renewal, from);
    }
    requireEnd(measure, renewal, from);
    return from;
  }

  /** Reported after the end, it counts by the register's own day, as with our own units. */
  private void requireInTime(Row row, EntrustedRenewal renewal, LocalDate from) {
    String over = "原期限已于 " + from + " 届满，效力消灭（R2.07），";
    Optional<LocalDate> acted = renewal.actedAt().map(this::day);
    if (acted.isEmpty()) {
      throw conflict(over + "没有写明何时办理续行（办理时间），不能认定在届满前续行" + AGAIN, "", "R2.07", "请填写登记机关办理续行的时间");
    }
    if (acted.get().isAfter(from)) {
      throw conflict(over + "续行于 " + acted.get() + " 才办理" + AGAIN, acted.get().toString(), "R2.07", "不应晚于 " + from);
    }
    boolean ended = row.measure().status() == MeasureStatus.EXPIRED;
    if (ended && !measures.taken(Set.of(row.identity())).isEmpty()) {
      throw conflict(over + "其后该财产上已有其他措施，续行不能恢复；请向协助单位核实顺位", acted.get().toString(), "R2.07", "该财产上已有其他措施");
    }
  }

  private void requireMoment(Instant acted, Instant asked) {
    if (day(acted).isBefore(day(asked)) || acted.isAfter(clock.instant().plus(ControlBounds.CLOCKS_DIFFER))) {
      throw refusal(
          "RENEWAL_IMPOSSIBLE", "sealedOn", acted.toString(), "R2.07", "办理时间不应早于委托之日 " + day(asked) + "，也不应晚于现在");
    }
  }

  private void requireEnd(ControlMeasure measure, EntrustedRenewal renewal, LocalDate from) {
    AssetClass kind = measure.assetKind().assetClass();
    LocalDate longest = terms.renewedEnd(from, years(kind));
    String end = renewal.endsOn().toString();
    if (!renewal.endsOn().isAfter(from)) {
      throw refusal("RENEWAL_NOT_LATER", "sealEndsOn", end, "R6.09", "续行后的期限应晚于现期限 " + from);
    }
    if (renewal.endsOn().isAfter(longest)) {
      throw refusal("RENEWAL_TOO_LONG", "sealEndsOn", end, "R2.01–R2.04", "续行后的期限最长至 " + longest + "（" + kind.label() + "）");
    }
  }

  /** Longest term of such a thing, in years. */
  int years(AssetClass kind) {
    return terms.maxYears(List.of(kind)).get(kind);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }

  private static BusinessException conflict(String message, String value, String rule, String problem) {
    return BusinessException.conflict("RENEWAL_WITHOUT_TERM", message, new FieldProblem("sealedOn", value, rule, problem));
  }

  private static BusinessException refusal(String code, String field, String value, String rule, String message) {
    return BusinessException.invalid(code, message, new FieldProblem(field, value, rule, message));
  }
}
