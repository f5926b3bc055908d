package org.zhiheng.funds;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** The bank's answer line by line (银行回单). */
final class BankAnswer {

  private static final int MAX_TRANSACTION = 64;
  private static final int MAX_REFUSAL = 500;

  private final Map<String, String> transactions = new HashMap<>();
  private final Map<String, String> refusals = new HashMap<>();

  private BankAnswer() {}

  /** Refuses an answer that leaves an open line out, or speaks of a line that is not in this pay-out. */
  static BankAnswer read(Map<String, Object> fields, Payout payout) {
    BankAnswer answer = new BankAnswer();
    text(fields, "transactionNo", MAX_TRANSACTION)
        .ifPresent(number -> payout.unpaid().forEach(line -> answer.transactions.put(line.id(), number)));
    if (fields.get("payments") instanceof List<?> payments) {
      payments.forEach(answer::add);
    }
    answer.requireComplete(payout);
    return answer;
  }

  private void add(Object payment) {
    if (!(payment instanceof Map<?, ?> fields)) {
      throw invalid("payments", "每一项应为对象");
    }
    String lineId = text(fields, "lineId", MAX_TRANSACTION).orElseThrow(() -> invalid("lineId", "缺少发放明细编号"));
    Optional<String> transaction = text(fields, "transactionNo", MAX_TRANSACTION);
    Optional<String> refusal = text(fields, "refusal", MAX_REFUSAL);
    if (transaction.isPresent() == refusal.isPresent()) {
      throw invalid("payments", "每一项应当且只应当写明流水号或者拒付原因");
    }
    transaction.ifPresent(number -> transactions.put(lineId, number));
    refusal.ifPresent(reason -> refusals.put(lineId, reason));
  }

  private void requireComplete(Payout payout) {
    Set<String> answered = new HashSet<>(transactions.keySet());
    answered.addAll(refusals.keySet());
    Set<String> own = new HashSet<>(payout.lines().stream().map(PayoutLine::id).toList());
    if (!own.containsAll(answered)) {
      throw invalid("lineId", "回单含有不属于本发放单的明细");
    }
    if (!answered.containsAll(payout.unpaid().stream().map(PayoutLine::id).toList())) {
      throw invalid("payments", "回单未覆盖全部待付明细");
    }
  }

  private static Optional<String> text(Map<?, ?> fields, String name, int max) {
    return Optional.ofNullable(fields.get(name))
        .map(String::valueOf)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> requireShort(text, name, max));
  }

  private static String requireShort(String text, String name, int max) {
    if (text.length() > max) {
      throw invalid(name, "不得超过 " + max + " 个字符");
    }
    return text;
  }

  private static BusinessException invalid(String field, String message) {
    return BusinessException.invalid("BANK_ANSWER_INVALID", "银行回单有误：" + message, new FieldProblem(field, "", "bankgate.pay", message));
  }

  Optional<String> transactionOf(String lineId) {
    return Optional.ofNullable(transactions.get(lineId));
  }

  String refusalOf(String lineId) {
    return refusals.getOrDefault(lineId, "");
  }
}
