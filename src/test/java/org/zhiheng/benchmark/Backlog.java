package org.zhiheng.benchmark;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Open cases that are there already (存量案件). Two real cases are run into the two places where most open cases stand: the
 * judge's assessment of the survey, and the wait for performance under measures that bind. Then all their rows, the engine's
 * and ours, are copied with identities of their own.
 */
final class Backlog {

  private static final String STANDS_AT = """
      select count(*) from act_ru_execution e join act_ru_execution p on p.id_ = e.proc_inst_id_
      where p.business_key_ = ? and e.act_id_ = ?
      """;

  private final JdbcClient database;
  private final Court court;
  private final CaseCopies copies;

  Backlog(JdbcClient database, Court court, CaseCopies copies) {
    this.database = database;
    this.court = court;
    this.copies = copies;
  }

  void fill(int cases, SyntheticCity city) {
    List<String> patterns =
        List.of(
            court.runUntil(false, city, seen -> standsAt(seen, "Task_AssessProperty")),
            court.runUntil(true, city, seen -> standsAt(seen, "Gateway_AwaitOutcome")));
    int half = cases / 2;
    copies.make(patterns.get(0), 1, half);
    copies.make(patterns.get(1), half + 1, cases);
    database.sql("analyze").update();
  }

  private boolean standsAt(Intake.Seen seen, String element) {
    return database.sql(STANDS_AT).params(seen.businessKey(), element).query(Integer.class).single() > 0;
  }
}
