package org.zhiheng.casefile;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Legal periods of cases (办案期限). Every change publishes {@link PeriodChanged}. */
@Service
public class CasePeriods {

  /** The period as it stands today. */
  public CasePeriod of(String caseId) {
    throw new UnsupportedOperationException();
  }

  /** Stops the clock from a day on (扣除开始); returns the deduction's id. */
  public String pause(String caseId, ExcludedGround ground, LocalDate from) {
    throw new UnsupportedOperationException();
  }

  /** Lets the clock run again; {@code to} is the last day that does not count. */
  public void resume(String caseId, LocalDate to) {
    throw new UnsupportedOperationException();
  }

  /** The judge asks for an extension (R1.48); returns its id. */
  public String applyExtension(String caseId, String reason) {
    throw new UnsupportedOperationException();
  }

  /** The president decides (R1.47). */
  public void decideExtension(String caseId, boolean approved) {
    throw new UnsupportedOperationException();
  }
}
