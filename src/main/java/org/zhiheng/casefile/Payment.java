package org.zhiheng.casefile;

import java.time.LocalDate;
import org.zhiheng.money.Money;

/** Money that reduced the debt (清偿记录). */
public record Payment(String sourceId, Money amount, LocalDate on) {}
