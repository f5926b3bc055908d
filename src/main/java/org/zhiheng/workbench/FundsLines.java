package org.zhiheng.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.PartyView;
import org.zhiheng.funds.BalanceSheet;
import org.zhiheng.funds.Funds;
import org.zhiheng.funds.Payout;
import org.zhiheng.funds.PayoutLine;
import org.zhiheng.funds.Payouts;
import org.zhiheng.funds.Receipt;
import org.zhiheng.funds.ReceiptStatus;

/** The lines of a case that come from enforcement money (案款). */
@Component
class FundsLines {

  private final Funds funds;
  private final Payouts payouts;

  FundsLines(Funds funds, Payouts payouts) {
    this.funds = funds;
    this.payouts = payouts;
  }

  Panorama.FundsTable of(String caseId, List<PartyView> parties) {
    Map<String, String> names = parties.stream().collect(Collectors.toMap(PartyView::id, PartyView::name));
    boolean masked = parties.stream().anyMatch(PartyView::masked);
    List<Panorama.FundsLine> lines = new ArrayList<>();
    funds.receiptsOf(caseId).forEach(receipt -> lines.add(arrival(receipt, names)));
    payouts.ofCase(caseId).forEach(payout -> payout.lines().forEach(line -> lines.add(payment(payout, line, names, masked))));
    BalanceSheet sheet = funds.balanceSheet(caseId);
    boolean balanced = sheet.in().equals(sheet.out().plus(sheet.held()));
    return new Panorama.FundsTable(sheet.in().format(), sheet.out().format(), sheet.held().format(), balanced, lines);
  }

  private static Panorama.FundsLine arrival(Receipt receipt, Map<String, String> names) {
    boolean done = receipt.status() == ReceiptStatus.PAID;
    return new Panorama.FundsLine(
        receipt.valueDate().toString(),
        "到账",
        name(receipt.debtorId(), names),
        receipt.amount().format(),
        receipt.status().chinese(),
        done ? Panorama.Tone.on : Panorama.Tone.warn);
  }

  private static Panorama.FundsLine payment(
      Payout payout, PayoutLine line, Map<String, String> names, boolean masked) {
    return new Panorama.FundsLine(
        payout.clockFrom().toString(),
        "发放 · " + line.kind().chinese(),
        name(line.partyId(), names),
        line.amount().format(),
        line.paid() ? "已付讫" : line.refusal().map(words -> masked ? "银行未付款" : words).orElse(payout.status().chinese()),
        tone(line));
  }

  private static Panorama.Tone tone(PayoutLine line) {
    if (line.paid()) {
      return Panorama.Tone.on;
    }
    return line.refusal().isPresent() ? Panorama.Tone.bad : Panorama.Tone.warn;
  }

  private static String name(Optional<String> partyId, Map<String, String> names) {
    return partyId.map(id -> names.getOrDefault(id, "—")).orElse("—");
  }
}
