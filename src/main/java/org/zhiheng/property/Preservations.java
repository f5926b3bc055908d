package org.zhiheng.property;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.EnforcementBasis;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.audit.AuditTrail.Change;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.property.persistence.PreservationStore;
import org.zhiheng.property.persistence.PreservationStore.Row;

/**
 * The bridge from the trial (诉执衔接, S4.5): what the preservation centre hands over under a judgment stands in the case that
 * enforces it the moment that case is filed, with its expiry dates in the register.
 */
@Service
public class Preservations {

  private static final String TABLE = "property_preservation";

  private final PreservationStore store;
  private final PreservationCheck check;
  private final PreservedMeasures measures;
  private final AssetIdentity identity;
  private final CaseFiles cases;
  private final CourtAccess access;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final Clock clock;

  Preservations(
      PreservationStore store,
      PreservationCheck check,
      PreservedMeasures measures,
      AssetIdentity identity,
      CaseFiles cases,
      CourtAccess access,
      CurrentUser user,
      AuditTrail audit,
      Clock clock) {
    this.store = store;
    this.check = check;
    this.measures = measures;
    this.identity = identity;
    this.cases = cases;
    this.access = access;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a hand-over brought: measures that were new, and measures that were told otherwise than before. */
  public record HandedOver(int added, int corrected) {}

  /** One line of a hand-over, and what was known of the same thing before; none if nothing was. */
  private record Line(int number, Row now, List<Row> before) {

    boolean isNew() {
      return before.isEmpty();
    }

    boolean isOtherwise() {
      return before.stream().anyMatch(row -> !row.measure().equals(now.measure()));
    }
  }

  /**
   * Keeps what was preserved under a document. What is known already adds nothing, what is told otherwise than before is
   * corrected; a case that is open takes it at once.
   *
   * @param basisNo number of the document that is or will be enforced
   * @throws BusinessException invalid, with every field that is wrong; {@code PRESERVATION_TAKEN} if a measure is told otherwise
   *     that a case has taken over, where it goes on by the case's own orders. Nothing is kept then
   */
  @Transactional
  public HandedOver handOver(String courtCode, String basisNo, List<Preservation> preserved) {
    access.require(courtCode);
    check.all(basisNo, preserved);
    String basis = EnforcementBasis.canonicalNo(basisNo);
    List<Line> lines = lines(store.hold(courtCode, basis), preserved);
    refuseTaken(lines);
    List<Line> fresh = lines.stream().filter(Line::isNew).toList();
    List<Line> corrected = lines.stream().filter(Line::isOtherwise).toList();
    store.insert(courtCode, basis, fresh.stream().map(Line::now).toList(), user.id(), clock.instant());
    store.correct(corrected.stream().map(Line::now).toList());
    record(fresh, corrected);
    cases.openWithBasis(courtCode, basis).forEach(measures::take);
    return new HandedOver(fresh.size(), corrected.size());
  }

  /** One line for each thing; the same line twice is one. */
  private List<Line> lines(List<Row> rows, List<Preservation> preserved) {
    Map<String, Row> known = rows.stream().collect(Collectors.toMap(Row::identity, row -> row));
    Map<String, Line> lines = new HashMap<>();
    List<FieldProblem> problems = new ArrayList<>();
    for (int i = 0; i < preserved.size(); i++) {
      Line line = line(i, preserved.get(i), known);
      Line first = lines.putIfAbsent(line.now().identity(), line);
      if (first != null && !first.now().measure().equals(preserved.get(i))) {
        problems.add(toldTwice(first, line));
      }
    }
    refuse("PRESERVATION_INVALID", problems);
    return lines.values().stream().sorted(Comparator.comparingInt(Line::number)).toList();
  }

  private Line line(int number, Preservation measure, Map<String, Row> known) {
    String thing = identity.of(measure.kind(), measure.identifier());
    Row before = known.get(thing);
    return before == null
        ? new Line(number, new Row(Ids.next(), thing, measure, Optional.empty()), List.of())
        : new Line(number, new Row(before.id(), thing, measure, before.caseId()), List.of(before));
  }

  private static FieldProblem toldTwice(Line first, Line again) {
    String message = "与第 " + (first.number() + 1) + " 项是同一财产，但内容不同，请只保留一项";
    return problem(again, "identifier", again.now().measure().identifier(), message);
  }

  private static void refuseTaken(List<Line> lines) {
    List<FieldProblem> problems =
        lines.stream()
            .filter(line -> line.isOtherwise() && line.now().isTaken())
            .map(line -> problem(line, "identifier", line.now().measure().identifier(), "该保全措施已转入执行案件，续行、变更或解除请在该案件中办理"))
            .toList();
    refuse("PRESERVATION_TAKEN", problems);
  }

  private static FieldProblem problem(Line line, String field, String value, String message) {
    return new FieldProblem("measures[" + line.number() + "]." + field, value, "S4.5", message);
  }

  private static void refuse(String code, List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw BusinessException.invalid(code, problems.get(0).message(), problems.toArray(FieldProblem[]::new));
    }
  }

  private void record(List<Line> fresh, List<Line> corrected) {
    List<Change> changes = new ArrayList<>();
    fresh.forEach(line -> changes.add(new Change("PRESERVATION_ENTERED", TABLE, line.now().id(), Map.of(), facts(line.now()))));
    corrected.forEach(
        line ->
            changes.add(
                new Change("PRESERVATION_CORRECTED", TABLE, line.now().id(), facts(line.before().get(0)), facts(line.now()))));
    audit.recordAll(changes);
  }

  private static Map<String, Object> facts(Row row) {
    Preservation measure = row.measure();
    return Map.of(
        "kind", measure.kind().name(),
        "rulingNo", measure.rulingNo(),
        "amountFen", measure.amount().fen(),
        "rank", measure.rank(),
        "effectiveAt", measure.effectiveAt().toString(),
        "endsOn", measure.endsOn().map(LocalDate::toString).orElse(""));
  }
}
