package org.zhiheng.assistance;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.reference.ServedCourts;

/** Where the directory in force leaves a court of this server without exactly one unit for a matter (目录缺口). */
@Service
public class CatalogueGaps {

  private final Agencies agencies;
  private final ServedCourts courts;

  CatalogueGaps(Agencies agencies, ServedCourts courts) {
    this.agencies = agencies;
    this.courts = courts;
  }

  /** All of them by court, in the order of the catalogue; one query. */
  @Transactional(readOnly = true)
  public List<CatalogueGap> now() {
    return agencies.gaps(courts.all());
  }
}
