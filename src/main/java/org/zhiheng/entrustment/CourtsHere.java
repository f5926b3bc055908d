package org.zhiheng.entrustment;

import org.springframework.stereotype.Component;
import org.zhiheng.reference.Court;
import org.zhiheng.reference.Courts;
import org.zhiheng.reference.ServedCourts;

/** Which courts work on this server (本机法院) and how any court is called. */
@Component
public class CourtsHere {

  private final Courts courts;
  private final ServedCourts served;

  CourtsHere(Courts courts, ServedCourts served) {
    this.courts = courts;
    this.served = served;
  }

  /** Whether the court's people work here; with any other court packages are exchanged. */
  public boolean has(String courtCode) {
    return served.all().stream().anyMatch(court -> court.code().equals(courtCode));
  }

  /** Full name of a court. */
  public String nameOf(String courtCode) {
    return courts.byCode(courtCode).name();
  }

  Court byCode(String courtCode) {
    return courts.byCode(courtCode);
  }
}
