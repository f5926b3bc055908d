package org.zhiheng.benchmark;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the steps took, read from the times our tables and the engine's history keep anyway. */
final class Timestamps {

  private static final String APPLICATION_TO_FILED = """
      select extract(epoch from f.reached_at - r.reached_at) * 1000
      from casefile_milestone f join casefile_milestone r on r.case_id = f.case_id and r.milestone = 'RECEIVED'
      where f.milestone = 'FILED' and r.reached_at >= ?
      """;

  private static final String FILED_TO_FIRST_QUERY = """
      select extract(epoch from min(q.timestamp_) - f.reached_at) * 1000
      from casefile_milestone f
      join casefile_case c on c.id = f.case_id
      join act_hi_procinst p on p.business_key_ = c.case_no and p.proc_def_key_ = 'property-survey'
      join act_hi_ext_task_log q on q.proc_inst_id_ = p.id_ and q.state_ = 0
      where f.milestone = 'FILED' and f.reached_at >= ?
      group by f.case_id, f.reached_at
      """;

  private static final String RELEASE_TO_RECEIPT = """
      select extract(epoch from max(e.filed_at) - r.requested_at) * 1000
      from property_release r
      join property_measure m on m.release_id = r.id
      join assistance_evidence e on e.request_id = m.release_request_id
      where r.requested_at >= ? and e.filed_at is not null
      group by r.id, r.requested_at
      """;

  private static final String DRAFTED_AND_SEALED = """
      select sum(duration_) from act_hi_actinst
      where proc_def_key_ = 'document-approval' and act_id_ in ('Service_DraftDocuments', 'Service_SealDocuments')
        and start_time_ >= ? and end_time_ is not null
      group by proc_inst_id_ having count(*) = 2
      """;

  private static final String SMS = """
      select extract(epoch from handed_over_at - prepared_at) * 1000
      from notification_message where prepared_at >= ? and handed_over_at is not null
      """;

  private final JdbcClient database;
  private final Instant since;

  Timestamps(JdbcClient database, Instant since) {
    this.database = database;
    this.since = since;
  }

  Map<String, Object> json() {
    Map<String, Object> steps = new LinkedHashMap<>();
    steps.put("applicationToFiled", latencies(APPLICATION_TO_FILED));
    steps.put("filedToFirstQueryOffered", latencies(FILED_TO_FIRST_QUERY));
    steps.put("releaseAskedToReceiptInDossier", latencies(RELEASE_TO_RECEIPT));
    steps.put("documentSetDraftedAndSealed", latencies(DRAFTED_AND_SEALED));
    steps.put("smsPreparedToHandedOver", latencies(SMS));
    return steps;
  }

  private Map<String, Object> latencies(String sql) {
    return Latencies.of(
            database.sql(sql).param(OffsetDateTime.ofInstant(since, ZoneOffset.UTC)).query(Double.class).list().stream()
                .map(Math::round)
                .toList())
        .json();
  }
}
