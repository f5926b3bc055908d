package org.zhiheng.assistance;

/** The unit refused (拒绝协助). */
public record RequestRefused(
    String requestId, String caseId, String courtCode, String matter, String purposeId, String code, String reason) {}
