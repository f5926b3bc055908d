package org.zhiheng.entrustment.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.zhiheng.calendar.Deadlines;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.entrustment.EntrustedMatter;
import org.zhiheng.entrustment.MatterFlow;
import org.zhiheng.platform.engine.ModelBean;

/** What models ask about entrusted matters (委托事项取数): who handles the case, how long a step may take. */
@ModelBean
@Component("entrustedMatters")
public class EntrustedMatters {

  private final MatterFlow flow;
  private final CaseFiles cases;
  private final Deadlines deadlines;
  private final Clock clock;

  EntrustedMatters(MatterFlow flow, CaseFiles cases, Deadlines deadlines, Clock clock) {
    this.flow = flow;
    this.cases = cases;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** The judge of the entrusting court's case; null as long as there is none, which leaves the task to the group. */
  public String handler(String matterId) {
    return flow.byId(matterId).caseId().flatMap(id -> cases.byId(id).handler()).orElse(null);
  }

  /** Minutes of working time for the check of an arrived matter. */
  public int checkMinutes(String matterId) {
    return flow.checkMinutes(matterId);
  }

  /** Working days for the word on a result that has come. */
  public int confirmDays() {
    return flow.confirmDays();
  }

  /** Half of the time for handling, from now. */
  public Date remindAt(String matterId) {
    Instant now = clock.instant();
    Instant due = due(flow.byId(matterId));
    return Date.from(due.isAfter(now) ? now.plus(Duration.between(now, due).dividedBy(2)) : now);
  }

  /** When lateness goes to supervision: the end of the time for handling; once it is past, a working day from now. */
  public Date superviseAt(String matterId) {
    Instant due = due(flow.byId(matterId));
    return due.isAfter(clock.instant()) ? Date.from(due) : deadlines.days(1, "WD");
  }

  private static Instant due(EntrustedMatter matter) {
    return matter.times().dueAt().orElseThrow(() -> new IllegalStateException("委托事项 " + matter.id() + " 尚未接受，没有办理期限"));
  }
}
