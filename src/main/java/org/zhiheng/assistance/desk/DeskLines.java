package org.zhiheng.assistance.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.persistence.DeskQueue;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.reference.Courts;

/** Rows of the queue with names and lights (待办请求列表). */
@Component
class DeskLines {

  private final Agencies agencies;
  private final UnitTime clock;
  private final CaseFiles cases;
  private final Courts courts;

  DeskLines(Agencies agencies, UnitTime clock, CaseFiles cases, Courts courts) {
    this.agencies = agencies;
    this.clock = clock;
    this.cases = cases;
    this.courts = courts;
  }

  List<DeskLine> of(List<DeskQueue.Row> rows) {
    Map<String, String> numbers = cases.numbersOf(rows.stream().map(DeskQueue.Row::caseId).collect(Collectors.toSet()));
    return rows.stream().map(row -> line(row, numbers.getOrDefault(row.caseId(), ""))).toList();
  }

  private DeskLine line(DeskQueue.Row row, String caseNo) {
    Instant due = clock.due(row.matter(), row.since(), row.usedBefore());
    return new DeskLine(
        row.id(),
        caseNo,
        agencies.matter(row.matter()).name(),
        agencies.unit(row.unitCode()).name(),
        courts.byCode(row.courtCode()).name(),
        row.status(),
        row.since(),
        due,
        clock.light(row.since(), due),
        row.urged(),
        row.escalated(),
        row.finishedAt());
  }
}
