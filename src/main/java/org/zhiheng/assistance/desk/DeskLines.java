package org.zhiheng.assistance.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.ServiceLevels;
import org.zhiheng.assistance.persistence.DeskQueue;
import org.zhiheng.calendar.OfficeHours;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.reference.Courts;

/** Rows of the queue with names and lights (待办请求列表). */
@Component
class DeskLines {

  private static final int LAST_PART = 4;

  private final Agencies agencies;
  private final ServiceLevels levels;
  private final OfficeHours hours;
  private final CaseFiles cases;
  private final Courts courts;
  private final Clock clock;

  DeskLines(
      Agencies agencies, ServiceLevels levels, OfficeHours hours, CaseFiles cases, Courts courts, Clock clock) {
    this.agencies = agencies;
    this.levels = levels;
    this.hours = hours;
    this.cases = cases;
    this.courts = courts;
    this.clock = clock;
  }

  List<DeskLine> of(List<DeskQueue.Row> rows) {
    Map<String, String> numbers = cases.numbersOf(rows.stream().map(DeskQueue.Row::caseId).collect(Collectors.toSet()));
    return rows.stream().map(row -> line(row, numbers.getOrDefault(row.caseId(), ""))).toList();
  }

  private DeskLine line(DeskQueue.Row row, String caseNo) {
    Instant due = due(row);
    return new DeskLine(
        row.id(),
        caseNo,
        agencies.matter(row.matter()).name(),
        agencies.unit(row.unitCode()).name(),
        courts.byCode(row.courtCode()).name(),
        row.status(),
        row.since(),
        due,
        light(row.since(), due),
        row.urged(),
        row.escalated(),
        row.finishedAt());
  }

  private Instant due(DeskQueue.Row row) {
    long minutes = Math.max(0, levels.of(agencies.matter(row.matter())).remindMinutes() - row.usedBefore());
    ZoneId zone = clock.getZone();
    return hours.plusMinutes(row.since().atZone(zone).toLocalDateTime(), minutes).atZone(zone).toInstant();
  }

  private String light(Instant since, Instant due) {
    Instant now = clock.instant();
    if (!now.isBefore(due)) {
      return "red";
    }
    Duration last = Duration.between(since, due).dividedBy(LAST_PART);
    return now.isBefore(due.minus(last)) ? "green" : "yellow";
  }
}
