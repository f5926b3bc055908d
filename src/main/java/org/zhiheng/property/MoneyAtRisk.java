package org.zhiheng.property;

/**
 * Money was found and is not controlled within the time for it (钱款超时未控制, S5.32). Told once for each asset.
 *
 * @param count how many accounts
 */
public record MoneyAtRisk(String caseId, String caseNo, String courtCode, int count) {}
