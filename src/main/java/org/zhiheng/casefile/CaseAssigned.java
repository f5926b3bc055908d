package org.zhiheng.casefile;

/** A judge took charge (确定承办人). */
public record CaseAssigned(String caseId, String caseNo, String handler) {}
