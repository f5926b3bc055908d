package org.zhiheng.casefile.persistence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.casefile.Milestone;
import org.zhiheng.casefile.MilestoneReached;

/** Rows of milestones (案件节点表). */
@Repository
public class MilestoneStore {

  private final JdbcClient jdbc;

  MilestoneStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Records a milestone; false if it had been reached before. */
  public boolean reach(String caseId, Milestone milestone, Instant at) {
    return jdbc.sql(
                """
                insert into casefile_milestone (case_id, milestone, reached_at)
                select c.id, cast(:milestone as varchar(32)), cast(:at as timestamp with time zone) from casefile_case c
                where c.id = :caseId and not exists
                  (select 1 from casefile_milestone m where m.case_id = :caseId and m.milestone = :milestone)
                """)
            .param("caseId", caseId)
            .param("milestone", milestone.name())
            .param("at", Columns.time(at))
            .update()
        == 1;
  }

  /** Oldest first. */
  public List<MilestoneReached> of(String caseId) {
    return jdbc.sql("select milestone, reached_at from casefile_milestone where case_id = ?")
        .param(caseId)
        .query((row, n) -> new MilestoneReached(Milestone.valueOf(row.getString("milestone")), Columns.time(row, "reached_at")))
        .list()
        .stream()
        .sorted(Comparator.comparing(MilestoneReached::at).thenComparing(MilestoneReached::milestone))
        .toList();
  }
}
