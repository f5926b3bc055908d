package org.zhiheng.funds;

import org.zhiheng.money.Money;

/** An amount that leaves {@code credit} and reaches {@code debit} (借贷), both in the same book. */
public record Transfer(LedgerAccount debit, LedgerAccount credit, Money amount) {}
