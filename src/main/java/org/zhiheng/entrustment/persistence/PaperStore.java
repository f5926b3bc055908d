package org.zhiheng.entrustment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.entrustment.MatterDocument;

/** Rows of the papers of matters (委托材料表). */
@Repository
public class PaperStore {

  private static final String INSERT =
      """
      insert into entrustment_document (id, matter_id, kind, court_code, title, media_type, sm3, size_bytes, origin_id,
        added_by, added_at)
      values (:id, :matterId, :kind, :court, :title, :mediaType, :sm3, :size, :origin, :addedBy, :addedAt)
      """;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;

  PaperStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** A paper and its id where it came from. */
  public record Origin(MatterDocument document, String originId) {}

  /** Papers of one matter; the caller has left out those that are there already. */
  public void insert(List<Origin> papers) {
    batch.batchUpdate(INSERT, papers.stream().map(PaperStore::columns).toArray(MapSqlParameterSource[]::new));
  }

  /** Ids the matter's papers have where they came from. */
  public List<String> origins(String matterId) {
    return jdbc.sql("select origin_id from entrustment_document where matter_id = ?").param(matterId).query(String.class).list();
  }

  /** In the order they came. */
  public List<MatterDocument> of(String matterId) {
    return jdbc.sql("select * from entrustment_document where matter_id = ? order by added_at, id")
        .param(matterId)
        .query((row, n) -> read(row))
        .list();
  }

  public Optional<MatterDocument> find(String matterId, String documentId) {
    return jdbc.sql("select * from entrustment_document where matter_id = ? and id = ?")
        .params(matterId, documentId)
        .query((row, n) -> read(row))
        .optional();
  }

  /** The first opening by the other court stays. */
  public void received(String documentId, Instant at) {
    jdbc.sql("update entrustment_document set received_at = ? where id = ? and received_at is null")
        .params(Columns.time(at), documentId)
        .update();
  }

  private static MapSqlParameterSource columns(Origin paper) {
    MatterDocument document = paper.document();
    return new MapSqlParameterSource()
        .addValue("id", document.id())
        .addValue("matterId", document.matterId())
        .addValue("kind", document.kind().name())
        .addValue("court", document.courtCode())
        .addValue("title", document.title())
        .addValue("mediaType", document.mediaType())
        .addValue("sm3", document.sm3())
        .addValue("size", document.size())
        .addValue("origin", paper.originId())
        .addValue("addedBy", document.addedBy())
        .addValue("addedAt", Columns.time(document.addedAt()));
  }

  private static MatterDocument read(ResultSet row) throws SQLException {
    return new MatterDocument(
        row.getString("id"),
        row.getString("matter_id"),
        MatterDocument.Kind.valueOf(row.getString("kind")),
        row.getString("court_code"),
        row.getString("title"),
        row.getString("media_type"),
        row.getString("sm3"),
        row.getLong("size_bytes"),
        row.getString("added_by"),
        Columns.time(row, "added_at"),
        Columns.moment(row, "received_at"));
  }
}
