package org.zhiheng.property;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** What must be right before a measure of a trial is kept (诉讼保全措施校验). All that is wrong is told at once. */
@Component
class PreservationCheck {

  private static final int LONGEST = 200;

  private final ControlTerms terms;
  private final Clock clock;

  PreservationCheck(ControlTerms terms, Clock clock) {
    this.terms = terms;
    this.clock = clock;
  }

  void all(String basisNo, List<Preservation> preserved) {
    List<FieldProblem> problems = new ArrayList<>();
    text("basisNo", basisNo, "执行依据文号").ifPresent(problems::add);
    Map<AssetClass, Integer> years = terms.maxYears(preserved.stream().map(measure -> measure.kind().assetClass()).toList());
    IntStream.range(0, preserved.size()).forEach(i -> one("measures[" + i + "].", preserved.get(i), years, problems));
    if (!problems.isEmpty()) {
      throw BusinessException.invalid(
          "PRESERVATION_INVALID", problems.get(0).message(), problems.toArray(FieldProblem[]::new));
    }
  }

  private void one(String at, Preservation measure, Map<AssetClass, Integer> years, List<FieldProblem> problems) {
    text(at + "identifier", measure.identifier(), "财产编号").ifPresent(problems::add);
    text(at + "institution", measure.institution(), "登记或开户机构").ifPresent(problems::add);
    text(at + "holder", measure.holder(), "财产所有人证件号码").ifPresent(problems::add);
    text(at + "rulingNo", measure.rulingNo(), "保全裁定文号").ifPresent(problems::add);
    if (!measure.amount().isPositive()) {
      problems.add(problem(at + "amount", measure.amount().format(), "S4.5", "保全金额应大于零"));
    }
    if (measure.rank() < 1) {
      problems.add(problem(at + "rank", String.valueOf(measure.rank()), "R2.14", "查封顺位从 1 起"));
    }
    term(at, measure, years.get(measure.kind().assetClass()), problems);
  }

  /** A first seal has a term, at most the longest by law; a waiting one has none of its own. */
  private void term(String at, Preservation measure, int years, List<FieldProblem> problems) {
    LocalDate start = LocalDate.ofInstant(measure.effectiveAt(), clock.getZone());
    LocalDate longest = terms.end(start, years);
    String end = measure.endsOn().map(LocalDate::toString).orElse("");
    if (start.isAfter(LocalDate.now(clock))) {
      problems.add(problem(at + "effectiveAt", start.toString(), "R2.10", "措施生效时间不能晚于今天"));
    }
    if (measure.rank() > 1 && measure.endsOn().isPresent()) {
      problems.add(problem(at + "endsOn", end, "R2.14", "轮候措施没有自己的期限，不应填写期限届满日"));
    } else if (measure.rank() == 1 && measure.endsOn().isEmpty()) {
      problems.add(problem(at + "endsOn", end, "R2.07", "请填写期限届满日"));
    } else if (measure.endsOn().filter(day -> day.isAfter(longest) || day.isBefore(start)).isPresent()) {
      problems.add(
          problem(at + "endsOn", end, "R2.03", measure.kind().label() + "的保全期限最长 " + years + " 年，届满日应在 " + start + " 与 " + longest + " 之间"));
    }
  }

  private static Optional<FieldProblem> text(String field, String value, String what) {
    if (value.isBlank()) {
      return Optional.of(problem(field, "", "required", "请填写" + what));
    }
    return value.length() <= LONGEST
        ? Optional.empty()
        : Optional.of(problem(field, value.substring(0, LONGEST) + "…", "maxLength", what + "不得超过 " + LONGEST + " 字"));
  }

  private static FieldProblem problem(String field, String value, String rule, String message) {
    return new FieldProblem(field, value, rule, message);
  }
}
