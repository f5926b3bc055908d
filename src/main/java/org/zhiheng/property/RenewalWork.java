package org.zhiheng.property;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Unit;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.document.DocumentFields;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.privacy.PersonalNumbers;
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
  private final MeasureOrderStore orders;
  private final MeasureStore measures;
  private final RegisterWatch watch;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RenewalWork(
      Matters matters,
      MeasurePapers papers,
      MeasureOrderStore orders,
      MeasureStore measures,
      RegisterWatch watch,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.matters = matters;
    this.papers = papers;
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

  @Override
  public void answered(List<Item> items, String resultCode, UnitReply reply) {
    Map<String, UnitReply> each = reply.byMeasure();
    List<Item> done = new ArrayList<>();
    Map<String, List<String>> failed = new LinkedHashMap<>();
    for (Item item : items) {
      UnitReply own = each.getOrDefault(item.line().measureId(), reply);
      String code = own.resultCode().orElse(resultCode);
      if (ControlResult.ofCatalogue(code) == ControlResult.DONE) {
        done.add(item);
      } else {
        failed.computeIfAbsent(matters.said(code, own), reason -> new ArrayList<>()).add(item.line().id());
      }
    }
    renew(done.stream().map(item -> renewed(item, each.getOrDefault(item.line().measureId(), reply), reply)).toList());
    failed.forEach((reason, lines) -> orders.failed(lines, PersonalNumbers.hide(reason), clock.instant()));
    items.stream().map(item -> item.measure().measure().caseId()).distinct().forEach(this::averted);
  }

  /** What became of an item. */
  private record Longer(Item item, LocalDate end, Optional<String> receiptNo) {

    ControlMeasure measure() {
      return item.measure().measure();
    }

    AuditTrail.Change change() {
      return new AuditTrail.Change(
          "MEASURE_RENEWED",
          "property_measure",
          measure().id(),
          Map.of("endsOn", measure().endsOn().orElseThrow().toString()),
          Map.of("endsOn", end.toString(), "orderId", item.line().orderId()));
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
