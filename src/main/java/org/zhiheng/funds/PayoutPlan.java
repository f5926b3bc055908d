package org.zhiheng.funds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhiheng.casefile.Party;
import org.zhiheng.money.Money;
import org.zhiheng.platform.persistence.Ids;

/** Who gets what out of a receipt (发放方案). The lines of a plan always add up to the receipt. */
final class PayoutPlan {

  private PayoutPlan() {}

  /** Unidentified money goes back whole to whoever paid it. */
  static List<PayoutLine> returning(Receipt receipt) {
    return List.of(line(PayeeKind.PAYER, Optional.of(receipt.id()), receipt.amount()));
  }

  /**
   * Reckoned money goes to the creditors, the treasury and, beyond the debt, the debtor (R3.37). Creditors whose shares
   * nobody stated have equal shares (民法典第五百一十七条); what does not divide goes 分 by 分 to the first ones.
   */
  static List<PayoutLine> dividing(Receipt receipt, List<Party> applicants) {
    Reckoning reckoning = receipt.reckoning().orElseThrow();
    List<PayoutLine> lines = new ArrayList<>();
    List<Money> shares = equalShares(reckoning.toApplicant(), applicants.size());
    for (int i = 0; i < shares.size(); i++) {
      lines.add(line(PayeeKind.APPLICANT, Optional.of(applicants.get(i).id()), shares.get(i)));
    }
    lines.add(line(PayeeKind.TREASURY, Optional.empty(), reckoning.fee()));
    lines.add(line(PayeeKind.DEBTOR, receipt.debtorId(), reckoning.surplus()));
    return lines.stream().filter(line -> line.amount().isPositive()).toList();
  }

  static List<Money> equalShares(Money whole, int count) {
    long each = whole.fen() / count;
    long rest = whole.fen() % count;
    List<Money> shares = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      shares.add(Money.of(i < rest ? each + 1 : each));
    }
    return shares;
  }

  private static PayoutLine line(PayeeKind kind, Optional<String> partyId, Money amount) {
    return PayoutLine.due(Ids.next(), kind, partyId, amount);
  }
}
