package org.zhiheng.assistance;

/** The court took the request back (撤回请求). */
public record RequestCancelled(
    String requestId, String caseId, String courtCode, String matter, String purposeId, String reason) {}
