package org.zhiheng.property;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.assistance.RequestOrder;
import org.zhiheng.assistance.Unit;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.Party;
import org.zhiheng.document.Audience;
import org.zhiheng.document.DocumentFields;
import org.zhiheng.document.DocumentKind;
import org.zhiheng.document.DocumentOrder;
import org.zhiheng.document.Documents;
import org.zhiheng.document.MeasureItem;
import org.zhiheng.money.Money;
import org.zhiheng.property.persistence.MeasureStore.Keeper;
import org.zhiheng.property.persistence.MeasureStore.Link;
import org.zhiheng.property.persistence.MeasureStore.Row;
import org.zhiheng.property.persistence.MeasureStore;

/**
 * The papers and requests that carry measures to the units (裁定书、协助执行通知书与协助请求). A unit gets one ruling and one notice
 * for all its measures and sees nobody else's; each measure is its own request, since each comes back with its own receipt.
 */
@Component
class MeasurePapers {

  private static final List<DocumentKind> KINDS = List.of(DocumentKind.RULING, DocumentKind.ASSISTANCE_NOTICE);
  private static final int MONTHS = 12;

  private final Agencies agencies;
  private final Assistance assistance;
  private final Documents documents;
  private final MeasureStore measures;
  private final ControlTerms terms;
  private final Matters matters;
  private final Clock clock;

  MeasurePapers(
      Agencies agencies,
      Assistance assistance,
      Documents documents,
      MeasureStore measures,
      ControlTerms terms,
      Matters matters,
      Clock clock) {
    this.agencies = agencies;
    this.assistance = assistance;
    this.documents = documents;
    this.measures = measures;
    this.terms = terms;
    this.matters = matters;
    this.clock = clock;
  }

  /** Orders the papers of a control, one set for each unit. */
  void prepareControl(CaseFile file, List<Row> rows) {
    byUnit(file, rows, m -> matters.control(m.assetKind()))
        .forEach(
            (unit, own) -> {
              List<MeasureItem> items = own.stream().map(row -> controlItem(file, row)).toList();
              tie(Link.DOCUMENT_SET, own, prepare(file, DocumentFields.control(unit.name(), items)));
            });
  }

  /** Orders the papers of a release, one set for each unit. */
  void prepareRelease(CaseFile file, List<Row> rows, ReleaseGround ground) {
    byUnit(file, rows, m -> matters.release(m.assetKind()))
        .forEach(
            (unit, own) -> {
              List<MeasureItem> items = own.stream().map(row -> releaseItem(file, row)).toList();
              tie(
                  Link.RELEASE_DOCUMENT_SET,
                  own,
                  prepare(file, DocumentFields.release(unit.name(), items, ground.clause())));
            });
  }

  private Map<Unit, List<Row>> byUnit(CaseFile file, List<Row> rows, Function<ControlMeasure, String> matter) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> agencies.unitFor(matter.apply(row.measure()), file.courtCode()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /** Orders one set of papers for a unit and returns its id. */
  String prepare(CaseFile file, Map<String, Object> fields) {
    return documents.prepare(new DocumentOrder(file.id(), KINDS, Audience.AGENCY, fields));
  }

  private void tie(Link link, List<Row> rows, String documentSetId) {
    measures.link(link, rows.stream().map(Row::id).toList(), rows.stream().map(row -> documentSetId).toList());
  }

  private MeasureItem controlItem(CaseFile file, Row row) {
    ControlMeasure m = row.measure();
    return new MeasureItem(m.kind().label(), holder(file, row), asset(row), ceiling(m), Optional.of(plannedEnd(row)));
  }

  private static MeasureItem releaseItem(CaseFile file, Row row) {
    ControlMeasure m = row.measure();
    OptionalLong part = m.lifting().map(Money::fen).map(OptionalLong::of).orElseGet(() -> ceiling(m));
    String verb = m.lifting().isPresent() ? "部分" + m.kind().releaseLabel() : m.kind().releaseLabel();
    return new MeasureItem(verb, holder(file, row), asset(row), part, Optional.empty());
  }

  private static OptionalLong ceiling(ControlMeasure measure) {
    return measure.assetKind().divisible() ? OptionalLong.of(measure.amount().fen()) : OptionalLong.empty();
  }

  /** A line of a ruling that prolongs until a day. */
  MeasureItem renewalItem(CaseFile file, Row row, LocalDate until) {
    ControlMeasure m = row.measure();
    return new MeasureItem(m.kind().renewalLabel(), holder(file, row), asset(row), ceiling(m), Optional.of(until));
  }

  /** A line of a ruling that has money handed over. */
  MeasureItem deductionItem(CaseFile file, Row row, Money amount) {
    return new MeasureItem(
        ControlCode.DEDUCT.label(), holder(file, row), asset(row), OptionalLong.of(amount.fen()), Optional.empty());
  }

  /** Last day if the unit acts today, as the papers print it. */
  private LocalDate plannedEnd(Row row) {
    return terms.end(LocalDate.now(clock), row.termYears().orElseThrow());
  }

  private static String asset(Row row) {
    ControlMeasure m = row.measure();
    return Stream.of(row.institution(), m.assetDescription(), m.assetKind().label() + " " + m.identifier())
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("，"));
  }

  /** Owner's name; all debtors where no unit told which one it is. */
  private static String holder(CaseFile file, Row row) {
    return file.debtors().stream()
        .filter(d -> row.debtorId().isEmpty() || row.debtorId().get().equals(d.id()))
        .map(Party::name)
        .collect(Collectors.joining("、"));
  }

  /** What sealing came to: what has its papers with the seal, and what had its papers given up. */
  record Sealed<T>(List<T> ready, List<T> withdrawn) {}

  <T> Sealed<T> sealed(List<T> rows, Function<T, Optional<String>> documentSet) {
    List<String> sets = rows.stream().flatMap(row -> documentSet.apply(row).stream()).distinct().toList();
    var sealed = documents.sealedOf(sets);
    Map<Boolean, List<T>> parts =
        rows.stream()
            .collect(
                Collectors.partitioningBy(
                    row -> documentSet.apply(row).map(set -> !sealed.getOrDefault(set, List.of()).isEmpty()).orElse(false)));
    return new Sealed<>(parts.get(true), parts.get(false));
  }

  /** Sends one request for each measure to be controlled, all in one insert. */
  void requestControl(CaseFile file, List<Row> rows, String controlOrderId) {
    List<RequestOrder> orders = new ArrayList<>();
    List<Keeper> keepers = new ArrayList<>();
    Map<String, Optional<String>> numbers = new HashMap<>();
    for (Row row : rows) {
      String matter = matters.control(row.measure().assetKind());
      orders.add(
          new RequestOrder(
              file.id(), file.courtCode(), matter, controlOrderId, controlContent(row), row.documentSetId().stream().toList()));
      Optional<String> number =
          row.documentSetId().flatMap(set -> numbers.computeIfAbsent(set, documents::rulingNumber));
      keepers.add(new Keeper(row.id(), agencies.unitFor(matter, file.courtCode()).code(), number));
    }
    measures.keepers(keepers);
    open(Link.REQUEST, rows, orders);
  }

  /** Sends one request for each measure to be lifted, all in one insert. */
  void requestRelease(CaseFile file, List<Row> rows, String releaseId, ReleaseGround ground) {
    List<RequestOrder> orders = new ArrayList<>();
    for (Row row : rows) {
      orders.add(
          new RequestOrder(
              file.id(),
              file.courtCode(),
              matters.release(row.measure().assetKind()),
              releaseId,
              releaseContent(row, ground),
              row.releaseDocumentSetId().stream().toList()));
    }
    open(Link.RELEASE_REQUEST, rows, orders);
  }

  private void open(Link link, List<Row> rows, List<RequestOrder> orders) {
    if (!orders.isEmpty()) {
      measures.link(link, rows.stream().map(Row::id).toList(), assistance.open(orders));
    }
  }

  private Map<String, Object> controlContent(Row row) {
    Map<String, Object> content = content(row);
    content.put("controlCode", ControlCode.firstOf(row.othersWereFirst()).code());
    content.put("months", row.termYears().orElseThrow() * MONTHS);
    content.put("startsOn", LocalDate.now(clock).toString());
    content.put("endsOn", plannedEnd(row).toString());
    return content;
  }

  private static Map<String, Object> releaseContent(Row row, ReleaseGround ground) {
    Map<String, Object> content = following(row, row.measure().lifting().orElse(row.measure().amount()));
    content.put("controlCode", liftingCode(row).code());
    content.put("wholly", row.measure().lifting().isEmpty());
    content.put("reason", ground.clause());
    return content;
  }

  private static ControlCode liftingCode(Row row) {
    return ControlCode.liftingOf(row.measure().effectiveAt().isPresent() ? MeasureStatus.EFFECTIVE : MeasureStatus.WAITING);
  }

  /**
   * What every later request on a measure says: it carries the number of the request that controlled, of its receipt and of
   * its ruling (R2.54).
   */
  static Map<String, Object> following(Row row, Money amount) {
    Map<String, Object> content = content(row);
    content.put("amountFen", amount.fen());
    row.requestId().ifPresent(id -> content.put("originalRequestId", id));
    row.documentNo().ifPresent(no -> content.put("originalDocumentNo", no));
    row.measure().receiptNo().ifPresent(no -> content.put("originalReceiptNo", no));
    return content;
  }

  private static Map<String, Object> content(Row row) {
    ControlMeasure m = row.measure();
    Map<String, Object> content = new HashMap<>();
    content.put("measureId", m.id());
    content.put("assetKind", m.assetKind().name());
    content.put("controlKind", m.kind().name());
    content.put("assetCode", m.assetKind().isMoney() ? "1" : "2");
    // Funds, not the account itself: the amount must be stated (R2.55).
    content.put("contentCode", m.assetKind().divisible() ? "1" : "2");
    content.put("identifier", m.identifier());
    content.put("institution", row.institution());
    content.put("description", m.assetDescription());
    content.put("amountFen", m.amount().fen());
    row.debtorId().ifPresent(id -> content.put("holderId", id));
    return content;
  }
}
