package org.zhiheng.funds;

import org.zhiheng.money.Money;

/** All lines of a pay-out left the court's account (案款发放完毕). */
public record MoneyPaidOut(String payoutId, String caseId, Money amount) {}
