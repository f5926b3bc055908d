package org.zhiheng.grid.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.zhiheng.grid.Photo;

/** Which photos there are; their bytes lie in the file store. */
@Repository
public class PhotoStore {

  private final NamedParameterJdbcTemplate jdbc;

  PhotoStore(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public void insert(Collection<Photo> photos) {
    jdbc.batchUpdate(
        """
        insert into grid_photo (id, owner_id, court_code, position_no, media_type, sm3, size_bytes, taken_by, added_at)
        values (:id, :owner, :court, :number, :type, :sm3, :size, :by, :at)
        """,
        photos.stream().map(PhotoStore::values).toArray(SqlParameterSource[]::new));
  }

  /** They belong to another court from now on. */
  public void handedOver(String ownerId, String courtCode) {
    jdbc.update("update grid_photo set court_code = :court where owner_id = :owner", Map.of("court", courtCode, "owner", ownerId));
  }

  private static SqlParameterSource values(Photo photo) {
    return new MapSqlParameterSource("id", photo.id())
        .addValue("owner", photo.ownerId())
        .addValue("court", photo.courtCode())
        .addValue("number", photo.number())
        .addValue("type", photo.mediaType())
        .addValue("sm3", photo.sm3())
        .addValue("size", photo.size())
        .addValue("by", photo.takenBy())
        .addValue("at", Columns.at(photo.addedAt()));
  }

  public Optional<Photo> find(String id) {
    return jdbc.query("select * from grid_photo where id = :id", Map.of("id", id), (row, n) -> photo(row)).stream().findFirst();
  }

  /** Photos of several records, in order. */
  public List<Photo> ofOwners(Collection<String> owners) {
    return owners.isEmpty()
        ? List.of()
        : jdbc.query(
            "select * from grid_photo where owner_id in (:owners) order by owner_id, position_no",
            Map.of("owners", owners),
            (row, n) -> photo(row));
  }

  private static Photo photo(ResultSet row) throws SQLException {
    return new Photo(
        row.getString("id"),
        row.getString("owner_id"),
        row.getString("court_code"),
        row.getInt("position_no"),
        row.getString("media_type"),
        row.getString("sm3"),
        row.getLong("size_bytes"),
        row.getString("taken_by"),
        Columns.time(row, "added_at"));
  }
}
