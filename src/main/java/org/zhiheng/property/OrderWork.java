package org.zhiheng.property;

import java.util.List;
import java.util.Map;
import org.zhiheng.assistance.Unit;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.property.persistence.MeasureStore.Row;

/** What is particular to one kind of order (各类办理事项的特点); everything else is the same for all. */
interface OrderWork {

  OrderKind kind();

  /** A line with the measure it is about. */
  record Item(OrderLine line, Row measure) {}

  /** The matter of the catalogue that carries it. */
  String matter(AssetKind kind);

  /** Whether a unit gets one request for all its measures, or one for each. */
  boolean together();

  /** What ruling and notice say to a unit. */
  Map<String, Object> papers(CaseFile file, Unit unit, List<Item> items);

  /** What a request says. */
  Map<String, Object> content(CaseFile file, List<Item> items);

  /** The items as they may be asked for now: what has become too much since the decision is less before any paper is made. */
  default List<Item> fitted(CaseFile file, List<Item> items) {
    return items;
  }

  /** Whether what did not come about need not come about any more. */
  default boolean isMoot(String caseId) {
    return false;
  }

  /** What may not be carried out any more as things stand, by the line's id, and why, for the judge. */
  Map<String, String> obstacles(CaseFile file, List<Item> items);

  /** A unit answered a request; the items are those it was asked for. */
  void answered(List<Item> items, String resultCode, UnitReply reply);

  /** A unit did not do it; it may be asked for again. */
  void undone(List<Item> items);

  /** Nothing will come of these items. */
  void dropped(List<Item> items);
}
