package org.zhiheng.benchmark;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the engine has done, counted from its history: activity instances by kind and jobs by kind, since some fixed moment.
 * Kinds are the engine's own names, but that external tasks are told from delegates.
 */
record Work(Map<String, Long> activities, Map<String, Long> jobs) {

  static final String EXTERNAL = "externalTask";
  static final String TIMER = "timer";
  static final String ASYNC = "async";

  static Work read(JdbcClient database) {
    return new Work(
        counts(database, """
            select case when a.act_type_ = 'serviceTask' and e.act_inst_id_ is not null then 'externalTask' else a.act_type_ end, count(*)
            from act_hi_actinst a
            left join (select distinct act_inst_id_ from act_hi_ext_task_log) e on e.act_inst_id_ = a.id_
            group by 1
            """),
        counts(database, """
            select case when job_def_type_ like 'timer%' then 'timer' else 'async' end, count(*)
            from act_hi_job_log where job_state_ = 0 and job_def_type_ is not null group by 1
            """));
  }

  private static Map<String, Long> counts(JdbcClient database, String sql) {
    Map<String, Long> counts = new TreeMap<>();
    database.sql(sql).query((row, n) -> counts.put(row.getString(1), row.getLong(2))).list();
    return counts;
  }

  Work since(Work earlier) {
    return new Work(minus(activities, earlier.activities), minus(jobs, earlier.jobs));
  }

  private static Map<String, Long> minus(Map<String, Long> counts, Map<String, Long> earlier) {
    Map<String, Long> difference = new TreeMap<>();
    counts.forEach((kind, count) -> difference.put(kind, count - earlier.getOrDefault(kind, 0L)));
    return difference;
  }

  /** Rounded to whole ones. */
  Work perCase(int cases) {
    return new Work(perCase(activities, cases), perCase(jobs, cases));
  }

  private static Map<String, Long> perCase(Map<String, Long> counts, int cases) {
    Map<String, Long> shares = new TreeMap<>();
    counts.forEach((kind, count) -> shares.put(kind, Math.round((double) count / cases)));
    return shares;
  }

  long activityInstances() {
    return activities.values().stream().mapToLong(Long::longValue).sum();
  }
}
