package org.zhiheng.casefile;

/** The debt became zero (债务清偿); published exactly once per case. */
public record DebtCleared(String caseId, String caseNo) {}
