package org.zhiheng.funds.web;

import java.util.List;
import org.zhiheng.funds.Receipt;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * What became of one arrival (登记结果).
 *
 * @param receiptId empty if it was refused
 * @param identified whether the account number led to a case
 * @param code empty if it was taken
 */
record ArrivalResult(
    String bankReference, String receiptId, boolean identified, String code, String message, List<FieldProblem> fields) {

  static ArrivalResult taken(Receipt receipt) {
    return new ArrivalResult(
        receipt.bankReference(), receipt.id(), receipt.caseId().isPresent(), "", "已登记", List.of());
  }

  static ArrivalResult refused(String bankReference, BusinessException problem) {
    return new ArrivalResult(bankReference, "", false, problem.code(), problem.getMessage(), problem.fields());
  }
}
