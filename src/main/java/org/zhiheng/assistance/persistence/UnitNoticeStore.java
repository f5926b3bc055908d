package org.zhiheng.assistance.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.zhiheng.assistance.UnitNotice;
import org.zhiheng.assistance.UnitNotices;
import org.zhiheng.platform.persistence.Ids;

/** Rows of notices to units (告知表). */
@Repository
public class UnitNoticeStore {

  private static final String INSERT =
      """
      insert into assistance_unit_notice (id, unit_code, court_code, case_no, kind, reference, text, sent_at)
      select cast(:id as varchar), cast(:unit as varchar), cast(:court as varchar), cast(:caseNo as varchar),
        cast(:kind as varchar), cast(:reference as varchar), cast(:text as varchar), cast(:at as timestamp with time zone)
      where not exists (select 1 from assistance_unit_notice where unit_code = :unit and reference = :reference)
      """;

  private final NamedParameterJdbcTemplate jdbc;

  UnitNoticeStore(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds what is not there yet. */
  public void insert(List<UnitNotice> notices, Instant at) {
    OffsetDateTime sentAt = at.atOffset(ZoneOffset.UTC);
    jdbc.batchUpdate(
        INSERT,
        notices.stream()
            .map(
                notice ->
                    new MapSqlParameterSource()
                        .addValue("id", Ids.next())
                        .addValue("unit", notice.unitCode())
                        .addValue("court", notice.courtCode())
                        .addValue("caseNo", notice.caseNo())
                        .addValue("kind", notice.kind())
                        .addValue("reference", notice.reference())
                        .addValue("text", notice.text())
                        .addValue("at", sentAt))
            .toArray(MapSqlParameterSource[]::new));
  }

  /** Newest first. */
  public List<UnitNotices.Sent> of(List<String> unitCodes, int most) {
    return jdbc.query(
        "select * from assistance_unit_notice where unit_code in (:units) order by sent_at desc, id fetch first :most rows only",
        Map.of("units", unitCodes, "most", most),
        (row, n) ->
            new UnitNotices.Sent(
                new UnitNotice(
                    row.getString("unit_code"),
                    row.getString("court_code"),
                    row.getString("case_no"),
                    row.getString("kind"),
                    row.getString("reference"),
                    row.getString("text")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant()));
  }
}
