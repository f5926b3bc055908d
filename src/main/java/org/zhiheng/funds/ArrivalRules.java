package org.zhiheng.funds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** What an arrival notice must say (到账通知校验). */
final class ArrivalRules {

  private static final String RULE = "S2.14";
  private static final int MAX_REFERENCE = 64;
  private static final int MAX_NAME = 100;

  private ArrivalRules() {}

  static void check(BankArrival arrival, LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    requireText(problems, "bankReference", arrival.bankReference(), MAX_REFERENCE, "银行流水号");
    requireText(problems, "courtCode", arrival.courtCode(), 6, "法院代码");
    requireText(problems, "payerName", arrival.payerName(), MAX_NAME, "付款人名称");
    requireText(problems, "payerAccount", arrival.payerAccount(), MAX_REFERENCE, "付款账号");
    if (arrival.accountNo().length() > MAX_REFERENCE) {
      problems.add(new FieldProblem("accountNo", "", RULE, "案款账号过长"));
    }
    if (!arrival.amount().isPositive()) {
      problems.add(new FieldProblem("amount", arrival.amount().format(), RULE, "到账金额应大于零"));
    }
    if (arrival.valueDate().isAfter(today)) {
      problems.add(new FieldProblem("valueDate", arrival.valueDate().toString(), RULE, "起息日不能晚于今天"));
    }
    if (!problems.isEmpty()) {
      throw BusinessException.invalid("ARRIVAL_INVALID", "到账通知有误", problems.toArray(FieldProblem[]::new));
    }
  }

  private static void requireText(List<FieldProblem> problems, String field, String text, int max, String name) {
    if (text.isBlank() || text.length() > max) {
      // The value itself is not repeated: it may be personal data.
      problems.add(new FieldProblem(field, "", RULE, name + "不能为空，且不超过 " + max + " 个字符"));
    }
  }
}
