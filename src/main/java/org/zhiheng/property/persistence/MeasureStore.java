package org.zhiheng.property.persistence;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.money.Money;
import org.zhiheng.platform.crypto.FieldCipher;
import org.zhiheng.property.ControlKind;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.MeasureFailure;
import org.zhiheng.property.Standing;

/** Rows of measures (控制措施表). */
@Repository
public class MeasureStore {

  private static final String INSERT =
      """
      insert into property_measure (id, case_id, court_code, case_no, handler, asset_id, open_asset_id, kind, status,
        amount_fen, created_at, updated_at)
      values (:id, :caseId, :courtCode, :caseNo, :handler, :assetId, :assetId, :kind, 'PLANNED', :amount, :at, :at)
      """;

  /** Whether a unit has been asked to renew the measure and has not answered yet. */
  static final String RENEWAL_OUT =
      """
      exists (select 1 from property_order_line l
        where l.open_measure_id = m.id and l.status = 'REQUESTED' and l.ended_on is not null)
      """;

  private static final String SELECT =
      """
      select m.*, a.kind as asset_kind, a.identity, a.identifier_sealed, a.description_sealed, a.institution, a.debtor_id,
        a.encumbrances_sealed, """
          + MeasureStore.RENEWAL_OUT
          + """
       as renewal_out
      from property_measure m join property_asset a on a.id = m.asset_id
      """;

  private static final String ORDER = " order by m.created_at desc, m.id";

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;
  private final FieldCipher cipher;
  private final MeasureRowMapper rows;

  MeasureStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.cipher = cipher;
    this.rows = new MeasureRowMapper(cipher);
  }

  /**
   * A measure with what only this context needs to know of it.
   *
   * @param identity keyed hash of the asset, the same in every case
   * @param termYears longest term by law, set when the measure is ordered
   * @param documentNo number of the ruling that ordered it, as a renewal and a release must name it (R2.54)
   * @param othersWereFirst whether somebody else's seal was reported on the thing
   * @param renewalOut whether a unit has been asked to renew it and has not answered yet
   */
  public record Row(
      ControlMeasure measure,
      String identity,
      String institution,
      Optional<String> debtorId,
      OptionalInt termYears,
      Optional<String> documentSetId,
      Optional<String> requestId,
      Optional<String> releaseDocumentSetId,
      Optional<String> releaseRequestId,
      Optional<String> documentNo,
      boolean othersWereFirst,
      boolean renewalOut) {

    public String id() {
      return measure.id();
    }

    /** The measure as it stands on a day; while a unit owes the answer whether it renewed in time, nothing has ended. */
    public ControlMeasure asOf(LocalDate today) {
      return renewalOut ? measure : measure.asOf(today);
    }
  }

  /** Newest first, numbers in clear. */
  public List<Row> ofCase(String caseId) {
    return jdbc.sql(SELECT + " where m.case_id = ?" + ORDER).param(caseId).query(rows).list();
  }

  public List<Row> ofOrder(String controlOrderId) {
    return jdbc.sql(SELECT + " where m.control_order_id = ?" + ORDER).param(controlOrderId).query(rows).list();
  }

  public List<Row> ofRelease(String releaseId) {
    return jdbc.sql(SELECT + " where m.release_id = ?" + ORDER).param(releaseId).query(rows).list();
  }

  /** The measure a control request asked for, locked until the transaction ends. */
  public Optional<Row> byRequest(String requestId) {
    return locked("request_id", requestId);
  }

  /** The measure a control request asked for, as it stands. */
  public Optional<Row> ofRequest(String requestId) {
    return jdbc.sql(SELECT + " where m.request_id = ?").param(requestId).query(rows).optional();
  }

  /** The measure a release request asked to lift, locked until the transaction ends. */
  public Optional<Row> byReleaseRequest(String requestId) {
    return locked("release_request_id", requestId);
  }

  private Optional<Row> locked(String column, String requestId) {
    Optional<String> id =
        jdbc.sql("select id from property_measure where " + column + " = ? for update").param(requestId).query(String.class).optional();
    return id.flatMap(i -> jdbc.sql(SELECT + " where m.id = ?").param(i).query(rows).optional());
  }

  /** Those that wait first in rank for these things, in any case of this server. */
  public List<Row> nextWaiting(Collection<String> identities) {
    return identities.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + " where a.identity in (:identities) and m.status = 'WAITING' and m.seal_rank = 1 order by m.created_at")
            .param("identities", identities)
            .query(rows)
            .list();
  }

  /** A planned measure; the case's number and its judge stand beside it for the register. */
  public record Planned(
      String id,
      String caseId,
      String courtCode,
      String caseNo,
      Optional<String> handler,
      String assetId,
      ControlKind kind,
      Money amount) {}

  /** Stores planned measures; the database refuses a second open measure on the same asset. */
  public void insert(List<Planned> planned, Instant at) {
    batch.batchUpdate(
        INSERT,
        planned.stream()
            .map(
                p ->
                    new MapSqlParameterSource()
                        .addValue("id", p.id())
                        .addValue("caseId", p.caseId())
                        .addValue("courtCode", p.courtCode())
                        .addValue("caseNo", p.caseNo())
                        .addValue("handler", p.handler().orElse(null))
                        .addValue("assetId", p.assetId())
                        .addValue("kind", p.kind().name())
                        .addValue("amount", p.amount().fen())
                        .addValue("at", utc(at)))
            .toArray(MapSqlParameterSource[]::new));
  }

  /** Drops what was planned but not yet ordered. */
  public void dropPlan(String caseId) {
    jdbc.sql("delete from property_measure where case_id = ? and status = 'PLANNED' and control_order_id is null")
        .param(caseId)
        .update();
  }

  /** Longest terms by law, in years by measure. */
  public void terms(Map<String, Integer> years) {
    batch.batchUpdate(
        "update property_measure set term_years = :years where id = :id",
        years.entrySet().stream()
            .map(term -> new MapSqlParameterSource().addValue("id", term.getKey()).addValue("years", term.getValue()))
            .toArray(MapSqlParameterSource[]::new));
  }

  /** Puts planned measures under an order, with their longest term. */
  public void order(List<String> ids, String controlOrderId, List<Integer> termYears, Instant at) {
    MapSqlParameterSource[] rows = new MapSqlParameterSource[ids.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          new MapSqlParameterSource()
              .addValue("id", ids.get(i))
              .addValue("order", controlOrderId)
              .addValue("years", termYears.get(i))
              .addValue("at", utc(at));
    }
    batch.batchUpdate(
        "update property_measure set control_order_id = :order, term_years = :years, updated_at = :at where id = :id", rows);
  }

  /**
   * Puts measures under a release; they count as being lifted from now on.
   *
   * @param parts how much of a measure is lifted; a measure that is not in it is lifted whole
   */
  public void releasing(List<String> ids, Map<String, Money> parts, String releaseId, Instant at) {
    batch.batchUpdate(
        """
        update property_measure set status = 'RELEASING', release_id = :release, release_fen = :part,
          release_document_set_id = null, release_request_id = null, updated_at = :at
        where id = :id and status in ('EFFECTIVE', 'WAITING')
        """,
        ids.stream()
            .map(
                id ->
                    new MapSqlParameterSource()
                        .addValue("id", id)
                        .addValue("release", releaseId)
                        .addValue("part", Optional.ofNullable(parts.get(id)).map(Money::fen).orElse(null), Types.BIGINT)
                        .addValue("at", utc(at)))
            .toArray(MapSqlParameterSource[]::new));
  }

  /** One of the four columns that tie a measure to papers and requests. */
  public enum Link {
    DOCUMENT_SET("document_set_id"),
    REQUEST("request_id"),
    RELEASE_DOCUMENT_SET("release_document_set_id"),
    RELEASE_REQUEST("release_request_id");

    private final String column;

    Link(String column) {
      this.column = column;
    }
  }

  /** Ties measures to papers or requests, {@code targets} in the order of {@code ids}. */
  public void link(Link link, List<String> ids, List<String> targets) {
    MapSqlParameterSource[] rows = new MapSqlParameterSource[ids.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new MapSqlParameterSource().addValue("id", ids.get(i)).addValue("target", targets.get(i));
    }
    batch.batchUpdate("update property_measure set " + link.column + " = :target where id = :id", rows);
  }

  /** A measure's unit and the number of the ruling that ordered it. */
  public record Keeper(String id, String unitCode, Optional<String> documentNo) {}

  /** Notes who keeps each thing, and under which ruling. */
  public void keepers(List<Keeper> keepers) {
    batch.batchUpdate(
        "update property_measure set unit_code = :unit, document_no = coalesce(:no, document_no) where id = :id",
        keepers.stream()
            .map(
                keeper ->
                    new MapSqlParameterSource()
                        .addValue("id", keeper.id())
                        .addValue("unit", keeper.unitCode())
                        .addValue("no", keeper.documentNo().orElse(null), Types.VARCHAR))
            .toArray(MapSqlParameterSource[]::new));
  }

  /** The case has another judge, or another number. */
  public void handled(String caseId, String caseNo, Optional<String> handler) {
    jdbc.sql("update property_measure set case_no = ?, handler = ? where case_id = ?")
        .params(Arrays.asList(caseNo, handler.orElse(null), caseId))
        .update();
  }

  /** It stands otherwise than was entered before. */
  public void corrected(String id, Standing standing, Instant at) {
    jdbc.sql(
            """
            update property_measure set status = ?, seal_rank = ?, effective_at = ?, ends_on = ?, receipt_no = ?, amount_fen = ?,
              controlled_fen = ?, updated_at = ?
            where id = ?
            """)
        .params(
            Arrays.asList(
                standing.binds() ? "EFFECTIVE" : "WAITING",
                standing.rank(),
                standing.effectiveAt().map(MeasureStore::utc).orElse(null),
                standing.endsOn().orElse(null),
                standing.receiptNo().orElse(null),
                standing.amount().fen(),
                standing.binds() ? standing.amount().fen() : null,
                utc(at),
                id))
        .update();
  }

  /** A part of it is lifted; the rest binds as before. */
  public void reduced(String id, Money left, Instant at) {
    jdbc.sql(
            """
            update property_measure set status = 'EFFECTIVE', amount_fen = ?, controlled_fen = ?, release_fen = null, updated_at = ?
            where id = ? and status = 'RELEASING'
            """)
        .params(left.fen(), left.fen(), utc(at), id)
        .update();
  }

  /** A part of what it holds was collected; what was decided about the rest stands. What has ended stays ended. */
  public void drawn(String id, Money left, Instant at) {
    jdbc.sql(
            """
            update property_measure set amount_fen = ?, controlled_fen = ?, updated_at = ?
            where id = ? and status in ('EFFECTIVE', 'RELEASING')
            """)
        .params(left.fen(), left.fen(), utc(at), id)
        .update();
  }

  /**
   * Everything it held was collected (已扣划); the asset is free for another measure.
   *
   * @return false if it had ended before, and nothing changed
   */
  public boolean collected(String id, Instant at) {
    return jdbc.sql(
                """
                update property_measure set status = 'DEDUCTED', open_asset_id = null, updated_at = ?
                where id = ? and status in ('EFFECTIVE', 'RELEASING')
                """)
            .params(utc(at), id)
            .update()
        > 0;
  }

  /** Not everything it held was collected after all: it binds for the rest, unless its term is over, which the next look finds. */
  public void undeducted(String id, Money left, Instant at) {
    jdbc.sql(
            """
            update property_measure set status = 'EFFECTIVE', open_asset_id = asset_id, amount_fen = ?, controlled_fen = ?, updated_at = ?
            where id = ? and status = 'DEDUCTED'
            """)
        .params(left.fen(), left.fen(), utc(at), id)
        .update();
  }

  /** They bind for longer; rank and first day stay, and the reminders of the new term are all to come. What has ended has ended. */
  public void renewed(Map<String, LocalDate> ends, Instant at) {
    batch.batchUpdate(
        "update property_measure set ends_on = :ends, reminded_days = null, updated_at = :at"
            + " where id = :id and status in ('EFFECTIVE', 'RELEASING')",
        ends.entrySet().stream()
            .map(
                end ->
                    new MapSqlParameterSource()
                        .addValue("id", end.getKey())
                        .addValue("ends", end.getValue())
                        .addValue("at", utc(at)))
            .toArray(MapSqlParameterSource[]::new));
  }

  /** It ends earlier than was thought; what was reminded of the later end says nothing of this one. */
  public void shortened(String id, LocalDate end, Instant at) {
    jdbc.sql("update property_measure set ends_on = ?, reminded_days = null, updated_at = ? where id = ? and status = 'EFFECTIVE'")
        .params(end, utc(at), id)
        .update();
  }

  /** A pre-seal is a seal from its own first day, since the title is registered (R2.16). */
  public void formal(String id, Instant at) {
    jdbc.sql("update property_measure set kind = 'SEAL', updated_at = ? where id = ?").params(utc(at), id).update();
  }

  /** Measures by their ids, numbers in clear, locked until the transaction ends. */
  public List<Row> hold(List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    jdbc.sql("select id from property_measure where id in (:ids) order by id for update").param("ids", ids).query(String.class).list();
    return jdbc.sql(SELECT + " where m.id in (:ids)" + ORDER).param("ids", ids).query(rows).list();
  }

  /**
   * Measures of a court whose term is over and that nobody has ended yet, locked until the transaction ends; without those that a
   * unit may have renewed in time.
   */
  public List<Row> overdue(String courtCode, LocalDate today) {
    return hold(
        jdbc.sql(
                "select m.id from property_measure m where m.court_code = ? and m.ends_on < ?"
                    + " and m.status in ('EFFECTIVE', 'RELEASING') and not "
                    + RENEWAL_OUT)
            .params(courtCode, today)
            .query(String.class)
            .list());
  }

  /** Things on which a measure of this server stands or is about to. */
  public Set<String> taken(Collection<String> identities) {
    return identities.isEmpty()
        ? Set.of()
        : Set.copyOf(
            jdbc.sql(
                    """
                    select distinct a.identity from property_measure m join property_asset a on a.id = m.open_asset_id
                    where a.identity in (:identities)
                    """)
                .param("identities", identities)
                .query(String.class)
                .list());
  }

  /** They had been ended although the unit had renewed them in time. */
  public void revived(List<String> ids, Instant at) {
    if (!ids.isEmpty()) {
      jdbc.sql(
              """
              update property_measure set status = 'EFFECTIVE', open_asset_id = asset_id, updated_at = :at
              where id in (:ids) and status = 'EXPIRED'
              """)
          .param("at", utc(at))
          .param("ids", ids)
          .update();
    }
  }

  /** What a plan said of these assets is overtaken by a decision about them. */
  public void dropPlanned(Collection<String> assetIds) {
    if (!assetIds.isEmpty()) {
      jdbc.sql("delete from property_measure where open_asset_id in (:assets) and status = 'PLANNED' and control_order_id is null")
          .param("assets", assetIds)
          .update();
    }
  }

  /** Another court took it for ours. */
  public void entrusted(String id, String courtCode) {
    jdbc.sql("update property_measure set entrusted_court = ? where id = ?").params(courtCode, id).update();
  }

  /** A measure that comes about by another ruling, for the longest term. */
  public void ordered(String id, int termYears, Instant at) {
    jdbc.sql("update property_measure set status = 'REQUESTED', term_years = ?, updated_at = ? where id = ?")
        .params(termYears, utc(at), id)
        .update();
  }

  /** Measures of a case that the judge has been reminded of and that still bind. */
  public List<Row> reminded(String caseId) {
    return jdbc.sql(SELECT + " where m.case_id = ? and m.status in ('EFFECTIVE', 'RELEASING') and m.reminded_days is not null" + ORDER)
        .param(caseId)
        .query(rows)
        .list();
  }

  public boolean anyReminded(String caseId) {
    return jdbc.sql(
                """
                select count(*) from property_measure
                where case_id = ? and status in ('EFFECTIVE', 'RELEASING') and reminded_days is not null
                """)
            .param(caseId)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Requests are out. */
  public void requested(List<String> ids, Instant at) {
    if (!ids.isEmpty()) {
      jdbc.sql("update property_measure set status = 'REQUESTED', updated_at = :at where id in (:ids)")
          .param("at", utc(at))
          .param("ids", ids)
          .update();
    }
  }

  /** It binds the thing. */
  public void effective(String id, Instant effectiveAt, LocalDate endsOn, Money controlled, String receiptNo, Instant at) {
    jdbc.sql(
            """
            update property_measure set status = 'EFFECTIVE', seal_rank = 1, effective_at = ?, ends_on = ?, controlled_fen = ?,
              receipt_no = coalesce(?, receipt_no), updated_at = ?
            where id = ?
            """)
        .params(Arrays.asList(utc(effectiveAt), endsOn, controlled.fen(), receiptNo, utc(at), id))
        .update();
  }

  /** It waits in rank, without a term of its own. */
  public void waiting(String id, int rank, String receiptNo, Instant at) {
    jdbc.sql("update property_measure set status = 'WAITING', seal_rank = ?, receipt_no = ?, updated_at = ? where id = ?")
        .params(Arrays.asList(rank, receiptNo, utc(at), id))
        .update();
  }

  /** It did not come about; the asset is free for another measure. */
  public void failed(List<String> ids, MeasureFailure failure, String reason, Instant at) {
    if (!ids.isEmpty()) {
      jdbc.sql(
              """
              update property_measure set status = 'FAILED', open_asset_id = null, failure = :failure, failure_reason_sealed = :reason,
                updated_at = :at
              where id in (:ids)
              """)
          .param("failure", failure.name())
          .param("reason", cipher.seal(reason))
          .param("at", utc(at))
          .param("ids", ids)
          .update();
    }
  }

  /** The term is over; the asset is free for another measure. */
  public void expired(List<String> ids, Instant at) {
    if (!ids.isEmpty()) {
      jdbc.sql(
              """
              update property_measure set status = 'EXPIRED', open_asset_id = null, updated_at = :at
              where id in (:ids) and status in ('EFFECTIVE', 'RELEASING')
              """)
          .param("at", utc(at))
          .param("ids", ids)
          .update();
    }
  }

  /** Failed measures leave the order once the judge arranges anew; they stay in the case's record. */
  public void setAside(String controlOrderId) {
    jdbc.sql("update property_measure set control_order_id = null where control_order_id = ? and status = 'FAILED'")
        .param(controlOrderId)
        .update();
  }

  /** It is lifted; the asset is free for another measure. */
  public void released(String id, Instant at) {
    jdbc.sql(
            """
            update property_measure set status = 'RELEASED', open_asset_id = null, updated_at = ?
            where id = ? and status in ('EFFECTIVE', 'WAITING', 'RELEASING')
            """)
        .params(utc(at), id)
        .update();
  }

  /** The request to lift it came back undone; papers and request have to be made anew. */
  public void unlinkRelease(String id) {
    jdbc.sql("update property_measure set release_document_set_id = null, release_request_id = null where id = ?")
        .param(id)
        .update();
  }

  /** The lifting came to nothing: what bound or waited before does so again. */
  public void restore(List<String> ids, Instant at) {
    if (!ids.isEmpty()) {
      jdbc.sql(
              """
              update property_measure set status = case when effective_at is null then 'WAITING' else 'EFFECTIVE' end,
                release_id = null, release_fen = null, release_document_set_id = null, release_request_id = null, updated_at = :at
              where id in (:ids) and status = 'RELEASING'
              """)
          .param("at", utc(at))
          .param("ids", ids)
          .update();
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
