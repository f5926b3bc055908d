package org.zhiheng.grid.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.zhiheng.grid.Helper;
import org.zhiheng.grid.HelperAnswer;
import org.zhiheng.grid.HelperCapacity;
import org.zhiheng.platform.crypto.FieldCipher;

/** Helpers invited to outings; of a token only its digest. */
@Repository
public class HelperStore {

  private static final String ID = "id";

  private final NamedParameterJdbcTemplate jdbc;
  private final FieldCipher cipher;

  HelperStore(NamedParameterJdbcTemplate jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  public void insert(Helper helper, String tokenSm3) {
    jdbc.update(
        """
        insert into grid_helper (id, outing_id, name_sealed, capacity, token_sm3, invited_by, invited_at, expires_at)
        values (:id, :outing, :name, :capacity, :token, :by, :at, :expires)
        """,
        new MapSqlParameterSource(ID, helper.id())
            .addValue("outing", helper.outingId())
            .addValue("name", cipher.seal(helper.name()))
            .addValue("capacity", helper.capacity().name())
            .addValue("token", tokenSm3)
            .addValue("by", helper.invitedBy())
            .addValue("at", Columns.at(helper.invitedAt()))
            .addValue("expires", Columns.at(helper.expiresAt())));
  }

  public Optional<Helper> find(String id) {
    return select("where id = :key", Map.of("key", id)).stream().findFirst();
  }

  public Optional<Helper> byToken(String tokenSm3) {
    return select("where token_sm3 = :key", Map.of("key", tokenSm3)).stream().findFirst();
  }

  /** Helpers of several outings, in the order they were invited. */
  public List<Helper> ofOutings(Collection<String> outings) {
    return outings.isEmpty() ? List.of() : select("where outing_id in (:key) order by invited_at, id", Map.of("key", outings));
  }

  private List<Helper> select(String where, Map<String, Object> values) {
    return jdbc.query("select * from grid_helper " + where, values, (row, n) -> helper(row));
  }

  public void revoked(String id, Instant at) {
    jdbc.update(
        "update grid_helper set revoked_at = :at where id = :id and revoked_at is null", Map.of(ID, id, "at", Columns.at(at)));
  }

  public void seen(String id, Instant at) {
    jdbc.update("update grid_helper set seen_at = :at where id = :id and seen_at is null", Map.of(ID, id, "at", Columns.at(at)));
  }

  public void answered(String id, HelperAnswer answer, String remark, Instant at) {
    jdbc.update(
        "update grid_helper set answer = :answer, remark_sealed = :remark, answered_at = :at where id = :id",
        Map.of(ID, id, "answer", answer.name(), "remark", cipher.seal(remark), "at", Columns.at(at)));
  }

  private Helper helper(ResultSet row) throws SQLException {
    return new Helper(
        row.getString(ID),
        row.getString("outing_id"),
        cipher.open(row.getString("name_sealed")),
        HelperCapacity.valueOf(row.getString("capacity")),
        row.getString("invited_by"),
        Columns.time(row, "invited_at"),
        Columns.time(row, "expires_at"),
        Columns.perhaps(row, "revoked_at"),
        Columns.perhaps(row, "seen_at"),
        Columns.text(row, "answer").map(HelperAnswer::valueOf),
        Columns.text(row, "remark_sealed").map(cipher::open).filter(remark -> !remark.isBlank()));
  }
}
