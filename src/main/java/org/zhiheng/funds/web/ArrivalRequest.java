package org.zhiheng.funds.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.zhiheng.funds.BankArrival;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** An arrival as the finance office sends it (到账登记). Missing values are null; amounts as people write them. */
record ArrivalRequest(
    String courtCode,
    String accountNo,
    String payerName,
    String payerAccount,
    String amount,
    String bankReference,
    String valueDate) {

  BankArrival toArrival() {
    return new BankArrival(
        text(courtCode),
        text(accountNo),
        text(payerName),
        text(payerAccount),
        Money.parse(text(amount)),
        text(bankReference),
        day());
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(text(valueDate));
    } catch (DateTimeParseException wrong) {
      throw BusinessException.invalid(
          "ARRIVAL_INVALID",
          "到账通知有误",
          new FieldProblem("valueDate", text(valueDate), "S2.14", "起息日应写作 2026-09-18"));
    }
  }

  private static String text(String value) {
    return Optional.ofNullable(value).map(String::strip).orElse("");
  }
}
