package org.zhiheng.property.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.property.Survey;

/** Rows of surveys (财产查询表). */
@Repository
public class SurveyStore {

  private final JdbcClient jdbc;

  SurveyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void insert(Survey survey, String courtCode) {
    jdbc.sql(
            """
            insert into property_survey (id, case_id, court_code, started_at, asked, unanswered) values (?, ?, ?, ?, ?, 0)
            """)
        .params(survey.id(), survey.caseId(), courtCode, survey.startedAt().atOffset(ZoneOffset.UTC), survey.asked())
        .update();
  }

  public Optional<Survey> byId(String id) {
    return jdbc.sql("select * from property_survey where id = ?").param(id).query((row, n) -> read(row)).optional();
  }

  public List<Survey> ofCase(String caseId) {
    return jdbc.sql("select * from property_survey where case_id = ? order by started_at desc, id desc")
        .param(caseId)
        .query((row, n) -> read(row))
        .list();
  }

  public void finished(String id, Instant at, int unanswered) {
    jdbc.sql("update property_survey set finished_at = ?, unanswered = ? where id = ?")
        .params(at.atOffset(ZoneOffset.UTC), unanswered, id)
        .update();
  }

  private static Survey read(ResultSet row) throws SQLException {
    return new Survey(
        row.getString("id"),
        row.getString("case_id"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        row.getInt("asked"),
        row.getInt("unanswered"));
  }
}
