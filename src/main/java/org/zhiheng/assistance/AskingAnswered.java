package org.zhiheng.assistance;

/** A unit somebody asked directly has answered, and the answer is filed (单独发起的协助已回执). Published in the same transaction. */
public record AskingAnswered(String requestId, String caseId, String matter) {}
