package org.zhiheng.assistance;

/** A unit says after its answer that a waiting seal has moved up (单位告知顺位变动). Published in the transaction that stores it. */
public record RankReported(String requestId, String caseId, String courtCode, RankReport report) {}
