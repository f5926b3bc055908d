package org.zhiheng.casefile.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.DossierEntry;
import org.zhiheng.casefile.Volume;

/** Rows of the e-dossier (卷宗目录表). */
@Repository
public class DossierStore {

  private final JdbcClient jdbc;

  DossierStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By volume, main volume first, and position. */
  public List<DossierEntry> of(String caseId) {
    return jdbc.sql("select * from casefile_document where case_id = ? order by volume desc, position_no")
        .param(caseId)
        .query(DossierStore::read)
        .list();
  }

  public Optional<DossierEntry> byId(String caseId, String entryId) {
    return jdbc.sql("select * from casefile_document where case_id = ? and id = ?")
        .params(caseId, entryId)
        .query(DossierStore::read)
        .optional();
  }

  public Optional<DossierEntry> bySource(String caseId, String sourceId) {
    return jdbc.sql("select * from casefile_document where case_id = ? and source_id = ?")
        .params(caseId, sourceId)
        .query(DossierStore::read)
        .optional();
  }

  public int lastPosition(String caseId, Volume volume) {
    return jdbc.sql("select coalesce(max(position_no), 0) from casefile_document where case_id = ? and volume = ?")
        .params(caseId, volume.name())
        .query(Integer.class)
        .single();
  }

  public void add(DossierEntry entry, String sourceId) {
    jdbc.sql(
            """
            insert into casefile_document (id, case_id, volume, category, position_no, title, media_type, source, source_id,
              sm3, byte_count, added_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            entry.id(),
            entry.caseId(),
            entry.volume().name(),
            entry.category().name(),
            entry.sequence(),
            entry.title(),
            entry.mediaType(),
            entry.source(),
            sourceId,
            entry.sm3(),
            entry.size(),
            Columns.time(entry.addedAt()))
        .update();
  }

  private static DossierEntry read(ResultSet row, int n) throws SQLException {
    return new DossierEntry(
        row.getString("id"),
        row.getString("case_id"),
        Volume.valueOf(row.getString("volume")),
        DocumentCategory.valueOf(row.getString("category")),
        row.getInt("position_no"),
        row.getString("title"),
        row.getString("media_type"),
        row.getString("source"),
        Columns.time(row, "added_at"),
        row.getString("sm3"),
        row.getLong("byte_count"));
  }
}
