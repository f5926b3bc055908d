package org.zhiheng.funds;

import org.zhiheng.money.Money;

/** Money arrived and is known to belong to a case (案款到账). */
public record MoneyReceived(String receiptId, String caseId, Money amount) {}
