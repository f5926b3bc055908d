package org.zhiheng.grid;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.grid.persistence.ReportStore;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;

/** Counts over the reader's courts (网格协助统计). */
@Service
@Transactional(readOnly = true)
public class GridReports {

  private final ReportStore store;
  private final GridDirectory directory;
  private final CurrentUser user;
  private final Clock clock;

  GridReports(ReportStore store, GridDirectory directory, CurrentUser user, Clock clock) {
    this.store = store;
    this.directory = directory;
    this.user = user;
    this.clock = clock;
  }

  /** From the first to the last day, both included; {@code PERIOD_REVERSED} if the end comes first. */
  public GridStatistics between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      String message = "结束日期早于开始日期";
      throw BusinessException.invalid("PERIOD_REVERSED", message, new FieldProblem("to", to.toString(), "S3.1", message));
    }
    Set<String> courts = user.courts();
    Instant start = from.atStartOfDay(clock.getZone()).toInstant();
    Instant end = to.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    return store.count(courts, from, to, start, end, LocalDate.now(clock), this::nameOf);
  }

  private String nameOf(String worker) {
    return directory.ofWorker(worker).stream().findFirst().map(Grid::workerName).orElse(worker);
  }
}
