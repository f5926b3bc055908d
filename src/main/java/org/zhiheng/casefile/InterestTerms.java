package org.zhiheng.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How general interest (一般债务利息) goes on after the amount already stated in the application.
 *
 * @param annualRatePercent yearly rate in per cent on the unpaid principal, 365 days a year; zero if none is due
 * @param accruesFrom first day that is not yet in the stated amount; empty if nothing accrues
 */
public record InterestTerms(BigDecimal annualRatePercent, Optional<LocalDate> accruesFrom) {

  /** No further general interest: the stated amount is all. */
  public static InterestTerms none() {
    return new InterestTerms(BigDecimal.ZERO, Optional.empty());
  }

  /** Whether interest goes on from day to day. */
  public boolean accrues() {
    return accruesFrom.isPresent() && annualRatePercent.signum() > 0;
  }
}
