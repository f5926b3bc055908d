package org.zhiheng.property.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.money.Money;
import org.zhiheng.platform.crypto.FieldCipher;
import org.zhiheng.property.Asset;
import org.zhiheng.property.AssetKind;
import org.zhiheng.property.AssetSource;

/** Rows of assets and their sources (财产表). Numbers, descriptions and rights of others are encrypted on the way in and clear on the way out. */
@Repository
public class AssetStore {

  private static final String INSERT =
      """
      insert into property_asset (id, case_id, kind, identity, debtor_id, identifier_sealed, institution, description_sealed,
        value_fen, encumbrances_sealed, found_at, reported_at, reported_by, court_code, control_due_at)
      values (:id, :caseId, :kind, :identity, :debtorId, :identifier, :institution, :description,
        :value, :encumbrances, :foundAt, :reportedAt, :reportedBy, :court, :controlDueAt)
      """;

  private static final String UPDATE =
      """
      update property_asset set debtor_id = :debtorId, identifier_sealed = :identifier, institution = :institution,
        description_sealed = :description, value_fen = :value, encumbrances_sealed = :encumbrances, found_at = :foundAt,
        reported_at = :reportedAt, reported_by = :reportedBy,
        control_due_at = case when value_fen = 0 and controlled_at is null and alarmed_at is null
          then cast(:controlDueAt as timestamp with time zone) else control_due_at end
      where id = :id
      """;

  private static final String DELETE_SOURCE =
      "delete from property_asset_source where asset_id = :assetId and unit_code = :unitCode";

  private static final String INSERT_SOURCE =
      """
      insert into property_asset_source (asset_id, unit_code, unit_name, request_id, reported_at)
      values (:assetId, :unitCode, :unitName, :requestId, :reportedAt)
      """;

  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;
  private final FieldCipher cipher;
  private final ObjectMapper json;

  AssetStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch, FieldCipher cipher, ObjectMapper json) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.cipher = cipher;
    this.json = json;
  }

  /**
   * A row as stored.
   *
   * @param identity keyed hash of kind and number
   * @param reportedBy request whose answer decided the row
   */
  public record Row(Asset asset, String identity, String reportedBy) {}

  /** A source with the asset it belongs to. */
  public record SourceRow(String assetId, AssetSource source) {}

  /** Assets of a case with their sources, numbers in clear, in the order they were found. */
  public List<Row> ofCase(String caseId) {
    Map<String, List<AssetSource>> sources = sourcesOf(caseId);
    return jdbc.sql("select * from property_asset where case_id = ? order by found_at, id")
        .param(caseId)
        .query((row, n) -> read(row, sources))
        .list();
  }

  private Map<String, List<AssetSource>> sourcesOf(String caseId) {
    return jdbc.sql(
            """
            select s.* from property_asset_source s join property_asset a on a.id = s.asset_id
            where a.case_id = ? order by s.reported_at, s.unit_code
            """)
        .param(caseId)
        .query((row, n) -> source(row))
        .list()
        .stream()
        .collect(Collectors.groupingBy(SourceRow::assetId, Collectors.mapping(SourceRow::source, Collectors.toList())));
  }

  /** Stores what was found; money should be controlled within the time given (S5.32). */
  public void insert(List<Row> rows, String courtCode, Duration controlWithin) {
    batch.batchUpdate(
        INSERT,
        rows.stream()
            .map(
                row ->
                    withDue(row, controlDue(row.asset(), row.asset().foundAt(), controlWithin)).addValue("court", courtCode))
            .toArray(MapSqlParameterSource[]::new));
  }

  private static Optional<OffsetDateTime> controlDue(Asset asset, Instant known, Duration within) {
    boolean moves = asset.kind().isMoney() && asset.value().map(Money::isPositive).orElse(true);
    return moves ? Optional.of(known.plus(within).atOffset(ZoneOffset.UTC)) : Optional.empty();
  }

  /** A measure took effect on it; the first one counts. */
  public void controlled(String assetId, Instant at) {
    jdbc.sql("update property_asset set controlled_at = ? where id = ? and controlled_at is null")
        .params(at.atOffset(ZoneOffset.UTC), assetId)
        .update();
  }

  /** Stores what is known now; an account that was empty and is filled should be controlled within the time given (S5.32). */
  public void update(List<Row> rows, Duration controlWithin) {
    batch.batchUpdate(
        UPDATE,
        rows.stream()
            .map(row -> withDue(row, controlDue(row.asset(), row.asset().reportedAt(), controlWithin)))
            .toArray(MapSqlParameterSource[]::new));
  }

  private MapSqlParameterSource withDue(Row row, Optional<OffsetDateTime> due) {
    return columns(row).addValue("controlDueAt", due.orElse(null), Types.TIMESTAMP_WITH_TIMEZONE);
  }

  /** Puts sources in place of what the same units said before. */
  public void replaceSources(List<SourceRow> stale, List<SourceRow> fresh) {
    batch.batchUpdate(DELETE_SOURCE, stale.stream().map(AssetStore::columns).toArray(MapSqlParameterSource[]::new));
    batch.batchUpdate(INSERT_SOURCE, fresh.stream().map(AssetStore::columns).toArray(MapSqlParameterSource[]::new));
  }

  /** Money has left it: so much less can be controlled in any case, until its keeper reports anew. */
  public void handedOver(String identity, Money amount) {
    jdbc.sql("update property_asset set value_fen = greatest(value_fen - ?, 0) where identity = ? and value_fen is not null")
        .params(amount.fen(), identity)
        .update();
  }

  /** What these are worth, by their ids, as far as anybody knows. */
  public Map<String, Money> values(List<String> ids) {
    Map<String, Money> values = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql("select id, value_fen from property_asset where id in (:ids) and value_fen is not null")
          .param("ids", ids)
          .query(row -> {
            values.put(row.getString("id"), Money.of(row.getLong("value_fen")));
          });
    }
    return values;
  }

  private MapSqlParameterSource columns(Row row) {
    Asset asset = row.asset();
    return new MapSqlParameterSource()
        .addValue("id", asset.id())
        .addValue("caseId", asset.caseId())
        .addValue("kind", asset.kind().name())
        .addValue("identity", row.identity())
        .addValue("debtorId", asset.debtorId().orElse(null))
        .addValue("identifier", cipher.seal(asset.identifier()))
        .addValue("institution", asset.institution())
        .addValue("description", cipher.seal(asset.description()))
        .addValue("value", asset.value().map(Money::fen).orElse(null))
        .addValue("encumbrances", cipher.seal(write(asset.encumbrances())))
        .addValue("foundAt", asset.foundAt().atOffset(ZoneOffset.UTC))
        .addValue("reportedAt", asset.reportedAt().atOffset(ZoneOffset.UTC))
        .addValue("reportedBy", row.reportedBy());
  }

  private static MapSqlParameterSource columns(SourceRow row) {
    return new MapSqlParameterSource()
        .addValue("assetId", row.assetId())
        .addValue("unitCode", row.source().unitCode())
        .addValue("unitName", row.source().unitName())
        .addValue("requestId", row.source().requestId())
        .addValue("reportedAt", row.source().reportedAt().atOffset(ZoneOffset.UTC));
  }

  private Row read(ResultSet row, Map<String, List<AssetSource>> sources) throws SQLException {
    String id = row.getString("id");
    Asset asset =
        new Asset(
            id,
            row.getString("case_id"),
            AssetKind.valueOf(row.getString("kind")),
            Optional.ofNullable(row.getString("debtor_id")),
            cipher.open(row.getString("identifier_sealed")),
            row.getString("institution"),
            cipher.open(row.getString("description_sealed")),
            Optional.ofNullable(row.getObject("value_fen", Long.class)).map(Money::of),
            texts(cipher.open(row.getString("encumbrances_sealed"))),
            sources.getOrDefault(id, List.of()),
            row.getObject("found_at", OffsetDateTime.class).toInstant(),
            row.getObject("reported_at", OffsetDateTime.class).toInstant(),
            moment(row, "controlled_at"),
            moment(row, "alarmed_at"));
    return new Row(asset, row.getString("identity"), row.getString("reported_by"));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
  }

  private static SourceRow source(ResultSet row) throws SQLException {
    return new SourceRow(
        row.getString("asset_id"),
        new AssetSource(
            row.getString("unit_code"),
            row.getString("unit_name"),
            row.getString("request_id"),
            row.getObject("reported_at", OffsetDateTime.class).toInstant()));
  }

  private String write(Collection<String> texts) {
    try {
      return json.writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("权利负担无法写成 JSON", e);
    }
  }

  private List<String> texts(String written) {
    try {
      return json.readValue(written, TEXTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("权利负担不是 JSON 数组", e);
    }
  }
}
