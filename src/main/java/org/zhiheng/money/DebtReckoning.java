package org.zhiheng.money;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Reckons debts under enforcement (债务结算) with the court's settings and the rates of the law. */
@Service
public class DebtReckoning {

  private final InterestRate delayRate;
  private final MoneySettings settings;

  @Autowired
  DebtReckoning(MoneySettings settings, RateTable table) {
    this(settings, DelayRates.shipped(table));
  }

  DebtReckoning(MoneySettings settings, InterestRate delayRate) {
    this.settings = settings;
    this.delayRate = delayRate;
  }

  /** With the shipped rates and settings as they are when nothing is set. */
  public static DebtReckoning standard() {
    return new DebtReckoning(MoneySettings.defaults(), RateTable.shipped());
  }

  /** What is open at the end of {@code asOf} after all payments up to then. */
  public DebtAccount.Balance balance(DebtAccount.Terms terms, List<PartPayment> payments, LocalDate asOf) {
    return DebtAccount.balance(terms, payments, asOf, delayRate, settings);
  }
}
