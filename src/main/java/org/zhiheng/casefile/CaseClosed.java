package org.zhiheng.casefile;

/** The case is closed (结案). */
public record CaseClosed(String caseId, String caseNo, ClosingMode mode) {}
