package org.zhiheng.simulation;

import java.time.Instant;
import org.zhiheng.money.Money;

/**
 * What came of an order to control (控制结果).
 *
 * @param resultCode code of the catalogue
 * @param rank place among the seals, 1 = first; 0 if none was registered
 * @param held money it holds, or the value of the thing
 * @param at when it was entered in the register
 */
public record Controlled(String resultCode, int rank, Money held, Instant at) {}
