package org.zhiheng.property;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.assistance.RequestAnswered;
import org.zhiheng.assistance.RequestCancelled;
import org.zhiheng.assistance.RequestOrder;
import org.zhiheng.assistance.RequestRefused;
import org.zhiheng.assistance.Unit;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.DebtCleared;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.privacy.PersonalNumbers;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.property.OrderWork.Item;
import org.zhiheng.property.persistence.MeasureOrderStore;
import org.zhiheng.property.persistence.MeasureStore.Row;
import org.zhiheng.property.persistence.MeasureStore;

/**
 * Carries out renewals and deductions (续行、扣划的实施): papers, requests, and what the units made of them. What one unit does
 * not do holds nobody else up and can be asked for again by itself.
 */
@Service
public class MeasureOrders {

  private static final String TABLE = "property_order";
  private static final String NOT_APPROVED = "文书未获批准";
  private static final String CLEARED = "债务已清偿，撤回尚未办理的扣划请求";

  private final MeasureOrderStore orders;
  private final MeasureStore measures;
  private final MeasurePapers papers;
  private final List<OrderWork> works;
  private final Agencies agencies;
  private final Assistance assistance;
  private final CaseFiles cases;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MeasureOrders(
      MeasureOrderStore orders,
      MeasureStore measures,
      MeasurePapers papers,
      List<OrderWork> works,
      Agencies agencies,
      Assistance assistance,
      CaseFiles cases,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.orders = orders;
    this.measures = measures;
    this.papers = papers;
    this.works = List.copyOf(works);
    this.agencies = agencies;
    this.assistance = assistance;
    this.cases = cases;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Orders ruling and notice for what has none yet, one set for each unit; what failed before starts anew. */
  @Transactional
  public void prepare(String orderId) {
    MeasureOrder order = again(orderId);
    CaseFile file = cases.byId(order.caseId());
    OrderWork work = work(order);
    byUnit(work, file, possible(work, file, work.fitted(file, items(order, LineStatus.PREPARED))))
        .forEach((unit, own) -> orders.papers(ids(own), papers.prepare(file, work.papers(file, unit, own))));
  }

  private MeasureOrder again(String orderId) {
    held(orderId);
    orders.again(orderId, clock.instant());
    return byId(orderId);
  }

  /** Payments and other decisions wait until what may be asked for now has been asked for. */
  private MeasureOrder held(String orderId) {
    cases.hold(byId(orderId).caseId());
    return byId(orderId);
  }

  /** What may still be carried out; the rest fails with its reason and comes before the judge. */
  private List<Item> possible(OrderWork work, CaseFile file, List<Item> items) {
    Map<String, String> obstacles = work.obstacles(file, items);
    obstacles.entrySet().stream()
        .collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
        .forEach((reason, lines) -> orders.failed(lines, reason, clock.instant()));
    return items.stream().filter(item -> !obstacles.containsKey(item.line().id())).toList();
  }

  private Map<Unit, List<Item>> byUnit(OrderWork work, CaseFile file, List<Item> items) {
    return items.stream()
        .collect(
            Collectors.groupingBy(
                item -> agencies.unitFor(work.matter(item.measure().measure().assetKind()), file.courtCode()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /** Sets of papers that wait for approval. */
  @Transactional(readOnly = true)
  public List<String> documentSets(String orderId) {
    return byId(orderId).lines().stream()
        .filter(line -> line.status() == LineStatus.PREPARED)
        .flatMap(line -> line.documentSetId().stream())
        .distinct()
        .toList();
  }

  /** Sends the requests whose papers are sealed and that have not been overtaken meanwhile, all in one insert. */
  @Transactional
  public void openRequests(String orderId) {
    MeasureOrder order = held(orderId);
    CaseFile file = cases.byId(order.caseId());
    OrderWork work = work(order);
    MeasurePapers.Sealed<Item> sealed =
        papers.sealed(items(order, LineStatus.PREPARED), item -> item.line().documentSetId());
    send(work, file, order, bundles(work, file, possible(work, file, sealed.ready())));
    orders.failed(ids(sealed.withdrawn()), NOT_APPROVED, clock.instant());
  }

  /** Items that travel in one request. */
  private List<List<Item>> bundles(OrderWork work, CaseFile file, List<Item> items) {
    return work.together() ? List.copyOf(byUnit(work, file, items).values()) : items.stream().map(List::of).toList();
  }

  private void send(OrderWork work, CaseFile file, MeasureOrder order, List<List<Item>> bundles) {
    List<RequestOrder> requests = new ArrayList<>();
    for (List<Item> bundle : bundles) {
      Item first = bundle.get(0);
      requests.add(
          new RequestOrder(
              file.id(),
              file.courtCode(),
              work.matter(first.measure().measure().assetKind()),
              order.id(),
              work.content(file, bundle),
              first.line().documentSetId().stream().toList()));
    }
    List<String> opened = requests.isEmpty() ? List.of() : assistance.open(requests);
    for (int i = 0; i < opened.size(); i++) {
      orders.requested(ids(bundles.get(i)), opened.get(i), clock.instant());
    }
  }

  /** Requests that are out. */
  @Transactional(readOnly = true)
  public List<String> requests(String orderId) {
    return byId(orderId).lines().stream()
        .filter(line -> line.status() == LineStatus.REQUESTED)
        .flatMap(line -> line.requestId().stream())
        .distinct()
        .toList();
  }

  /** A unit answered. The same answer again changes nothing. */
  @EventListener
  void answered(RequestAnswered answer) {
    List<Item> awaited = awaited(answer.requestId());
    if (!awaited.isEmpty()) {
      work(byId(awaited.get(0).line().orderId())).answered(awaited, answer.resultCode(), new UnitReply(answer.content()));
    }
  }

  /** A unit refused: nothing of it came about. */
  @EventListener
  void refused(RequestRefused refusal) {
    fail(awaited(refusal.requestId()), refusal.reason());
  }

  /** The court took the request back. */
  @EventListener
  void cancelled(RequestCancelled cancelled) {
    fail(awaited(cancelled.requestId()), cancelled.reason());
  }

  private void fail(List<Item> items, String reason) {
    orders.failed(ids(items), PersonalNumbers.hide(reason), clock.instant());
    if (!items.isEmpty()) {
      work(byId(items.get(0).line().orderId())).undone(items);
    }
  }

  private List<Item> awaited(String requestId) {
    List<OrderLine> lines =
        orders.byRequest(requestId).stream().filter(line -> line.status() == LineStatus.REQUESTED).toList();
    return items(lines);
  }

  /**
   * Nothing is owed any more: deductions that no unit has taken in hand are taken back. What a unit has in hand it may have
   * carried out already, and the very money may be what paid the debt; its answer is waited for.
   */
  @EventListener
  void cleared(DebtCleared cleared) {
    List<OrderLine> asked =
        orders.ofCase(cleared.caseId()).stream()
            .filter(order -> order.kind() == OrderKind.DEDUCTION)
            .flatMap(order -> order.lines().stream())
            .filter(line -> line.status() == LineStatus.REQUESTED)
            .toList();
    if (!asked.isEmpty()) {
      Set<String> unseen = assistance.unseenOf(cleared.caseId());
      takeBack(asked.stream().filter(line -> line.requestId().filter(unseen::contains).isPresent()).toList());
    }
  }

  private void takeBack(List<OrderLine> lines) {
    items(lines).stream()
        .collect(Collectors.groupingBy(item -> item.line().orderId()))
        .forEach((orderId, items) -> drop(byId(orderId), items));
    lines.stream().flatMap(line -> line.requestId().stream()).distinct().forEach(id -> assistance.cancel(id, CLEARED));
  }

  /** Whether everything that was ordered came about, or need not any more; if so the order is complete. */
  @Transactional
  public boolean record(String orderId) {
    MeasureOrder order = byId(orderId);
    boolean open = order.lines().stream().anyMatch(line -> line.status().isOpen());
    if (open && work(order).isMoot(order.caseId())) {
      abandon(orderId);
      return true;
    }
    if (!open) {
      complete(orderId);
    }
    return !open;
  }

  /** Gives up what is not done; the measures stand as before. */
  @Transactional
  public void abandon(String orderId) {
    MeasureOrder order = byId(orderId);
    drop(order, items(order.lines().stream().filter(line -> line.status().isOpen()).toList()));
    complete(orderId);
  }

  private void drop(MeasureOrder order, List<Item> items) {
    orders.dropped(ids(items), clock.instant());
    work(order).dropped(items);
  }

  private void complete(String orderId) {
    MeasureOrder order = byId(orderId);
    orders.completed(orderId, clock.instant());
    Map<String, String> lines =
        order.lines().stream().collect(Collectors.toMap(OrderLine::measureId, line -> line.status().name()));
    audit.record("MEASURE_ORDER_COMPLETED", TABLE, orderId, Map.of(), Map.of("kind", order.kind().name(), "measures", lines));
    if (order.kind() == OrderKind.DEDUCTION) {
      events.publishEvent(new DeductionsEnded(order.caseId()));
    }
  }

  private List<Item> items(MeasureOrder order, LineStatus status) {
    return items(order.lines().stream().filter(line -> line.status() == status).toList());
  }

  private List<Item> items(List<OrderLine> lines) {
    Map<String, Row> rows =
        measures.hold(lines.stream().map(OrderLine::measureId).toList()).stream()
            .collect(Collectors.toMap(Row::id, Function.identity()));
    return lines.stream().map(line -> new Item(line, rows.get(line.measureId()))).toList();
  }

  private static List<String> ids(List<Item> items) {
    return items.stream().map(item -> item.line().id()).toList();
  }

  private OrderWork work(MeasureOrder order) {
    return works.stream().filter(work -> work.kind() == order.kind()).findFirst().orElseThrow();
  }

  private MeasureOrder byId(String orderId) {
    return orders
        .byId(orderId)
        .orElseThrow(() -> BusinessException.notFound("MEASURE_ORDER_UNKNOWN", "没有这次续行或者扣划：" + orderId));
  }
}
