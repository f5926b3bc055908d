package org.zhiheng.property;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseAssigned;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.property.persistence.MeasureStore;

/** Keeps the register's judge the judge in charge (承办人变更随之更新台账). */
@Component
class CaseHandlers {

  private final MeasureStore measures;
  private final CaseFiles cases;

  CaseHandlers(MeasureStore measures, CaseFiles cases) {
    this.measures = measures;
    this.cases = cases;
  }

  @EventListener
  void on(CaseAssigned assigned) {
    measures.handled(assigned.caseId(), cases.byId(assigned.caseId()).caseNo(), Optional.of(assigned.handler()));
  }
}
