package org.zhiheng.document.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.Party;
import org.zhiheng.document.DocumentFields;
import org.zhiheng.document.DocumentKind;
import org.zhiheng.document.DocumentSet;
import org.zhiheng.document.render.DocumentText;
import org.zhiheng.document.template.ChineseNumerals;
import org.zhiheng.document.template.Templates;
import org.zhiheng.money.Money;
import org.zhiheng.reference.CaseNumber;

/** Draws up the documents of a set (文书起草): each debtor gets his own notice and order, everything else is made once. */
@Component
public class Drafting {

  private final Templates templates;
  private final CaseValues caseValues;
  private final Clock clock;
  private final int reportDays;

  Drafting(
      Templates templates,
      CaseValues caseValues,
      Clock clock,
      @Value("${zhiheng.documents.property-report-days:15}") int reportDays) {
    this.templates = templates;
    this.caseValues = caseValues;
    this.clock = clock;
    this.reportDays = reportDays;
  }

  /**
   * The documents of the set in their order.
   *
   * @param nextRulingNo number of the first ruling, if the set has one
   */
  public List<Draft> draw(DocumentSet set, CaseFile file, int nextRulingNo) {
    Map<String, Object> common = caseValues.common(file);
    List<Draft> drafts = new ArrayList<>();
    int rulingNo = nextRulingNo;
    for (DocumentKind kind : set.kinds()) {
      Map<String, Object> values = new LinkedHashMap<>(common);
      Optional<Integer> number = kind == DocumentKind.RULING ? Optional.of(rulingNo++) : Optional.empty();
      values.putAll(own(kind, set, file, number));
      drafts.addAll(kind.perDebtor() ? perDebtor(kind, file, values) : List.of(draft(kind, Optional.empty(), number, values)));
    }
    return List.copyOf(drafts);
  }

  private List<Draft> perDebtor(DocumentKind kind, CaseFile file, Map<String, Object> values) {
    return file.debtors().stream().map(debtor -> addressed(kind, file, debtor, values)).toList();
  }

  private Draft addressed(DocumentKind kind, CaseFile file, Party debtor, Map<String, Object> values) {
    Map<String, Object> own = new LinkedHashMap<>(values);
    own.putAll(caseValues.addressee(kind, file.id(), debtor));
    return draft(kind, Optional.of(debtor.id()), Optional.empty(), own);
  }

  private Draft draft(DocumentKind kind, Optional<String> addressee, Optional<Integer> number, Map<String, Object> values) {
    LocalDate today = LocalDate.now(clock);
    String court = values.get("法院名称").toString();
    DocumentText text = new DocumentText(kind.title(), court, today, templates.fill(kind, values, today));
    return new Draft(kind, addressee, number, text);
  }

  private Map<String, Object> own(DocumentKind kind, DocumentSet set, CaseFile file, Optional<Integer> number) {
    return switch (kind) {
      case ENFORCEMENT_NOTICE -> caseValues.debt(file);
      case PROPERTY_REPORT_ORDER -> Map.of(DocumentFields.REPORT_DAYS, ChineseNumerals.number(reportDays(set.fields())));
      case RULING -> ruling(set, file, number.orElseThrow());
      case ASSISTANCE_NOTICE -> measures(set.fields());
      case CLOSING_NOTICE -> closing(set.fields(), file);
      case ENTRUSTMENT_LETTER -> set.fields();
    };
  }

  private int reportDays(Map<String, Object> fields) {
    return fields.get(DocumentFields.REPORT_DAYS) instanceof Number days ? days.intValue() : reportDays;
  }

  private Map<String, Object> ruling(DocumentSet set, CaseFile file, int number) {
    Map<String, Object> values = new LinkedHashMap<>(caseValues.ruling(file));
    values.putAll(measures(set.fields()));
    values.put("裁定案号", rulingNumber(file, number));
    return values;
  }

  /** Number of the case's n-th ruling, e.g. （2026）浙0802执1号之一. */
  public static String rulingNumber(CaseFile file, int number) {
    return file.number().map(caseNo -> numbered(caseNo, number)).orElseGet(file::caseNo);
  }

  private static String numbered(CaseNumber number, int ruling) {
    return new CaseNumber(number.year(), number.courtCaseCode(), number.type(), number.serial(), ruling).toString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> measures(Map<String, Object> fields) {
    Map<String, Object> values = new LinkedHashMap<>(fields);
    List<Map<String, Object>> items = (List<Map<String, Object>>) fields.getOrDefault(DocumentFields.ITEMS, List.of());
    values.put(DocumentFields.ITEMS, items.stream().map(Drafting::printed).toList());
    return values;
  }

  private static Map<String, Object> printed(Map<String, Object> item) {
    Map<String, Object> row = new LinkedHashMap<>(item);
    if (row.remove(DocumentFields.CEILING) instanceof Number fen) {
      CaseValues.amount(row, "限额", Money.of(fen.longValue()));
    }
    row.computeIfPresent(DocumentFields.UNTIL, (name, day) -> ChineseNumerals.date(LocalDate.parse(day.toString())));
    return row;
  }

  private static Map<String, Object> closing(Map<String, Object> fields, CaseFile file) {
    Map<String, Object> values = new LinkedHashMap<>(fields);
    values.computeIfPresent(DocumentFields.CLOSED_ON, (name, day) -> ChineseNumerals.date(LocalDate.parse(day.toString())));
    values.put("各方当事人", CaseValues.names(file.applicants()) + "、" + CaseValues.names(file.debtors()));
    values.put("终结执行", "终结执行".equals(fields.get(DocumentFields.CLOSING_MODE)));
    return values;
  }
}
