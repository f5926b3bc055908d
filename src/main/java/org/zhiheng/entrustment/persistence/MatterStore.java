package org.zhiheng.entrustment.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.entrustment.EntrustedMatter;
import org.zhiheng.entrustment.HandlingResult;
import org.zhiheng.entrustment.MatterContent;
import org.zhiheng.entrustment.MatterStatus;
import org.zhiheng.entrustment.MatterTimes;
import org.zhiheng.entrustment.ReturnReason;
import org.zhiheng.entrustment.Side;
import org.zhiheng.money.Money;
import org.zhiheng.platform.crypto.FieldCipher;

/** Rows of entrusted matters (委托事项表). What names people and things is sealed. */
@Repository
public class MatterStore {

  private static final String INSERT =
      """
      insert into entrustment_matter (id, matter_no, case_id, case_no, entrusting_court, entrusted_court, item, urgent,
        complex_matter, status, clock, asset_id, measure_id, ceiling_fen, trip_id, override_reason, content_sealed, drafted_by,
        drafted_at, redone, reminded, supervised)
      values (:id, :matterNo, :caseId, :caseNo, :entrusting, :entrusted, :item, :urgent, :complex, :status, :clock,
        :assetId, :measureId, :ceiling, :tripId, :override, :content, :draftedBy, :draftedAt, 0, 0, false)
      """;

  /** Something can still happen to it, {@link MatterStatus#isFinal}. */
  private static final String OPEN = "status not in ('CONFIRMED', 'RETURNED', 'WITHDRAWN')";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final ObjectMapper json;

  MatterStore(JdbcClient jdbc, FieldCipher cipher, ObjectMapper json) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.json = json;
  }

  public void insert(EntrustedMatter matter, MatterContent content, Optional<String> overrideReason) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", matter.id());
    row.put("matterNo", matter.matterNo());
    row.put("caseId", matter.caseId().orElse(null));
    row.put("caseNo", matter.caseNo());
    row.put("entrusting", matter.entrustingCourt());
    row.put("entrusted", matter.entrustedCourt());
    row.put("item", matter.item());
    row.put("urgent", matter.urgent());
    row.put("complex", matter.complex());
    row.put("status", matter.status().name());
    row.put("clock", matter.clock());
    row.put("assetId", matter.assetId().orElse(null));
    row.put("measureId", matter.measureId().orElse(null));
    row.put("ceiling", matter.ceiling().map(Money::fen).orElse(null));
    row.put("tripId", matter.tripId().orElse(null));
    row.put("override", overrideReason.orElse(null));
    row.put("content", seal(content));
    row.put("draftedBy", matter.draftedBy());
    row.put("draftedAt", Columns.time(matter.times().draftedAt()));
    jdbc.sql(INSERT).params(row).update();
  }

  public Optional<EntrustedMatter> find(String id) {
    return jdbc.sql("select * from entrustment_matter where id = ?").param(id).query((row, n) -> read(row)).optional();
  }

  /** As {@link #find}, held until the transaction ends. */
  public Optional<EntrustedMatter> lock(String id) {
    return jdbc.sql("select * from entrustment_matter where id = ? for update").param(id).query((row, n) -> read(row)).optional();
  }

  /** A matter by the entrusting court's own number. */
  public Optional<EntrustedMatter> byNumber(String entrustingCourt, String matterNo) {
    return jdbc.sql("select * from entrustment_matter where entrusting_court = ? and matter_no = ?")
        .params(entrustingCourt, matterNo)
        .query((row, n) -> read(row))
        .optional();
  }

  /** Matters of a case, newest first. */
  public List<EntrustedMatter> ofCase(String caseId) {
    return jdbc.sql("select * from entrustment_matter where case_id = ? order by drafted_at desc, id")
        .param(caseId)
        .query((row, n) -> read(row))
        .list();
  }

  /**
   * What courts have sent out, or what was sent to them, between two moments, and before that if it is not finished; newest first.
   * A draft is nobody else's business.
   */
  public List<EntrustedMatter> register(Side side, Collection<String> courts, Instant since, Instant until, int limit) {
    String mine = side == Side.OUT ? "entrusting_court" : "entrusted_court";
    String seen = side == Side.OUT ? "" : " and sent_at is not null";
    return jdbc.sql(
            "select * from entrustment_matter where " + mine + " in (:courts) and drafted_at < :until" + seen
                + " and (drafted_at >= :since or " + OPEN + ") order by drafted_at desc, id limit :most")
        .param("courts", courts)
        .param("since", Columns.time(since))
        .param("until", Columns.time(until))
        .param("most", limit)
        .query((row, n) -> read(row))
        .list();
  }

  /** Whether the same is asked already and not finished. */
  public boolean hasOpenTwin(String caseId, String item, String entrustedCourt, Optional<String> subject) {
    return jdbc.sql(
            """
            select count(*) from entrustment_matter
            where case_id = :caseId and item = :item and entrusted_court = :court
              and coalesce(asset_id, measure_id, '') = :subject
            """
                + " and "
                + OPEN)
        .param("caseId", caseId)
        .param("item", item)
        .param("court", entrustedCourt)
        .param("subject", subject.orElse(""))
        .query(Integer.class)
        .single()
        > 0;
  }

  public MatterContent content(String id) {
    return open(
        jdbc.sql("select content_sealed from entrustment_matter where id = ?").param(id).query(String.class).single());
  }

  public void letter(String id, String documentSetId) {
    jdbc.sql("update entrustment_matter set document_set_id = ? where id = ?").params(documentSetId, id).update();
  }

  public void approved(String id) {
    status(id, MatterStatus.APPROVED);
  }

  /** Sent, for the first time or again with what was missing. */
  public void sent(String id, Instant at, Instant checkDueAt) {
    jdbc.sql(
            """
            update entrustment_matter set status = 'SENT', sent_at = coalesce(sent_at, ?), supplement_due_at = null, check_due_at = ?
            where id = ?
            """)
        .params(Columns.time(at), Columns.time(checkDueAt), id)
        .update();
  }

  public void supplement(String id, Instant dueAt) {
    jdbc.sql("update entrustment_matter set status = 'SUPPLEMENT', supplement_due_at = ? where id = ?")
        .params(Columns.time(dueAt), id)
        .update();
  }

  public void accepted(String id, boolean complex, String clock, Instant at, Instant dueAt) {
    jdbc.sql(
            """
            update entrustment_matter set status = 'ACCEPTED', complex_matter = ?, clock = ?, accepted_at = ?, due_at = ?,
              supplement_due_at = null
            where id = ?
            """)
        .params(complex, clock, Columns.time(at), Columns.time(dueAt), id)
        .update();
  }

  public void returned(String id, ReturnReason reason, Instant at) {
    jdbc.sql("update entrustment_matter set status = 'RETURNED', return_reason = ?, closed_at = ? where id = ?")
        .params(reason.name(), Columns.time(at), id)
        .update();
  }

  /** The field team's result; it is sent back when the officer has reviewed it. */
  public void result(String id, HandlingResult result) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", id);
    row.put("code", result.code().name());
    row.put("rank", result.rank().isPresent() ? result.rank().getAsInt() : null);
    row.put("effectiveAt", result.effectiveAt().map(Columns::time).orElse(null));
    row.put("endsOn", result.endsOn().orElse(null));
    row.put("receiptNo", result.receiptNo().orElse(null));
    row.put("amount", result.amount().map(Money::fen).orElse(null));
    jdbc.sql(
            """
            update entrustment_matter set result_code = :code, seal_rank = :rank, effective_at = :effectiveAt,
              seal_ends_on = :endsOn, receipt_no = :receiptNo, result_fen = :amount
            where id = :id
            """)
        .params(row)
        .update();
  }

  /** Its result goes back; the first one, and the time it had, stay. */
  public void handled(String id, Instant at) {
    jdbc.sql(
            """
            update entrustment_matter set status = 'HANDLED', handled_at = :at,
              first_handled_at = coalesce(first_handled_at, :at), first_due_at = coalesce(first_due_at, due_at)
            where id = :id
            """)
        .param("at", Columns.time(at))
        .param("id", id)
        .update();
  }

  public void measure(String id, String measureId) {
    jdbc.sql("update entrustment_matter set measure_id = ? where id = ?").params(measureId, id).update();
  }

  /** What a correction of the renewal is measured by; the first one stays. */
  public void renewedFrom(String id, LocalDate end) {
    jdbc.sql("update entrustment_matter set renewed_from = coalesce(renewed_from, ?) where id = ?").params(end, id).update();
  }

  public void redo(String id, Instant dueAt) {
    jdbc.sql("update entrustment_matter set status = 'REDO', redone = redone + 1, due_at = ?, supervised = false where id = ?")
        .params(Columns.time(dueAt), id)
        .update();
  }

  public void closed(String id, MatterStatus status, Instant at) {
    jdbc.sql("update entrustment_matter set status = ?, closed_at = ? where id = ?")
        .params(status.name(), Columns.time(at), id)
        .update();
  }

  public void fieldWorker(String id, Optional<String> user) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", id);
    row.put("user", user.orElse(null));
    jdbc.sql("update entrustment_matter set field_worker = :user where id = :id").params(row).update();
  }

  public void reminded(String id) {
    jdbc.sql("update entrustment_matter set reminded = reminded + 1 where id = ?").param(id).update();
  }

  public void supervised(String id) {
    jdbc.sql("update entrustment_matter set supervised = true where id = ?").param(id).update();
  }

  private void status(String id, MatterStatus status) {
    jdbc.sql("update entrustment_matter set status = ? where id = ?").params(status.name(), id).update();
  }

  private String seal(MatterContent content) {
    try {
      return cipher.seal(json.writeValueAsString(content));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("委托内容无法写成 JSON", e);
    }
  }

  private MatterContent open(String sealed) {
    try {
      return json.readValue(cipher.open(sealed), MatterContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("委托内容无法读取", e);
    }
  }

  private static EntrustedMatter read(ResultSet row) throws SQLException {
    return new EntrustedMatter(
        row.getString("id"),
        row.getString("matter_no"),
        Columns.text(row, "case_id"),
        row.getString("case_no"),
        row.getString("entrusting_court"),
        row.getString("entrusted_court"),
        row.getString("item"),
        row.getBoolean("urgent"),
        row.getBoolean("complex_matter"),
        MatterStatus.valueOf(row.getString("status")),
        row.getString("clock"),
        Columns.text(row, "asset_id"),
        Columns.text(row, "measure_id"),
        Columns.money(row, "ceiling_fen"),
        Optional.ofNullable(row.getObject("renewed_from", LocalDate.class)),
        Columns.text(row, "document_set_id"),
        Columns.text(row, "trip_id"),
        row.getString("drafted_by"),
        Columns.text(row, "field_worker"),
        times(row),
        Columns.text(row, "return_reason").map(ReturnReason::valueOf),
        result(row),
        row.getInt("redone"),
        row.getInt("reminded"),
        row.getBoolean("supervised"));
  }

  private static MatterTimes times(ResultSet row) throws SQLException {
    return new MatterTimes(
        Columns.time(row, "drafted_at"),
        Columns.moment(row, "sent_at"),
        Columns.moment(row, "check_due_at"),
        Columns.moment(row, "accepted_at"),
        Columns.moment(row, "supplement_due_at"),
        Columns.moment(row, "due_at"),
        Columns.moment(row, "handled_at"),
        Columns.moment(row, "first_due_at"),
        Columns.moment(row, "first_handled_at"),
        Columns.moment(row, "closed_at"));
  }

  private static Optional<HandlingResult> result(ResultSet row) throws SQLException {
    Optional<String> code = Columns.text(row, "result_code");
    if (code.isEmpty()) {
      return Optional.empty();
    }
    Integer rank = row.getObject("seal_rank", Integer.class);
    return Optional.of(
        new HandlingResult(
            HandlingResult.Code.valueOf(code.get()),
            rank == null ? OptionalInt.empty() : OptionalInt.of(rank),
            Columns.moment(row, "effective_at"),
            Optional.ofNullable(row.getObject("seal_ends_on", LocalDate.class)),
            Columns.text(row, "receipt_no"),
            Columns.money(row, "result_fen")));
  }
}
