package org.zhiheng.casefile.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.zhiheng.casefile.Party;
import org.zhiheng.casefile.PartyKind;
import org.zhiheng.casefile.PartyName;
import org.zhiheng.casefile.PartyRole;
import org.zhiheng.casefile.Representative;
import org.zhiheng.casefile.RepresentativeKind;
import org.zhiheng.platform.crypto.FieldCipher;
import org.zhiheng.platform.persistence.Ids;

/** Rows of parties and their representatives (当事人表). What identifies a person leaves this class sealed, and enters it so. */
@Repository
public class PartyStore {

  private static final String INSERT_PARTY =
      """
      insert into casefile_party (id, case_id, position_no, party_role, kind, name, id_number_sealed, id_number_index,
        phone_sealed, phone_index, address_sealed, account_sealed, account_index, account_bank)
      values (:id, :caseId, :position, :role, :kind, :name, :idNumber, :idNumberIndex, :phone, :phoneIndex, :address,
        :account, :accountIndex, :accountBank)
      """;

  private static final String INSERT_REPRESENTATIVE =
      """
      insert into casefile_representative (id, party_id, case_id, position_no, kind, name, phone_sealed, may_collect_money)
      values (:id, :partyId, :caseId, :position, :kind, :name, :phone, :mayCollectMoney)
      """;

  private static final String SELECT =
      """
      select p.*, r.kind as representative_kind, r.name as representative_name, r.phone_sealed as representative_phone,
        r.may_collect_money
      from casefile_party p left join casefile_representative r on r.party_id = p.id
      where p.case_id = :caseId
      order by p.position_no, r.position_no
      """;

  private static final String SELECT_NAMES =
      "select case_id, party_role, kind, name from casefile_party where case_id in (:cases) order by case_id, position_no";

  private final NamedParameterJdbcTemplate jdbc;
  private final FieldCipher cipher;

  PartyStore(NamedParameterJdbcTemplate jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  void insert(String caseId, List<Party> parties) {
    List<SqlParameterSource> rows = new ArrayList<>();
    List<SqlParameterSource> representatives = new ArrayList<>();
    for (Party party : parties) {
      rows.add(columns(caseId, party, rows.size() + 1));
      for (Representative one : party.representatives()) {
        representatives.add(columns(caseId, party.id(), one, representatives.size() + 1));
      }
    }
    jdbc.batchUpdate(INSERT_PARTY, rows.toArray(SqlParameterSource[]::new));
    if (!representatives.isEmpty()) {
      jdbc.batchUpdate(INSERT_REPRESENTATIVE, representatives.toArray(SqlParameterSource[]::new));
    }
  }

  private SqlParameterSource columns(String caseId, Party party, int position) {
    return new MapSqlParameterSource()
        .addValue("id", party.id())
        .addValue("caseId", caseId)
        .addValue("position", position)
        .addValue("role", party.role().name())
        .addValue("kind", party.kind().name())
        .addValue("name", party.name())
        .addValue("idNumber", sealed(party.idNumber()))
        .addValue("idNumberIndex", indexed(party.idNumber()))
        .addValue("phone", sealed(party.phone()))
        .addValue("phoneIndex", indexed(party.phone()))
        .addValue("address", sealed(party.address()))
        .addValue("account", sealed(party.account()))
        .addValue("accountIndex", indexed(party.account()))
        .addValue("accountBank", party.accountBank().orElse(null));
  }

  private SqlParameterSource columns(String caseId, String partyId, Representative one, int position) {
    return new MapSqlParameterSource()
        .addValue("id", Ids.next())
        .addValue("partyId", partyId)
        .addValue("caseId", caseId)
        .addValue("position", position)
        .addValue("kind", one.kind().name())
        .addValue("name", one.name())
        .addValue("phone", sealed(one.phone()))
        .addValue("mayCollectMoney", one.mayCollectMoney());
  }

  private String sealed(Optional<String> clear) {
    return clear.map(cipher::seal).orElse(null);
  }

  private String indexed(Optional<String> clear) {
    return clear.map(cipher::index).orElse(null);
  }

  /** Parties in their order, each with its representatives in theirs; one query, because every look at a case asks it. */
  List<Party> of(String caseId) {
    Map<String, Party> parties = new LinkedHashMap<>();
    Map<String, List<Representative>> representatives = new HashMap<>();
    jdbc.query(
        SELECT,
        Map.of("caseId", caseId),
        row -> {
          String id = row.getString("id");
          if (row.getString("representative_kind") != null) {
            representatives.computeIfAbsent(id, any -> new ArrayList<>()).add(representative(row));
          }
          if (!parties.containsKey(id)) {
            parties.put(id, read(row));
          }
        });
    return parties.values().stream().map(p -> p.withRepresentatives(representatives.getOrDefault(p.id(), List.of()))).toList();
  }

  /** How the parties of these cases are called, by case, in the order of the application. */
  public Map<String, List<PartyName>> namesOf(List<String> caseIds) {
    Map<String, List<PartyName>> names = new HashMap<>();
    if (!caseIds.isEmpty()) {
      jdbc.query(
          SELECT_NAMES,
          Map.of("cases", caseIds),
          row -> {
            names.computeIfAbsent(row.getString("case_id"), any -> new ArrayList<>()).add(named(row));
          });
    }
    return names;
  }

  private static PartyName named(ResultSet row) throws SQLException {
    return new PartyName(
        PartyRole.valueOf(row.getString("party_role")), PartyKind.valueOf(row.getString("kind")), row.getString("name"));
  }

  /** Cases in which somebody with this id number takes part in a role, newest first. */
  public List<String> casesOf(String idNumber, PartyRole role) {
    return jdbc.queryForList(
        "select distinct case_id from casefile_party where id_number_index = :index and party_role = :role order by case_id desc",
        Map.of("index", cipher.index(idNumber), "role", role.name()),
        String.class);
  }

  private Representative representative(ResultSet row) throws SQLException {
    return new Representative(
        RepresentativeKind.valueOf(row.getString("representative_kind")),
        row.getString("representative_name"),
        opened(row, "representative_phone"),
        row.getBoolean("may_collect_money"));
  }

  private Party read(ResultSet row) throws SQLException {
    return new Party(
        row.getString("id"),
        PartyRole.valueOf(row.getString("party_role")),
        PartyKind.valueOf(row.getString("kind")),
        row.getString("name"),
        opened(row, "id_number_sealed"),
        opened(row, "phone_sealed"),
        opened(row, "address_sealed"),
        opened(row, "account_sealed"),
        Columns.text(row, "account_bank"),
        List.of());
  }

  private Optional<String> opened(ResultSet row, String column) throws SQLException {
    return Columns.text(row, column).map(cipher::open);
  }
}
