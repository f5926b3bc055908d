package org.zhiheng.property;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.assistance.RankReport;
import org.zhiheng.assistance.RankReported;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.property.persistence.MeasureStore;
import org.zhiheng.property.persistence.MeasureStore.Row;
import org.zhiheng.property.persistence.SealRowStore;
import org.zhiheng.property.persistence.SealRowStore.Place;

/**
 * Seals of courts outside that stood before ours (外院在先查封, R2.14). When one falls away no court of this server knows; the unit
 * says so, or a person enters it with a paper of the dossier. Ours moves up, and the first binds from the day on which the
 * earlier one fell away.
 */
@Component
class OutsideSeals {

  private static final String TABLE = "property_measure";
  private static final String RULE = "R2.14";

  private final MeasureStore measures;
  private final SealRowStore seals;
  private final MeasureEffects effects;
  private final Assistance assistance;
  private final Dossier dossier;
  private final AuditTrail audit;
  private final Clock clock;

  OutsideSeals(
      MeasureStore measures,
      SealRowStore seals,
      MeasureEffects effects,
      Assistance assistance,
      Dossier dossier,
      AuditTrail audit,
      Clock clock) {
    this.measures = measures;
    this.seals = seals;
    this.effects = effects;
    this.assistance = assistance;
    this.dossier = dossier;
    this.audit = audit;
    this.clock = clock;
  }

  /** The unit that keeps the thing says so. What is no measure of a case concerns nobody here. */
  @EventListener
  void reported(RankReported reported) {
    measures.ofRequest(reported.requestId()).ifPresent(row -> apply(row, reported.report(), "unit"));
  }

  /**
   * A person enters it.
   *
   * @param documentId paper of the dossier that shows it
   */
  @Transactional
  void entered(CaseFile file, String measureId, RankReport report, String documentId) {
    Row row =
        measures.ofCase(file.id()).stream()
            .filter(own -> own.id().equals(measureId))
            .findFirst()
            .orElseThrow(() -> BusinessException.notFound("MEASURE_UNKNOWN", "本案没有这项措施"));
    if (dossier.entries(file.id()).stream().noneMatch(entry -> entry.id().equals(documentId))) {
      throw invalid("documentId", documentId, "请选择卷宗中载明在先查封失效的材料");
    }
    apply(row, report, documentId);
  }

  /** The whole row on the thing is held first: two reports about one thing come one after the other. */
  private void apply(Row reportedOn, RankReport report, String source) {
    List<Place> places = seals.row(reportedOn.identity());
    Row row = measures.hold(List.of(reportedOn.id())).get(0);
    ControlMeasure measure = row.measure();
    if (measure.status() == MeasureStatus.EFFECTIVE && report.rank() == 1) {
      effects.shorten(row, report);
      return;
    }
    if (measure.status() != MeasureStatus.WAITING) {
      throw BusinessException.conflict("MEASURE_NOT_WAITING", "措施" + measure.status().label() + "，不在轮候中，没有顺位可以变动");
    }
    int before = measure.rank().orElseThrow();
    if (report.rank() == before) {
      return;
    }
    requirePlausible(row, report, before);
    requireNobodyPassed(row, report, places);
    audit.record(
        "EARLIER_SEAL_GONE",
        TABLE,
        row.id(),
        Map.of("rank", before),
        Map.of("rank", report.rank(), "on", report.on().toString(), "why", report.why().name(), "source", source));
    effects.moveUp(row, report, places);
    if (report.rank() == 1) {
      effects.succeed(row, report.on(), report.endsOn(), report.receiptNo());
    }
  }

  private void requirePlausible(Row row, RankReport report, int before) {
    if (report.rank() < 1 || report.rank() > before) {
      throw invalid("rank", String.valueOf(report.rank()), "顺位只能递进：现为第 " + before + " 顺位，应填 1 至 " + (before - 1));
    }
    LocalDate today = LocalDate.now(clock);
    LocalDate earliest = registered(row).orElse(LocalDate.MIN);
    if (report.on().isAfter(today) || report.on().isBefore(earliest)) {
      throw invalid("on", report.on().toString(), "在先查封失效之日应在轮候登记之后，且不晚于今天");
    }
    if (report.endsOn().filter(end -> !end.isAfter(report.on())).isPresent()) {
      throw invalid("endsOn", report.endsOn().map(LocalDate::toString).orElse(""), "届满日应晚于生效之日 " + report.on());
    }
  }

  /** Whoever of this server stood before still stands before; there must be a place for each of them. */
  private static void requireNobodyPassed(Row row, RankReport report, List<Place> places) {
    int before = row.measure().rank().orElseThrow();
    long ahead = places.stream().filter(place -> place.rank() < before && !place.measureId().equals(row.id())).count();
    if (report.rank() <= ahead) {
      throw BusinessException.conflict(
          "EARLIER_SEAL_STANDS",
          "本系统法院对该财产还有 %d 项在先的措施，该措施至多为第 %d 顺位：请先办理其解除，轮候的随即自行递进".formatted(ahead, ahead + 1),
          new FieldProblem("rank", String.valueOf(report.rank()), RULE, "不应小于 " + (ahead + 1)));
    }
  }

  /** The day on which the unit answered with a place in the row. */
  private Optional<LocalDate> registered(Row row) {
    return row.requestId()
        .flatMap(id -> assistance.byId(id).finishedAt())
        .map(at -> LocalDate.ofInstant(at, clock.getZone()));
  }

  private static BusinessException invalid(String field, String value, String message) {
    return BusinessException.invalid("RANK_INVALID", message, new FieldProblem(field, value, RULE, message));
  }
}
