package org.zhiheng.property;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Unit;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.document.DocumentFields;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.privacy.PersonalNumbers;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.property.persistence.MeasureOrderStore.Renewed;
import org.zhiheng.property.persistence.MeasureOrderStore;
import org.zhiheng.property.persistence.MeasureStore;

/**
 * Renewals (续行查封、扣押、冻结): a unit gets one request for all its measures of a case and answers each of them. The first
 * request's number and ruling are named (R2.54); rank and first day stay.
 */
@Component
class RenewalWork implements OrderWork {

  private static final int MONTHS = 12;

  private final Matters matters;
  private final MeasurePapers papers;
  private final MeasureEffects effects;
  private final MeasureOrderStore orders;
  private final MeasureStore measures;
  private final RegisterWatch watch;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RenewalWork(
      Matters matters,
      MeasurePapers papers,
      MeasureEffects effects,
      MeasureOrderStore orders,
      MeasureStore measures,
      RegisterWatch watch,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.matters = matters;
    this.papers = papers;
    this.effects = effects;
    this.orders = orders;
    this.measures = measures;
    this.watch = watch;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public OrderKind kind() {
    return OrderKind.RENEWAL;
  }

  @Override
  public String matter(AssetKind kind) {
    return matters.renewal(kind);
  }

  @Override
  public boolean together() {
    return true;
  }

  @Override
  public Map<String, Object> papers(CaseFile file, Unit unit, List<Item> items) {
    return DocumentFields.control(
        unit.name(), items.stream().map(item -> papers.renewalItem(file, item.measure(), wanted(item))).toList());
  }

  private static LocalDate wanted(Item item) {
    return item.line().wantedOn().orElseThrow();
  }

  @Override
  public Map<String, Object> content(CaseFile file, List<Item> items) {
    // One measure stands in the request itself; several stand in a list beside the first.
    Map<String, Object> content = new HashMap<>(one(items.get(0)));
    content.put("controlCode", ControlCode.RENEW.code());
    if (items.size() > 1) {
      content.put("measures", items.stream().map(RenewalWork::one).toList());
    }
    return content;
  }

  private static Map<String, Object> one(Item item) {
    Map<String, Object> content = MeasurePapers.following(item.measure(), item.measure().measure().secured());
    content.put("months", item.line().termYears().orElseThrow() * MONTHS);
    content.put("startsOn", item.line().endedOn().orElseThrow().plusDays(1).toString());
    content.put("endsOn", wanted(item).toString());
    return content;
  }

  /** What is over, or gone, is not renewed: it would have to be controlled anew (R2.07). */
  @Override
  public Map<String, String> obstacles(CaseFile file, List<Item> items) {
    LocalDate today = LocalDate.now(clock);
    Map<String, String> obstacles = new HashMap<>();
    for (Item item : items) {
      ControlMeasure measure = item.measure().measure().asOf(today);
      if (measure.status() == MeasureStatus.EXPIRED) {
        obstacles.put(item.line().id(), over(measure) + "，不能再续行；仍需控制的，请重新采取控制措施");
      } else if (!measure.status().mayRun()) {
        obstacles.put(item.line().id(), "措施" + measure.status().label() + "，不能续行");
      }
    }
    return obstacles;
  }

  private static String over(ControlMeasure measure) {
    return "原期限已于 %s 届满，效力消灭（R2.07）".formatted(measure.endsOn().orElseThrow());
  }

  @Override
  public void answered(List<Item> items, String resultCode, UnitReply reply) {
    Map<String, UnitReply> each = reply.byMeasure();
    Late late = late(items);
    List<Longer> done = new ArrayList<>();
    Map<String, List<String>> failed = new LinkedHashMap<>();
    for (Item item : items) {
      UnitReply own = each.getOrDefault(item.line().measureId(), reply);
      String code = own.resultCode().orElse(resultCode);
      Optional<String> failure =
          ControlResult.ofCatalogue(code) == ControlResult.DONE
              ? inVain(item, own.actedOn(clock.getZone()).or(() -> reply.actedOn(clock.getZone())), late)
              : Optional.of(matters.said(code, own));
      failure.ifPresentOrElse(
          reason -> failed.computeIfAbsent(reason, same -> new ArrayList<>()).add(item.line().id()),
          () -> done.add(renewed(item, own, reply)));
    }
    renew(done);
    failed.forEach((reason, lines) -> orders.failed(lines, PersonalNumbers.hide(reason), clock.instant()));
    undone(items);
  }

  /**
   * What an answer after the end is measured by.
   *
   * @param retaken things of measures that have ended on which another measure has come to stand since
   * @param decided the day on which the renewal was decided; no unit can have renewed before
   */
  private record Late(Set<String> retaken, LocalDate decided) {}

  /** Asked once for all items of an answer, which are of one order; nothing is asked where nothing is over. */
  private Late late(List<Item> items) {
    List<Item> over = items.stream().filter(this::isOver).toList();
    if (over.isEmpty()) {
      return new Late(Set.of(), LocalDate.MIN);
    }
    Set<String> ended =
        over.stream()
            .filter(item -> item.measure().measure().status() == MeasureStatus.EXPIRED)
            .map(item -> item.measure().identity())
            .collect(Collectors.toSet());
    MeasureOrder order = orders.byId(over.get(0).line().orderId()).orElseThrow();
    return new Late(measures.taken(ended), LocalDate.ofInstant(order.requestedAt(), clock.getZone()));
  }

  private boolean isOver(Item item) {
    return item.measure().measure().asOf(LocalDate.now(clock)).status() == MeasureStatus.EXPIRED;
  }

  /** Why a renewal that the unit reports binds nothing; empty if it came before the term was over. */
  private Optional<String> inVain(Item item, Optional<LocalDate> acted, Late late) {
    ControlMeasure measure = item.measure().measure().asOf(LocalDate.now(clock));
    if (measure.status().mayRun()) {
      return Optional.empty();
    }
    if (measure.status() != MeasureStatus.EXPIRED) {
      return Optional.of("措施" + measure.status().label() + "，续行没有对象");
    }
    acted.ifPresent(day -> requireAsked(day, late.decided()));
    boolean inTime = acted.filter(day -> !day.isAfter(measure.endsOn().orElseThrow())).isPresent();
    if (inTime) {
      return late.retaken().contains(item.measure().identity())
          ? Optional.of(over(measure) + "，其后该财产上已有其他措施，续行不能恢复；请向协助单位核实顺位")
          : Optional.empty();
    }
    String when = acted.map(day -> "协助单位于 " + day + " 才办理续行").orElse("协助单位没有写明何时办理（effectiveAt），不能认定在届满前续行");
    return Optional.of(over(measure) + "，" + when + "；仍需控制的，请重新采取控制措施");
  }

  /** A day before the renewal was decided cannot be the day on which the unit renewed. */
  private static void requireAsked(LocalDate acted, LocalDate decided) {
    if (acted.isBefore(decided)) {
      String message = "办理时间不应早于决定续行之日 " + decided;
      throw BusinessException.invalid(
          "RECEIPT_INVALID",
          "回执有误：effectiveAt 为 " + acted + "，" + message,
          new FieldProblem("effectiveAt", acted.toString(), "R2.07", message));
    }
  }

  /** What was waited for although its term is over ends now. */
  @Override
  public void undone(List<Item> items) {
    Set<String> caseIds = items.stream().map(item -> item.measure().measure().caseId()).collect(Collectors.toSet());
    if (items.stream().anyMatch(this::isOver)) {
      caseIds.forEach(effects::expire);
    }
    caseIds.forEach(this::averted);
  }

  /** What became of an item. */
  private record Longer(Item item, LocalDate end, Optional<String> receiptNo) {

    ControlMeasure measure() {
      return item.measure().measure();
    }

    boolean hadEnded() {
      return measure().status() == MeasureStatus.EXPIRED;
    }

    private MeasureStatus standsAs() {
      return hadEnded() ? MeasureStatus.EFFECTIVE : measure().status();
    }

    AuditTrail.Change change() {
      return new AuditTrail.Change(
          "MEASURE_RENEWED",
          "property_measure",
          measure().id(),
          Map.of("endsOn", measure().endsOn().orElseThrow().toString(), "status", measure().status().name()),
          Map.of("endsOn", end.toString(), "status", standsAs().name(), "orderId", item.line().orderId()));
    }
  }

  /** A shorter term that the unit registered stands, as long as it is longer than the old one. */
  private static Longer renewed(Item item, UnitReply own, UnitReply whole) {
    LocalDate before = item.measure().measure().endsOn().orElseThrow();
    LocalDate end = own.endsOn().filter(day -> day.isAfter(before) && day.isBefore(wanted(item))).orElse(wanted(item));
    return new Longer(item, end, own.receiptNo().or(whole::receiptNo));
  }

  private void renew(List<Longer> done) {
    if (done.isEmpty()) {
      return;
    }
    orders.renewed(
        done.stream().map(longer -> new Renewed(longer.item().line().id(), longer.end(), longer.receiptNo())).toList(),
        clock.instant());
    measures.revived(done.stream().filter(Longer::hadEnded).map(longer -> longer.measure().id()).toList(), clock.instant());
    measures.renewed(done.stream().collect(Collectors.toMap(longer -> longer.measure().id(), Longer::end)), clock.instant());
    audit.recordAll(done.stream().map(Longer::change).toList());
    LocalDate soonest = done.stream().map(Longer::end).min(LocalDate::compareTo).orElseThrow();
    watch.binds(done.get(0).measure().courtCode(), soonest);
  }

  private void averted(String caseId) {
    if (!measures.anyReminded(caseId)) {
      events.publishEvent(new ExpiryAverted(caseId));
    }
  }

  @Override
  public void dropped(List<Item> items) {
    // The measures stand until their old end.
  }
}
