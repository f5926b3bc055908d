package org.zhiheng.assistance;

import org.springframework.stereotype.Component;
import org.zhiheng.reference.CourtLevel;
import org.zhiheng.reference.Courts;

/** Whether a request leaves its court's county (跨区县协作, S1.15); what it is now, also after it was sent on. */
@Component
class CrossCounty {

  private final Courts courts;

  CrossCounty(Courts courts) {
    this.courts = courts;
  }

  /** A basic court asks a unit that serves another county; a court above has all counties for its own. */
  boolean isBetween(String courtCode, Unit unit) {
    return !unit.serves(courtCode) && courts.byCode(courtCode).level() == CourtLevel.BASIC;
  }
}
