package org.zhiheng.casefile;

/** A case got its case number (立案). */
public record CaseFiled(String caseId, String caseNo, String courtCode) {}
