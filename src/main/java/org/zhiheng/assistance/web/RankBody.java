package org.zhiheng.assistance.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.zhiheng.assistance.EarlierSeal;
import org.zhiheng.assistance.RankReport;

/**
 * A waiting seal has moved up (顺位变动).
 *
 * @param rank its place now; 1 = it binds
 * @param on the day on which the seal before it fell away
 * @param endsOn last day as registered
 */
record RankBody(
    @NotNull(message = "请写明现在的顺位") @Min(value = 1, message = "顺位应为 1 或者更大") Integer rank,
    @NotNull(message = "请写明在先查封失效之日") LocalDate on,
    @NotNull(message = "请写明在先查封失效的原因") EarlierSeal why,
    Optional<LocalDate> endsOn,
    Optional<String> receiptNo) {

  RankReport report() {
    return new RankReport(rank, on, why, endsOn, receiptNo);
  }
}
