package org.zhiheng.assistance.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.assistance.AssistanceRequest;
import org.zhiheng.assistance.RequestOpening;
import org.zhiheng.assistance.RequestStatus;
import org.zhiheng.platform.crypto.FieldCipher;

/** Requests in the database. Content, answers and reasons name accounts and owners, so they are sealed. */
@Repository
public class RequestStore {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final ObjectMapper json;

  RequestStore(JdbcTemplate template, JdbcClient jdbc, FieldCipher cipher, ObjectMapper json) {
    this.template = template;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.json = json;
  }

  public void insertAll(List<RequestOpening> openings) {
    String sql =
        "insert into assistance_request (id, case_id, court_code, matter, unit_code, topic, purpose_id, content_sealed,"
            + " document_set_ids, status, prepared_at, asked_by, cross_county, sla_minutes, overdue_at, worked_since, urged)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)";
    template.batchUpdate(sql, openings.stream().map(this::arguments).toList());
  }

  private Object[] arguments(RequestOpening opening) {
    AssistanceRequest r = opening.request();
    return new Object[] {
      r.id(), r.caseId(), r.courtCode(), r.matter(), r.unitCode(), r.topic(), r.purposeId(), seal(r.content()),
      String.join(",", r.documentSetIds()), r.status().name(), Timestamp.from(r.preparedAt()),
      opening.askedBy(), opening.crossCounty(), opening.slaMinutes(), opening.overdueAt().map(Timestamp::from).orElse(null),
      opening.overdueAt().map(late -> Timestamp.from(r.preparedAt())).orElse(null)
    };
  }

  public Optional<AssistanceRequest> find(String id) {
    return jdbc.sql("select * from assistance_request where id = ?").param(id).query(this::request).optional();
  }

  /** As {@link #find}, keeping other answers to the same request out until the transaction ends. */
  public Optional<AssistanceRequest> lock(String id) {
    return jdbc.sql("select * from assistance_request where id = ? for update").param(id).query(this::request).optional();
  }

  public List<AssistanceRequest> ofCase(String caseId) {
    return list("case_id", caseId);
  }

  public List<AssistanceRequest> ofPurpose(String purposeId) {
    return list("purpose_id", purposeId);
  }

  private List<AssistanceRequest> list(String column, String id) {
    return jdbc.sql("select * from assistance_request where " + column + " = ? order by prepared_at, id")
        .param(id)
        .query(this::request)
        .list();
  }

  public Optional<String> topic(String id) {
    return jdbc.sql("select topic from assistance_request where id = ?").param(id).query(String.class).optional();
  }

  /** Ids of requests of one purpose that are still to be sent, in order of opening. */
  public List<String> preparedIds(String purposeId) {
    return jdbc.sql(
            "select id from assistance_request where purpose_id = ? and status = 'PREPARED' order by prepared_at, id")
        .param(purposeId)
        .query(String.class)
        .list();
  }

  /** Those of the requests that are still to be sent. */
  public Set<String> preparedAmong(List<String> ids) {
    return jdbc.sql("select id from assistance_request where id in (:ids) and status = 'PREPARED'")
        .param("ids", ids)
        .query(String.class)
        .set();
  }

  /** Out it goes, for the first time or again; when the unit first had it stays known, since it may have acted since. */
  public void sent(String id, Instant now) {
    jdbc.sql("""
            update assistance_request
            set status = 'SENT', sent_at = ?, first_sent_at = coalesce(first_sent_at, ?)
            where id = ?
            """)
        .params(Timestamp.from(now), Timestamp.from(now), id)
        .update();
  }

  /** Those go out the moment they are drawn up. */
  public void sentAsPrepared(List<String> ids) {
    jdbc.sql("""
            update assistance_request
            set status = 'SENT', sent_at = prepared_at, first_sent_at = prepared_at
            where id in (:ids) and status = 'PREPARED'
            """)
        .param("ids", ids)
        .update();
  }

  /** Requests of a case that no unit has ever seen; what was sent once more had been with the unit before. */
  public Set<String> unseen(String caseId) {
    return Set.copyOf(
        jdbc.sql(
                """
                select id from assistance_request
                where case_id = ? and status in ('PREPARED', 'SENT') and received_at is null
                  and (sent_at is null or sent_at = first_sent_at)
                """)
            .param(caseId)
            .query(String.class)
            .list());
  }

  /**
   * The first time the unit sees a request is the time of service (签收). What has not gone out is not received, whoever
   * looks at it: its own process would pass it over afterwards. A unit that wakes up late has received it, too, and is
   * silent until it answers. Sent once more, it is received again, but the time of service stays the first.
   *
   * @return whether it was this time
   */
  public boolean received(String id, Instant now) {
    return jdbc.sql("""
            update assistance_request
            set status = case when status = 'SENT' then 'RECEIVED' else status end, received_at = coalesce(received_at, ?)
            where id = ? and (status = 'SENT' or status = 'SILENT' and received_at is null)
            """)
        .params(Timestamp.from(now), id)
        .update()
        == 1;
  }

  public void urged(String id) {
    jdbc.sql("update assistance_request set urged = urged + 1 where id = ?").param(id).update();
  }

  public void status(String id, RequestStatus status) {
    jdbc.sql("update assistance_request set status = ? where id = ?").params(status.name(), id).update();
  }

  /** Keeps the answer; the request is done only when its receipt is filed. */
  public void answered(String id, String resultCode, Map<String, Object> answer) {
    jdbc.sql("update assistance_request set result_code = ?, answer_sealed = ? where id = ?")
        .params(resultCode, seal(answer), id)
        .update();
  }

  public void reason(String id, String code, String reason) {
    jdbc.sql("update assistance_request set reason_code = ?, reason_sealed = ? where id = ?")
        .params(code, cipher.seal(reason), id)
        .update();
  }

  /** @param workingMinutes office time the unit had it */
  public void finished(String id, RequestStatus status, Instant now, long workingMinutes) {
    jdbc.sql("update assistance_request set status = ?, finished_at = ?, working_minutes = ? where id = ?")
        .params(status.name(), Timestamp.from(now), workingMinutes, id)
        .update();
  }

  /** It was answered on paper: a step outside the network, which the statistics count. */
  public void offline(String id) {
    jdbc.sql("update assistance_request set offline = true where id = ?").param(id).update();
  }

  private AssistanceRequest request(ResultSet row, int n) throws SQLException {
    return new AssistanceRequest(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("court_code"),
        row.getString("matter"),
        row.getString("unit_code"),
        row.getString("topic"),
        row.getString("purpose_id"),
        open(row.getString("content_sealed")),
        Arrays.stream(row.getString("document_set_ids").split(",")).filter(s -> !s.isEmpty()).collect(Collectors.toList()),
        RequestStatus.valueOf(row.getString("status")),
        row.getTimestamp("prepared_at").toInstant(),
        instant(row, "sent_at"),
        instant(row, "received_at"),
        instant(row, "finished_at"),
        Optional.ofNullable(row.getString("result_code")),
        Optional.ofNullable(row.getString("answer_sealed")).map(this::open).orElse(Map.of()),
        Optional.ofNullable(row.getString("reason_code")),
        Optional.ofNullable(row.getString("reason_sealed")).map(cipher::open),
        row.getInt("urged"));
  }

  /** How many requests wait for each unit. */
  public Map<String, Integer> waitingByUnit() {
    return waitingBy("unit_code");
  }

  /** How many requests of each matter wait. */
  public Map<String, Integer> waitingByMatter() {
    return waitingBy("matter");
  }

  private Map<String, Integer> waitingBy(String column) {
    Map<String, Integer> counts = new TreeMap<>();
    jdbc.sql(
            "select " + column + " as what, count(*) as requests from assistance_request where status not in (:over) group by "
                + column)
        .param("over", Arrays.stream(RequestStatus.values()).filter(RequestStatus::isFinal).map(Enum::name).toList())
        .query((row, n) -> counts.put(row.getString("what"), row.getInt("requests")))
        .list();
    return counts;
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private String seal(Map<String, Object> fields) {
    try {
      return cipher.seal(json.writeValueAsString(fields));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("请求内容无法写成 JSON", e);
    }
  }

  private Map<String, Object> open(String sealed) {
    try {
      return json.readValue(cipher.open(sealed), FIELDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("请求内容不是 JSON", e);
    }
  }
}
