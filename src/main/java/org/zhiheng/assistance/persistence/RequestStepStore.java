package org.zhiheng.assistance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.assistance.AssistanceRequest;
import org.zhiheng.assistance.RequestStep;
import org.zhiheng.platform.crypto.FieldCipher;
import org.zhiheng.platform.persistence.Ids;

/** Steps of requests and what belongs to them. Whoever writes holds the lock of the request, so numbers have no gaps. */
@Repository
public class RequestStepStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final FieldCipher cipher;

  RequestStepStore(JdbcClient jdbc, JdbcTemplate template, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.template = template;
    this.cipher = cipher;
  }

  /** Adds the next step. */
  public void add(AssistanceRequest request, RequestStep.Kind kind, String actor, String text, Instant now) {
    jdbc.sql("""
            insert into assistance_request_step (id, request_id, step_no, kind, actor, unit_code, text_sealed, occurred_at)
            values (?, ?, (select coalesce(max(step_no), 0) + 1 from assistance_request_step where request_id = ?), ?, ?, ?, ?, ?)
            """)
        .params(
            Ids.next(), request.id(), request.id(), kind.name(), actor, request.unitCode(), cipher.seal(text),
            Timestamp.from(now))
        .update();
  }

  /** Steps of a request, first to last. */
  public List<RequestStep> of(String requestId) {
    return jdbc.sql("select * from assistance_request_step where request_id = ? order by step_no")
        .param(requestId)
        .query(this::step)
        .list();
  }

  private RequestStep step(ResultSet row, int n) throws SQLException {
    return new RequestStep(
        row.getString("request_id"),
        row.getInt("step_no"),
        RequestStep.Kind.valueOf(row.getString("kind")),
        row.getString("actor"),
        row.getString("unit_code"),
        cipher.open(row.getString("text_sealed")),
        row.getTimestamp("occurred_at").toInstant());
  }

  /** How often a person has urged the unit. */
  public int urgedByPerson(String requestId) {
    return jdbc.sql("select urged_by_person from assistance_request where id = ?").param(requestId).query(Integer.class).single();
  }

  public void urgedByPerson(String requestId, int times) {
    jdbc.sql("update assistance_request set urged_by_person = ?, urged = urged + 1 where id = ?")
        .params(times, requestId)
        .update();
  }

  public void escalated(String requestId, Instant now) {
    jdbc.sql("update assistance_request set escalated_at = ? where id = ?")
        .params(Timestamp.from(now), requestId)
        .update();
  }

  /** Remembers where a request is to go next. */
  public void forwardTo(String requestId, String unit) {
    jdbc.sql("update assistance_request set forward_to = ? where id = ?").params(unit, requestId).update();
  }

  /** Where it is to go; empty if nobody named a unit. */
  public Optional<String> forwardTo(String requestId) {
    return jdbc.sql("select forward_to from assistance_request where id = ? and forward_to is not null")
        .param(requestId)
        .query(String.class)
        .optional();
  }

  /** Gives the request to another unit, which has not received it; its time starts anew with the next sending. */
  public void moved(String requestId, String unit, String topic, boolean crossCounty) {
    jdbc.sql("""
            update assistance_request
            set unit_code = ?, topic = ?, cross_county = ?, received_at = null, forward_to = null, reason_code = null,
              reason_sealed = null, escalated_at = null
            where id = ?
            """)
        .params(unit, topic, crossCounty, requestId)
        .update();
  }

  /** The unit's words became a step; they are no refusal. */
  public void clearReason(String requestId) {
    jdbc.sql("update assistance_request set reason_code = null, reason_sealed = null where id = ?")
        .param(requestId)
        .update();
  }

  /** Adds documents of the dossier to what travels with the request. */
  public void attach(String requestId, List<String> documentIds, Instant now) {
    template.batchUpdate(
        "insert into assistance_request_supplement (request_id, document_id, added_at) values (?, ?, ?)",
        documentIds.stream().map(id -> new Object[] {requestId, id, Timestamp.from(now)}).toList());
  }

  /** Documents of the dossier that travel with the request, in the order they were added. */
  public List<String> attached(String requestId) {
    return jdbc.sql(
            "select document_id from assistance_request_supplement where request_id = ? order by added_at, document_id")
        .param(requestId)
        .query(String.class)
        .list();
  }
}
