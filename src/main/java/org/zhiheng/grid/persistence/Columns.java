package org.zhiheng.grid.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.zhiheng.grid.Position;

/** Times, positions and columns that may be empty, at the edge of the database. */
final class Columns {

  private Columns() {}

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> perhaps(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
  }

  static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Optional<Position> position(ResultSet row) throws SQLException {
    BigDecimal latitude = row.getBigDecimal("latitude");
    return latitude == null ? Optional.empty() : Optional.of(new Position(latitude, row.getBigDecimal("longitude")));
  }

  static MapSqlParameterSource with(MapSqlParameterSource values, Optional<Position> position) {
    return values
        .addValue("latitude", position.map(Position::latitude).orElse(null))
        .addValue("longitude", position.map(Position::longitude).orElse(null));
  }
}
