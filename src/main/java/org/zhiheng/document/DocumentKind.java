package org.zhiheng.document;

import java.util.Arrays;

/** Kinds of court document (文书种类). Each is drawn up from exactly one template. */
public enum DocumentKind {
  /** Orders the debtor to perform and warns of interest and listing (执行通知书). */
  ENFORCEMENT_NOTICE("执行通知书", "enforcement-notice", 1),
  /** Orders the debtor to report property (报告财产令); goes out together with the notice, R1.33. */
  PROPERTY_REPORT_ORDER("报告财产令", "property-report-order", 1),
  /** Ruling to control or to release property (执行裁定书). */
  RULING("执行裁定书", "ruling", 4),
  /** Asks a unit to carry out a ruling (协助执行通知书). */
  ASSISTANCE_NOTICE("协助执行通知书", "assistance-notice", 3),
  /** Tells the parties that the case is closed (结案通知书). */
  CLOSING_NOTICE("结案通知书", "closing-notice", 2),
  /** Asks another court to do one act (执行事项委托函). */
  ENTRUSTMENT_LETTER("执行事项委托函", "entrustment-letter", 3);

  private final String title;
  private final String template;
  private final int weight;

  DocumentKind(String title, String template, int weight) {
    this.title = title;
    this.template = template;
    this.weight = weight;
  }

  /** The title printed on the document. */
  public String title() {
    return title;
  }

  /** File name of the template in {@code documents/}, without ending. */
  public String template() {
    return template;
  }

  /** Of the kinds in a set the heaviest decides who approves. */
  int weight() {
    return weight;
  }

  /** Whether each debtor gets a copy addressed to him. */
  public boolean perDebtor() {
    return this == ENFORCEMENT_NOTICE || this == PROPERTY_REPORT_ORDER;
  }

  /** The kind with this printed title; fails if there is none. */
  public static DocumentKind titled(String title) {
    return Arrays.stream(values())
        .filter(kind -> kind.title.equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("没有名为“" + title + "”的文书种类"));
  }
}
