package org.zhiheng.calculator;

/** Limits of an online auction round (网络司法拍卖条件); amounts in 分, the deposit reckoned on the start price. */
public record AuctionAnswer(
    long minStartFen, long minDepositFen, long maxDepositFen, int noticeDays, String formula, String basis) {}
