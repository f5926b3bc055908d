package org.zhiheng.grid;

import java.util.Arrays;
import java.util.Optional;

/** What was done about a clue (线索处理结果). No clue ends without one. */
public enum ClueAction {
  CONTROLLED("已采取查封、扣押、冻结措施", true, true),
  MET("已见到被执行人并谈话", true, true),
  PERFORMED("促成履行或和解", true, true),
  RECORDED("已核实并记入案卷", true, true),
  UNFOUNDED("经核查不属实", true, false),
  UNRELATED("与在办案件无关", true, false),
  /** The clue goes on with the judge of that court's case; for this judge it ends. */
  HANDED_OVER("移送在办该案的法院", true, true),
  /** Set when an urgent action was recorded. */
  URGENT_ACTION("已立即出动", false, true),
  /** Set when the case ended first. */
  CASE_ENDED("随案终结", false, true);

  private final String label;
  private final boolean chosenByJudge;
  private final boolean needsCase;

  ClueAction(String label, boolean chosenByJudge, boolean needsCase) {
    this.label = label;
    this.chosenByJudge = chosenByJudge;
    this.needsCase = needsCase;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }

  /** Whether the action makes sense only for a clue of a known case. */
  public boolean needsCase() {
    return needsCase;
  }

  /** The action a judge may name when closing a clue; empty for any other text. */
  public static Optional<ClueAction> chosen(String name) {
    return Arrays.stream(values()).filter(action -> action.chosenByJudge && action.name().equals(name)).findFirst();
  }
}
