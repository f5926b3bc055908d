package org.zhiheng.assistance.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.assistance.AskTarget;
import org.zhiheng.assistance.Asking;
import org.zhiheng.platform.crypto.FieldCipher;

/** Askings and whom they went to, in the database. What was entered names people and things, so it is sealed. */
@Repository
public class AskingStore {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final ObjectMapper json;

  AskingStore(JdbcTemplate template, JdbcClient jdbc, FieldCipher cipher, ObjectMapper json) {
    this.template = template;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.json = json;
  }

  public void insert(Asking asking) {
    jdbc.sql(
            "insert into assistance_asking (id, case_id, court_code, matter, content_sealed, asked_by, asked_at)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            asking.id(), asking.caseId(), asking.courtCode(), asking.matter(), seal(asking.input()), asking.askedBy(),
            Timestamp.from(asking.askedAt()))
        .update();
    add(asking.targets(), 0);
  }

  /** Adds targets behind those that are there. */
  public void add(List<AskTarget> targets, int from) {
    List<Object[]> rows = new ArrayList<>();
    for (AskTarget target : targets) {
      rows.add(
          new Object[] {
            target.id(), target.askingId(), from + rows.size(), target.courtCode(), target.unitCode().orElse(null),
            target.requestId().orElse(null), target.incidentId().orElse(null), target.cancelled()
          });
    }
    template.batchUpdate(
        "insert into assistance_asking_target (id, asking_id, position_no, court_code, unit_code, request_id, incident_id,"
            + " cancelled) values (?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** Names the unit and the request of targets that waited. */
  public void resolve(List<AskTarget> targets) {
    template.batchUpdate(
        "update assistance_asking_target set unit_code = ?, request_id = ? where id = ?",
        targets.stream()
            .map(t -> new Object[] {t.unitCode().orElse(null), t.requestId().orElse(null), t.id()})
            .toList());
  }

  /**
   * Puts the request that asks once more in the place of the one that ended.
   *
   * @return false if somebody else did so before; the row stays locked until the transaction ends
   */
  public boolean askedAgain(AskTarget target, String before, String request) {
    return jdbc.sql("update assistance_asking_target set request_id = ? where id = ? and request_id = ?")
        .params(request, target.id(), before)
        .update()
        == 1;
  }

  /** Gives up what still waits for the incident; returns how many targets that were. */
  public int cancelWaiting(String incidentId) {
    return jdbc.sql("update assistance_asking_target set cancelled = true where incident_id = ? and request_id is null")
        .param(incidentId)
        .update();
  }

  /** Gives up what still waits for a unit of these askings. */
  public void cancelWaitingOf(Collection<String> askingIds) {
    if (!askingIds.isEmpty()) {
      jdbc.sql("update assistance_asking_target set cancelled = true where asking_id in (:ids) and request_id is null")
          .param("ids", askingIds)
          .update();
    }
  }

  public List<Asking> ofCase(String caseId) {
    return list("case_id = ?", caseId);
  }

  public Optional<Asking> find(String id) {
    return list("id = ?", id).stream().findFirst();
  }

  public boolean exists(String id) {
    return jdbc.sql("select count(*) from assistance_asking where id = ?").param(id).query(Integer.class).single() > 0;
  }

  /** Askings with targets that wait for the incident. */
  public List<Asking> waitingFor(String incidentId) {
    return list(
        "id in (select asking_id from assistance_asking_target where incident_id = ? and request_id is null and not cancelled)",
        incidentId);
  }

  private List<Asking> list(String condition, String value) {
    Map<String, List<AskTarget>> targets =
        jdbc.sql(
                "select * from assistance_asking_target where asking_id in (select id from assistance_asking where "
                    + condition + ") order by position_no")
            .param(value)
            .query(AskingStore::target)
            .list()
            .stream()
            .collect(Collectors.groupingBy(AskTarget::askingId));
    return jdbc.sql("select * from assistance_asking where " + condition + " order by asked_at, id")
        .param(value)
        .query((row, n) -> asking(row, targets.getOrDefault(row.getString("id"), List.of())))
        .list();
  }

  private static AskTarget target(ResultSet row, int n) throws SQLException {
    return new AskTarget(
        row.getString("id"),
        row.getString("asking_id"),
        row.getString("court_code"),
        Optional.ofNullable(row.getString("unit_code")),
        Optional.ofNullable(row.getString("request_id")),
        Optional.ofNullable(row.getString("incident_id")),
        row.getBoolean("cancelled"));
  }

  private Asking asking(ResultSet row, List<AskTarget> targets) throws SQLException {
    return new Asking(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("court_code"),
        row.getString("matter"),
        open(row.getString("content_sealed")),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        targets);
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
