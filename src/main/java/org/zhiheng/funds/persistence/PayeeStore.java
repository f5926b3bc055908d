package org.zhiheng.funds.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.zhiheng.funds.Payee;
import org.zhiheng.platform.crypto.FieldCipher;

/** Rows of confirmed accounts (收款账户确认). Holder and account are sealed here and opened here; rows are only ever added. */
@Repository
public class PayeeStore {

  private static final String COLUMNS =
      "id, case_id, party_id, holder_sealed, bank, account_sealed, representative, special_authority";

  private final NamedParameterJdbcTemplate jdbc;
  private final FieldCipher cipher;

  PayeeStore(NamedParameterJdbcTemplate jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  public void insert(String id, Payee payee, String confirmedBy, Instant at) {
    jdbc.update(
        """
        insert into funds_payee (id, case_id, party_id, holder_sealed, bank, account_sealed, account_index,
          representative, special_authority, confirmed_by, confirmed_at)
        values (:id, :caseId, :partyId, :holder, :bank, :account, :accountIndex, :representative, :authority, :by, :at)
        """,
        new MapSqlParameterSource()
            .addValue("id", id)
            .addValue("caseId", payee.caseId())
            .addValue("partyId", payee.partyId())
            .addValue("holder", cipher.seal(payee.holder()))
            .addValue("bank", payee.bank())
            .addValue("account", cipher.seal(payee.account()))
            .addValue("accountIndex", cipher.index(payee.account()))
            .addValue("representative", payee.representative())
            .addValue("authority", payee.specialAuthority())
            .addValue("by", confirmedBy)
            .addValue("at", Columns.time(at)));
  }

  /** The newest confirmed account of each of the case's parties, by party. */
  public Map<String, Stored> newest(String caseId) {
    Map<String, Stored> byParty = new HashMap<>();
    jdbc.query(
            "select " + COLUMNS + " from funds_payee where case_id = :caseId order by confirmed_at, id",
            Map.of("caseId", caseId),
            (row, n) -> stored(row))
        .forEach(stored -> byParty.put(stored.payee().partyId(), stored));
    return byParty;
  }

  /** Confirmed accounts by their ids. */
  public Map<String, Payee> byIds(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<Stored> found =
        jdbc.query(
            "select " + COLUMNS + " from funds_payee where id in (:ids)", Map.of("ids", ids), (row, n) -> stored(row));
    Map<String, Payee> byId = new HashMap<>();
    found.forEach(stored -> byId.put(stored.id(), stored.payee()));
    return byId;
  }

  private Stored stored(ResultSet row) throws SQLException {
    Payee payee =
        new Payee(
            row.getString("case_id"),
            row.getString("party_id"),
            cipher.open(row.getString("holder_sealed")),
            row.getString("bank"),
            cipher.open(row.getString("account_sealed")),
            row.getBoolean("representative"),
            row.getBoolean("special_authority"));
    return new Stored(row.getString("id"), payee);
  }

  /** A confirmed account with its row's id. */
  public record Stored(String id, Payee payee) {}
}
