package org.zhiheng.funds;

/** A divided receipt and the notice that tells the parties of it (核算结果). */
public record Reckoned(Receipt receipt, String notificationId) {}
