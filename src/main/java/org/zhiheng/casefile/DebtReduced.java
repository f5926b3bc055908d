package org.zhiheng.casefile;

import org.zhiheng.money.Money;

/**
 * Money was set against the debt (债务减少). Published in the transaction that records it, before {@link DebtCleared}.
 *
 * @param sourceId what paid it, as given to {@link Debt#satisfy}
 */
public record DebtReduced(String caseId, Money amount, String sourceId) {}
