package org.zhiheng.assistance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** How much of its time a unit has used on a request (办理用时). Whoever writes holds the lock of the request. */
@Repository
public class RequestClockStore {

  private static final String SELECT =
      """
      select id, worked_since, worked_minutes, term_minutes, overdue_at, first_sent_at, coalesce(sent_at, prepared_at) as last_sent,
        coalesce(sla_minutes, 0) as sla from assistance_request
      """;

  private final NamedParameterJdbcTemplate jdbc;

  RequestClockStore(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where the clock of a request stands. Minutes are office time.
   *
   * @param since since when the unit has it without a break; empty while it is with the court
   * @param worked minutes of the stretches before
   * @param ofTerm minutes of those since it was last sent for another reason than a supplement
   * @param overdueAt from when on it is late; empty while that cannot be told
   * @param firstSent when it first went out; empty before
   * @param lastSent when it last went out
   * @param allowed minutes the unit has
   */
  public record Stand(
      String id,
      Optional<Instant> since,
      long worked,
      long ofTerm,
      Optional<Instant> overdueAt,
      Optional<Instant> firstSent,
      Instant lastSent,
      int allowed) {

    /** The same clock with other hands. */
    public Stand with(Optional<Instant> from, long before, long beforeInTerm, Optional<Instant> late) {
      return new Stand(id, from, before, beforeInTerm, late, firstSent, lastSent, allowed);
    }
  }

  /**
   * What a request's timers need to know; asked three times for each that goes out.
   *
   * @param used minutes of office time
   */
  public record Term(String matter, int used) {}

  public Term term(String requestId) {
    return jdbc.queryForObject(
        "select matter, term_minutes from assistance_request where id = :id",
        new MapSqlParameterSource("id", requestId),
        (row, n) -> new Term(row.getString("matter"), row.getInt("term_minutes")));
  }

  public Stand of(String requestId) {
    return jdbc.queryForObject(
        SELECT + " where id = :id", new MapSqlParameterSource("id", requestId), RequestClockStore::stand);
  }

  /** Open requests that run and of which nobody knows when they are late: they came before this was kept. */
  public List<Stand> undated() {
    return jdbc.query(
        SELECT + " where finished_at is null and worked_since is not null and overdue_at is null", RequestClockStore::stand);
  }

  public void set(List<Stand> stands) {
    jdbc.batchUpdate(
        """
        update assistance_request set worked_since = :since, worked_minutes = :worked, term_minutes = :term, overdue_at = :overdue
        where id = :id
        """,
        stands.stream().map(RequestClockStore::values).toArray(MapSqlParameterSource[]::new));
  }

  private static MapSqlParameterSource values(Stand stand) {
    return new MapSqlParameterSource()
        .addValue("id", stand.id())
        .addValue("since", stand.since().map(RequestClockStore::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("worked", stand.worked())
        .addValue("term", stand.ofTerm())
        .addValue("overdue", stand.overdueAt().map(RequestClockStore::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE);
  }

  private static Stand stand(ResultSet row, int n) throws SQLException {
    return new Stand(
        row.getString("id"),
        instant(row, "worked_since"),
        row.getLong("worked_minutes"),
        row.getLong("term_minutes"),
        instant(row, "overdue_at"),
        instant(row, "first_sent_at"),
        row.getTimestamp("last_sent").toInstant(),
        row.getInt("sla"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
