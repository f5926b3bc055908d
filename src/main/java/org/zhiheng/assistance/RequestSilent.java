package org.zhiheng.assistance;

/** The unit did not answer in time and supervision began (逾期未复，转督办). */
public record RequestSilent(
    String requestId, String caseId, String courtCode, String matter, String purposeId) {}
