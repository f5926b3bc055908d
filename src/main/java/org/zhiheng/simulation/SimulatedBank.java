package org.zhiheng.simulation;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.funds.BankArrival;
import org.zhiheng.funds.Funds;
import org.zhiheng.money.Money;

/**
 * The bank that carries out the courts' instructions (仿真银行). It remembers what it has paid: an instruction that comes again,
 * after whatever happened in between, is answered with the first payment.
 */
@Component
public class SimulatedBank {

  private final RegisterBook book;
  private final Funds funds;
  private final Clock clock;
  private final Map<String, BankTransaction> paid = new LinkedHashMap<>();

  SimulatedBank(RegisterBook book, Funds funds, Clock clock) {
    this.book = book;
    this.funds = funds;
    this.clock = clock;
  }

  @PostConstruct
  synchronized void remember() {
    for (RegisterEntry entry : book.entries()) {
      if (entry instanceof RegisterEntry.Paid payment) {
        enter(payment);
      }
    }
  }

  /** Pays, or says how it was paid before. */
  public synchronized BankTransaction pay(String lineId, Money amount) {
    if (!paid.containsKey(lineId)) {
      RegisterEntry.Paid payment = new RegisterEntry.Paid(lineId, "PAY-" + lineId, amount.fen(), clock.instant());
      book.add(payment);
      enter(payment);
    }
    return paid.get(lineId);
  }

  /**
   * Transfers money taken from an account to the court's (扣划汇款) and tells the court of the credit. The same transfer is made
   * once: its number is the number of the order.
   *
   * @return the number of the transfer
   */
  public String remit(String courtCode, String payeeAccount, String payer, String payerAccount, Money amount, String orderNo) {
    String reference = "KH-" + orderNo;
    funds.receive(
        new BankArrival(courtCode, payeeAccount, payer, payerAccount, amount, reference, LocalDate.now(clock)));
    return reference;
  }

  private void enter(RegisterEntry.Paid payment) {
    BankTransaction before =
        paid.put(
            payment.lineId(),
            new BankTransaction(payment.lineId(), payment.transactionNo(), Money.of(payment.amountFen()), payment.at()));
    if (before != null) {
      throw new IllegalStateException("银行流水中同一笔发放付了两次：" + payment.lineId());
    }
  }

  /** The statement, oldest first. */
  public synchronized List<BankTransaction> statement() {
    return List.copyOf(paid.values());
  }
}
