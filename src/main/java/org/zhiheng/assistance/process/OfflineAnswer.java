package org.zhiheng.assistance.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * What a supervisor entered of a paper answer (线下回执). That property was found, or none, is not among it: what the paper names
 * is entered as assets of the case.
 */
record OfflineAnswer(String resultCode, Map<String, Object> fields) {

  /**
   * Reads the form's values.
   *
   * @throws BusinessException invalid, naming what is missing
   */
  static OfflineAnswer of(Map<String, Object> values) {
    String resultCode = required(values, AssistanceSupervisionModel.RESULT_CODE, "线下办理结果");
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("receiptNo", required(values, AssistanceSupervisionModel.RECEIPT_NO, "回执编号"));
    if (resultCode.equals("WAITING")) {
      fields.put("rank", rank(values));
    }
    text(values, AssistanceSupervisionModel.CONTROLLED_YUAN)
        .ifPresent(yuan -> fields.put("controlledFen", Money.parse(yuan).fen()));
    return new OfflineAnswer(resultCode, fields);
  }

  private static int rank(Map<String, Object> values) {
    if (values.get(AssistanceSupervisionModel.RANK) instanceof Number rank && rank.intValue() > 0) {
      return rank.intValue();
    }
    throw missing(AssistanceSupervisionModel.RANK, "轮候顺位");
  }

  static String required(Map<String, Object> values, String field, String label) {
    return text(values, field).orElseThrow(() -> missing(field, label));
  }

  private static Optional<String> text(Map<String, Object> values, String field) {
    return Optional.ofNullable(values.get(field)).map(value -> value.toString().strip()).filter(text -> !text.isEmpty());
  }

  private static BusinessException missing(String field, String label) {
    return BusinessException.invalid(
        "FORM_INCOMPLETE", "请填写" + label, new FieldProblem(field, "", "required", "请填写" + label));
  }
}
