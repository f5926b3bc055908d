package org.zhiheng.assistance.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.assistance.Evidence;
import org.zhiheng.platform.persistence.Ids;

/** Receipts and the files that came with them. */
@Repository
public class ReceiptStore {

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  ReceiptStore(JdbcTemplate template, JdbcClient jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  /** Whether this very answer was accepted before. */
  public boolean exists(String requestId, String digest) {
    return jdbc.sql("select count(*) from assistance_receipt where request_id = ? and digest = ?")
            .params(requestId, digest)
            .query(Integer.class)
            .single()
        > 0;
  }

  public void insert(String requestId, String account, String digest, Instant now, List<Evidence> evidence) {
    String receiptId = Ids.next();
    jdbc.sql("insert into assistance_receipt (id, request_id, account, digest, received_at) values (?, ?, ?, ?, ?)")
        .params(receiptId, requestId, account, digest, Timestamp.from(now))
        .update();
    template.batchUpdate(
        "insert into assistance_evidence (id, receipt_id, request_id, title, media_type, sm3, size_bytes)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        evidence.stream()
            .map(e -> new Object[] {e.id(), receiptId, requestId, e.title(), e.mediaType(), e.sm3(), e.size()})
            .toList());
  }

  /** Files of a request that are not in the dossier yet. */
  public List<Evidence> unfiled(String requestId) {
    return jdbc.sql("select * from assistance_evidence where request_id = ? and filed_at is null order by id")
        .param(requestId)
        .query(
            (row, n) ->
                new Evidence(
                    row.getString("id"),
                    row.getString("title"),
                    row.getString("media_type"),
                    row.getString("sm3"),
                    row.getLong("size_bytes")))
        .list();
  }

  public void filed(String requestId, Instant now) {
    jdbc.sql("update assistance_evidence set filed_at = ? where request_id = ? and filed_at is null")
        .params(Timestamp.from(now), requestId)
        .update();
  }
}
