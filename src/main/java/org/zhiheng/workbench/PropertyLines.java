package org.zhiheng.workbench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiheng.money.Money;
import org.zhiheng.platform.engine.EngineClock;
import org.zhiheng.property.Asset;
import org.zhiheng.property.AssetSource;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.ControlPlan;
import org.zhiheng.property.ExpiryRegister;
import org.zhiheng.property.MeasureStatus;
import org.zhiheng.property.OrderKind;
import org.zhiheng.property.OrderLine;
import org.zhiheng.property.PlanItem;
import org.zhiheng.property.Property;
import org.zhiheng.property.PropertyAction;
import org.zhiheng.property.Survey;
import org.zhiheng.property.Unanswered;

/** The lines of a case that come from the control of property. */
@Component
class PropertyLines {

  /** What is being lifted may still run out before it is. */
  private static final Set<MeasureStatus> RUNS = EnumSet.of(MeasureStatus.EFFECTIVE, MeasureStatus.RELEASING);

  private final Property property;
  private final ExpiryRegister register;

  PropertyLines(Property property, ExpiryRegister register) {
    this.property = property;
    this.register = register;
  }

  List<ControlMeasure> measuresOf(String caseId) {
    return property.measuresOf(caseId);
  }

  Set<PropertyAction> actions(String caseId) {
    return property.availableActions(caseId);
  }

  boolean mayPlan(String caseId) {
    return actions(caseId).contains(PropertyAction.PLAN_CONTROL);
  }

  /** What measures in force hold together; a waiting seal holds nothing yet (R2.14). */
  Money secured(List<ControlMeasure> measures) {
    return Money.sum(
        measures.stream().filter(measure -> measure.status() == MeasureStatus.EFFECTIVE).map(ControlMeasure::secured).toList());
  }

  Panorama.Plan plan(String caseId) {
    ControlPlan plan = property.planControl(caseId);
    List<String> chosen = plan.items().stream().map(PlanItem::assetId).toList();
    return new Panorama.Plan("/api/cases/" + caseId + "/control-choice", chosen, plan.ceiling().format());
  }

  /** A judge must not take silence for “nothing found”: who has not answered stands above what was found. */
  List<Panorama.SurveyLine> surveys(String caseId) {
    Map<String, List<Unanswered>> missing =
        property.unansweredOf(caseId).stream().collect(Collectors.groupingBy(Unanswered::surveyId));
    return property.surveysOf(caseId).stream().map(one -> survey(one, missing.getOrDefault(one.id(), List.of()))).toList();
  }

  private static Panorama.SurveyLine survey(Survey survey, List<Unanswered> missing) {
    boolean over = survey.finishedAt().isPresent();
    return new Panorama.SurveyLine(
        survey.startedAt().atZone(EngineClock.ZONE).toLocalDate().toString(),
        over ? "查询已结束" : "正在查询",
        missing.isEmpty() ? Panorama.Tone.on : incomplete(over),
        survey.asked(),
        survey.asked() - missing.size(),
        missing.stream().map(one -> one.unitName() + "（" + one.why() + "）").toList());
  }

  private static Panorama.Tone incomplete(boolean over) {
    return over ? Panorama.Tone.bad : Panorama.Tone.warn;
  }

  List<Panorama.AssetLine> assets(String caseId, List<ControlMeasure> measures, boolean planning) {
    Map<String, ControlMeasure> latest =
        measures.stream().collect(Collectors.toMap(ControlMeasure::assetId, Function.identity(), (newer, older) -> newer));
    return property.assetsOf(caseId).stream()
        .map(asset -> asset(asset, Optional.ofNullable(latest.get(asset.id())), planning))
        .toList();
  }

  private static Panorama.AssetLine asset(Asset asset, Optional<ControlMeasure> measure, boolean planning) {
    boolean free = measure.map(ControlMeasure::status).map(PropertyLines::isFree).orElse(true);
    return new Panorama.AssetLine(
        asset.id(),
        asset.kind().label(),
        asset.institution(),
        asset.description(),
        asset.identifier(),
        asset.value().map(Money::format),
        asset.sources().stream().map(AssetSource::unitName).distinct().toList(),
        measure.map(PropertyLines::state).orElseGet(() -> isLate(asset) ? "未控制，已超时" : "未控制"),
        measure.map(ControlMeasure::status).map(PropertyLines::tone).orElseGet(() -> isLate(asset) ? Panorama.Tone.bad : Panorama.Tone.plain),
        String.join("；", asset.encumbrances()),
        planning && free);
  }

  private static String state(ControlMeasure measure) {
    return measure.status() == MeasureStatus.EFFECTIVE ? "已" + measure.kind().label() : measure.status().label();
  }

  /** Found more than a day ago and still where the debtor can move it (S5.32). */
  private static boolean isLate(Asset asset) {
    return asset.alarmedAt().isPresent() && asset.controlledAt().isEmpty();
  }

  private static boolean isFree(MeasureStatus status) {
    return !status.isLive() && status != MeasureStatus.REQUESTED;
  }

  private static Panorama.Tone tone(MeasureStatus status) {
    return switch (status) {
      case EFFECTIVE -> Panorama.Tone.on;
      case WAITING, REQUESTED, RELEASING -> Panorama.Tone.warn;
      case FAILED, EXPIRED -> Panorama.Tone.bad;
      case PLANNED, RELEASED, DEDUCTED -> Panorama.Tone.plain;
    };
  }

  List<Panorama.MeasureLine> measures(String caseId, List<ControlMeasure> measures, LocalDate today) {
    Map<String, String> orders = new HashMap<>();
    property.ordersOf(caseId).forEach(order -> order.lines().forEach(line -> orders.putIfAbsent(line.measureId(), underWay(order.kind(), line))));
    return measures.stream().map(measure -> measure(measure, orders.getOrDefault(measure.id(), ""), today)).toList();
  }

  /** What is being done with a measure, or why it did not come about; nothing once it is done. */
  private static String underWay(OrderKind kind, OrderLine line) {
    if (!line.status().isOpen()) {
      return "";
    }
    String reason = line.failureReason().map(why -> "：" + why).orElse("");
    return "；" + kind.label() + line.status().label() + reason;
  }

  private Panorama.MeasureLine measure(ControlMeasure measure, String underWay, LocalDate today) {
    return new Panorama.MeasureLine(
        measure.id(),
        measure.kind().label(),
        measure.assetKind().label(),
        measure.identifier(),
        measure.secured().isZero() ? "—" : measure.secured().format(),
        measure.failureReason().map(reason -> measure.status().label() + "：" + reason).orElse(measure.status().label()) + underWay,
        tone(measure.status()),
        rank(measure.rank()),
        measure.effectiveAt().map(at -> at.atZone(EngineClock.ZONE).toLocalDate().toString()),
        measure.endsOn().map(LocalDate::toString),
        measure.endsOn().filter(end -> RUNS.contains(measure.status())).map(end -> Light.coloured(register.lightOf(end), end, today)));
  }

  private static String rank(OptionalInt rank) {
    if (rank.isEmpty()) {
      return "";
    }
    return rank.getAsInt() == 1 ? "首封" : "轮候第 " + rank.getAsInt() + " 位";
  }
}
