package org.zhiheng.simulation;

import java.time.Instant;
import org.zhiheng.money.Money;

/**
 * One payment on the simulated bank's statement (银行流水).
 *
 * @param lineId line of the instruction it carried out; a line is carried out once
 */
public record BankTransaction(String lineId, String transactionNo, Money amount, Instant paidAt) {}
