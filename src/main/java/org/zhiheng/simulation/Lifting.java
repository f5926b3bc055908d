package org.zhiheng.simulation;

import java.time.Instant;
import org.zhiheng.money.Money;

/**
 * What came of an order to lift a control (解除结果).
 *
 * @param freed money that became free, or the value of the thing
 * @param at when it was entered in the register
 */
public record Lifting(Money freed, Instant at) {}
