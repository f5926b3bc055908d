package org.zhiheng.assistance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A waiting seal has moved up (轮候顺位变动, R2.14).
 *
 * @param rank its place now; 1 = it binds
 * @param on the day on which the seal before it fell away; the term of what binds now starts then
 * @param endsOn last day as the unit registered it; the longest by law if empty
 * @param receiptNo number of the unit's new receipt
 */
public record RankReport(int rank, LocalDate on, EarlierSeal why, Optional<LocalDate> endsOn, Optional<String> receiptNo) {}
