package org.zhiheng.casefile;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.zhiheng.money.Money;

/** What a case's debtors still owe (执行债务). */
@Service
public class Debt {

  /** Balance at the end of a day. */
  public Outstanding outstanding(String caseId, LocalDate asOf) {
    throw new UnsupportedOperationException();
  }

  /** Money reduced the debt. The same source id counts once. Publishes {@link DebtCleared} when nothing is left. */
  public void satisfy(String caseId, Money amount, LocalDate on, String sourceId) {
    throw new UnsupportedOperationException();
  }

  /** Payments so far, oldest first. */
  public List<Payment> payments(String caseId) {
    throw new UnsupportedOperationException();
  }
}
