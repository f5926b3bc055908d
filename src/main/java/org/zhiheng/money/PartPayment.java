package org.zhiheng.money;

import java.time.LocalDate;

/**
 * A payment in part (部分清偿).
 *
 * @param on day of payment; for a bank transfer (划拨) the day of transfer, for an auction the day the ruling took effect (R3.11)
 */
public record PartPayment(LocalDate on, Money amount) {}
