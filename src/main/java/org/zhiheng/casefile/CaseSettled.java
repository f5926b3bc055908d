package org.zhiheng.casefile;

/** The parties settled (执行和解). */
public record CaseSettled(String caseId, String caseNo) {}
