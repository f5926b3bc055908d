package org.zhiheng.assistance;

import java.util.Map;

/** The unit answered and the receipt is filed (已回执). Published in the transaction that stores the answer. */
public record RequestAnswered(
    String requestId, String caseId, String courtCode, String matter, String purposeId, String resultCode, Map<String, Object> content) {}
