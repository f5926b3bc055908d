package org.zhiheng.property;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.engine.Decisions;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.property.persistence.MeasureOrderStore;
import org.zhiheng.property.persistence.MeasureStore.Row;
import org.zhiheng.property.persistence.MeasureStore;
import org.zhiheng.reference.CaseNumber;
import org.zhiheng.reference.CaseType;
import org.zhiheng.reference.Courts;

/**
 * Decides which measures are renewed (续行的决定, R2.05–R2.07): before the end, by the decision table {@code renewal}, for the
 * longest term unless the judge wants a shorter one. Many measures of many cases in one go; what may not be renewed is named
 * and keeps nothing else from being renewed.
 */
@Service
public class Renewing {

  private static final String TABLE = "renewal";
  private static final String REQUEST_WORD = "续";
  private static final int MOST_AT_ONCE = 2_000;

  private final MeasureStore measures;
  private final MeasureOrderStore orders;
  private final MeasureOrderProcess process;
  private final ControlTerms terms;
  private final Decisions decisions;
  private final PropertySettings settings;
  private final CaseFiles cases;
  private final Courts courts;
  private final Dossier dossier;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final Clock clock;

  Renewing(
      MeasureStore measures,
      MeasureOrderStore orders,
      MeasureOrderProcess process,
      ControlTerms terms,
      Decisions decisions,
      PropertySettings settings,
      CaseFiles cases,
      Courts courts,
      Dossier dossier,
      CurrentUser user,
      AuditTrail audit,
      Clock clock) {
    this.measures = measures;
    this.orders = orders;
    this.process = process;
    this.terms = terms;
    this.decisions = decisions;
    this.settings = settings;
    this.cases = cases;
    this.courts = courts;
    this.dossier = dossier;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /** A measure that is not renewed, and why. */
  public record Refused(String measureId, String reason) {}

  /**
   * What became of the measures of one case.
   *
   * @param orderId empty if none of them may be renewed
   * @param measureIds measures under the order
   */
  public record Ordered(
      String caseId, String caseNo, Optional<String> orderId, List<String> measureIds, List<Refused> refused) {

    public Ordered {
      measureIds = List.copyOf(measureIds);
      refused = List.copyOf(refused);
    }
  }

  /**
   * Renews measures and starts the process for each case.
   *
   * @param years length of the new term; the longest by law if empty or longer
   * @throws BusinessException not found if a measure is none of the reader's courts
   */
  @Transactional
  public List<Ordered> renew(List<String> measureIds, OptionalInt years) {
    List<Row> chosen = rows(measureIds);
    Set<String> underWay = underWay(chosen);
    List<Ordered> ordered = new ArrayList<>();
    byCase(chosen).forEach((caseId, rows) -> ordered.add(renew(cases.byId(caseId), rows, underWay, years, true)));
    return ordered;
  }

  private List<Row> rows(List<String> measureIds) {
    Set<String> wanted = new HashSet<>(measureIds);
    if (wanted.isEmpty() || wanted.size() > MOST_AT_ONCE) {
      throw BusinessException.invalid(
          "RENEWAL_EMPTY",
          "请选择要续行的措施，一次不超过 " + MOST_AT_ONCE + " 项",
          new FieldProblem("measureIds", String.valueOf(wanted.size()), "R2.05", "应为 1 至 " + MOST_AT_ONCE + " 项"));
    }
    List<Row> rows = measures.hold(List.copyOf(wanted));
    boolean foreign = rows.size() != wanted.size() || rows.stream().anyMatch(row -> !user.courts().contains(row.measure().courtCode()));
    if (foreign) {
      throw BusinessException.notFound("MEASURE_UNKNOWN", "所选措施中有不属于本院案件的，请刷新后重新选择");
    }
    return rows;
  }

  private static Map<String, List<Row>> byCase(List<Row> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(row -> row.measure().caseId(), LinkedHashMap::new, Collectors.toList()));
  }

  /**
   * Orders the renewal of what the case was reminded of, for the process that reminded; it carries the order out itself.
   *
   * @return id of the order, which may have no lines if meanwhile nothing is left to renew
   */
  @Transactional
  public String orderReminded(String caseId) {
    List<Row> reminded = measures.reminded(caseId);
    Ordered ordered = renew(cases.byId(caseId), reminded, underWay(reminded), OptionalInt.empty(), false);
    return ordered.orderId().orElseGet(() -> store(cases.byId(caseId), List.of(), OptionalInt.empty()).id());
  }

  /** Whether anything the case was reminded of can be renewed. */
  @Transactional(readOnly = true)
  public boolean anyRenewable(String caseId) {
    List<Row> reminded = measures.reminded(caseId);
    Set<String> underWay = underWay(reminded);
    CaseFile file = cases.byId(caseId);
    boolean asked = isAsked(file);
    return reminded.stream().anyMatch(row -> obstacle(file, row, underWay, asked).isEmpty());
  }

  private Set<String> underWay(List<Row> rows) {
    return Set.copyOf(orders.underWay(rows.stream().map(Row::id).toList()));
  }

  private Ordered renew(CaseFile file, List<Row> rows, Set<String> underWay, OptionalInt years, boolean start) {
    boolean asked = isAsked(file);
    List<Row> allowed = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    for (Row row : rows) {
      obstacle(file, row, underWay, asked)
          .ifPresentOrElse(reason -> refused.add(new Refused(row.id(), reason)), () -> allowed.add(row));
    }
    if (allowed.isEmpty()) {
      return new Ordered(file.id(), file.caseNo(), Optional.empty(), List.of(), refused);
    }
    MeasureOrder order = store(file, allowed, years);
    if (start) {
      process.start(order, file.caseNo());
    }
    return new Ordered(file.id(), file.caseNo(), Optional.of(order.id()), allowed.stream().map(Row::id).toList(), refused);
  }

  /** Why a measure may not be renewed now; empty if it may. */
  private Optional<String> obstacle(CaseFile file, Row row, Set<String> underWay, boolean asked) {
    ControlMeasure measure = row.measure();
    if (file.isOver()) {
      return Optional.of("本案已结案（" + file.closingMode().orElseThrow().label() + "），查封、冻结应予解除，不再续行");
    }
    if (measure.status() == MeasureStatus.WAITING) {
      return Optional.of("轮候期间没有期限，无须续行；生效后自生效之日起算（R2.14）");
    }
    if (!measure.goesOn() || measure.endsOn().isEmpty()) {
      return Optional.of("措施" + measure.status().label() + "，不能续行");
    }
    if (!measure.isOurs()) {
      String court = courts.byCode(measure.entrustedCourt().orElseThrow()).name();
      return Optional.of("该措施由" + court + "受托采取，请委托该院续行（R6.09）");
    }
    if (underWay.contains(row.id())) {
      return Optional.of("该措施已在办理续行或者扣划");
    }
    long daysLeft = ChronoUnit.DAYS.between(LocalDate.now(clock), measure.endsOn().get());
    if (daysLeft > settings.renewableDays()) {
      return Optional.of("距届满还有 " + daysLeft + " 日，届满前 " + settings.renewableDays() + " 日内方可续行");
    }
    return verdict(isPreservation(file), daysLeft, asked);
  }

  private Optional<String> verdict(boolean preservation, long daysLeft, boolean asked) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("daysLeft", daysLeft);
    inputs.put("preservation", preservation);
    inputs.put("asked", asked);
    Map<String, Object> verdict = decisions.single(TABLE, inputs);
    return Boolean.TRUE.equals(verdict.get("allowed"))
        ? Optional.empty()
        : Optional.of(verdict.get("action") + "（" + verdict.get("basis") + "）");
  }

  private static boolean isPreservation(CaseFile file) {
    return file.number().map(CaseNumber::type).filter(CaseType.PRESERVATION::equals).isPresent();
  }

  /** In a preservation case the applicant must ask (R2.06); elsewhere nobody looks. */
  private boolean isAsked(CaseFile file) {
    return isPreservation(file)
        && dossier.entries(file.id()).stream()
            .anyMatch(entry -> entry.category() == DocumentCategory.APPLICATION && entry.title().contains(REQUEST_WORD));
  }

  private MeasureOrder store(CaseFile file, List<Row> rows, OptionalInt years) {
    String id = Ids.next();
    Map<AssetClass, Integer> longest = terms.maxYears(rows.stream().map(row -> row.measure().assetKind().assetClass()).toList());
    List<OrderLine> lines =
        rows.stream().map(row -> line(id, row, longest.get(row.measure().assetKind().assetClass()), years)).toList();
    MeasureOrder order =
        new MeasureOrder(
            id, OrderKind.RENEWAL, file.id(), file.courtCode(), lines, user.id(), clock.instant(), Optional.empty());
    orders.insert(order);
    audit.record(
        "RENEWAL_ORDERED",
        "property_order",
        id,
        Map.of(),
        Map.of("caseId", file.id(), "measures", rows.stream().map(Row::id).toList()));
    return order;
  }

  private OrderLine line(String orderId, Row row, int longest, OptionalInt wanted) {
    int years = wanted.isPresent() ? Math.max(1, Math.min(wanted.getAsInt(), longest)) : longest;
    LocalDate ended = row.measure().endsOn().orElseThrow();
    return OrderLine.renewal(Ids.next(), orderId, row.id(), years, ended, terms.renewedEnd(ended, years));
  }
}
