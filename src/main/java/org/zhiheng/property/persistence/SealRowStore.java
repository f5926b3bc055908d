package org.zhiheng.property.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The row in which courts wait for a thing (轮候顺位, R2.14), across the cases of this server. */
@Repository
public class SealRowStore {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;

  SealRowStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** A place in the row of seals on a thing. */
  public record Place(String measureId, String identity, int rank) {}

  /** Everybody in the row on a thing, the first first, locked until the transaction ends. */
  public List<Place> row(String identity) {
    return places(List.of(identity), 1);
  }

  /** Everybody behind the first on these things, locked until the transaction ends. */
  public List<Place> behindTheFirst(Collection<String> identities) {
    return places(identities, 2);
  }

  private List<Place> places(Collection<String> identities, int from) {
    List<String> ids =
        identities.isEmpty()
            ? List.of()
            : jdbc.sql(
                    """
                    select id from property_measure
                    where seal_rank >= :from and open_asset_id in (select id from property_asset where identity in (:identities))
                    order by id for update
                    """)
                .param("from", from)
                .param("identities", identities)
                .query(String.class)
                .list();
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select m.id, m.seal_rank, a.identity from property_measure m join property_asset a on a.id = m.asset_id
                where m.id in (:ids) order by m.seal_rank, m.id
                """)
            .param("ids", ids)
            .query((row, n) -> new Place(row.getString("id"), row.getString("identity"), row.getInt("seal_rank")))
            .list();
  }

  /** They stand where the row of seals puts them now. */
  public void ranked(List<Place> places, Instant at) {
    batch.batchUpdate(
        "update property_measure set seal_rank = :rank, updated_at = :at where id = :id",
        places.stream()
            .map(
                place ->
                    new MapSqlParameterSource()
                        .addValue("id", place.measureId())
                        .addValue("rank", place.rank())
                        .addValue("at", at.atOffset(ZoneOffset.UTC)))
            .toArray(MapSqlParameterSource[]::new));
  }
}
