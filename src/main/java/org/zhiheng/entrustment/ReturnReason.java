package org.zhiheng.entrustment;

import java.util.Arrays;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Why an entrusted matter goes back undone (退回理由, R6.23): a return without one of these is refused. */
public enum ReturnReason {
  NOT_THIS_AREA("不属本院辖区"),
  ASSET_NOT_FOUND("未查到财产"),
  DOCUMENTS_MISSING("材料不全"),
  UNCLEAR("委托事项不明确"),
  DUPLICATE("重复委托"),
  LAW_FORBIDS("依法不能办理"),
  UNIT_REFUSED("协助单位拒绝协助"),
  PERSON_GONE("被执行人下落不明");

  private final String label;

  ReturnReason(String label) {
    this.label = label;
  }

  /** Chinese term. */
  public String label() {
    return label;
  }

  /**
   * The reason with this code.
   *
   * @throws BusinessException invalid ({@code RETURN_REASON_UNKNOWN}) naming the allowed ones
   */
  public static ReturnReason of(String code) {
    return Arrays.stream(values())
        .filter(reason -> reason.name().equals(code))
        .findFirst()
        .orElseThrow(() -> unknown(code));
  }

  private static BusinessException unknown(String code) {
    String message = "退回委托应选择规定的退回理由";
    return BusinessException.invalid(
        "RETURN_REASON_UNKNOWN", message, new FieldProblem("returnReason", code, "R6.23", message));
  }
}
