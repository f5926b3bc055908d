package org.zhiheng.document.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.zhiheng.document.Delivery;
import org.zhiheng.document.DeliveryStatus;
import org.zhiheng.platform.crypto.FieldCipher;

/** Who was served when. */
@Repository
public class DeliveryStore {

  private final NamedParameterJdbcTemplate jdbc;
  private final FieldCipher cipher;

  DeliveryStore(NamedParameterJdbcTemplate jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** Opens service on these parties. */
  public void open(String setId, Collection<String> partyIds) {
    jdbc.batchUpdate(
        "insert into document_delivery (set_id, party_id, status) values (:set, :party, 'PENDING')",
        partyIds.stream()
            .map(party -> new MapSqlParameterSource("set", setId).addValue("party", party))
            .toArray(SqlParameterSource[]::new));
  }

  /** Service on all parties of a set. */
  public List<Delivery> of(String setId) {
    return jdbc.query(
        "select * from document_delivery where set_id = :set order by party_id", Map.of("set", setId), (row, n) -> delivery(row));
  }

  /** Records service on parties not yet served; how many were new. */
  public int served(String setId, Map<String, Instant> servedAt, String channel, Optional<String> proofSm3) {
    SqlParameterSource[] rows =
        servedAt.entrySet().stream()
            .map(
                entry ->
                    new MapSqlParameterSource("set", setId)
                        .addValue("party", entry.getKey())
                        .addValue("at", entry.getValue().atOffset(ZoneOffset.UTC))
                        .addValue("channel", channel)
                        .addValue("proof", proofSm3.orElse(null)))
            .toArray(SqlParameterSource[]::new);
    int[] counts =
        jdbc.batchUpdate(
            """
            update document_delivery set status = 'SERVED', served_at = :at, channel = :channel, proof_sm3 = :proof
             where set_id = :set and party_id = :party and status <> 'SERVED'
            """,
            rows);
    return java.util.Arrays.stream(counts).sum();
  }

  /** Electronic service did not succeed for those still under way. */
  public void failed(String setId, String remark) {
    jdbc.update(
        "update document_delivery set status = 'FAILED', remark_sealed = :remark where set_id = :set and status = 'PENDING'",
        Map.of("set", setId, "remark", cipher.seal(remark)));
  }

  private Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getString("set_id"),
        row.getString("party_id"),
        DeliveryStatus.valueOf(row.getString("status")),
        Optional.ofNullable(row.getString("channel")),
        Optional.ofNullable(row.getObject("served_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString("remark_sealed")).map(cipher::open));
  }
}
