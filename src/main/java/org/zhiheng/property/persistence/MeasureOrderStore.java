package org.zhiheng.property.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.money.Money;
import org.zhiheng.platform.crypto.FieldCipher;
import org.zhiheng.property.LineStatus;
import org.zhiheng.property.MeasureOrder;
import org.zhiheng.property.OrderKind;
import org.zhiheng.property.OrderLine;

/** Rows of renewals and deductions (续行、扣划表). What the unit said is sealed here and opened here. */
@Repository
public class MeasureOrderStore {

  private static final String INSERT_LINE =
      """
      insert into property_order_line (id, order_id, measure_id, open_measure_id, status, amount_fen, term_years, ended_on,
        wanted_on, updated_at)
      values (:id, :order, :measure, :measure, :status, :amount, :years, :ended, :wanted, :at)
      """;

  private static final String LINES = "select * from property_order_line ";

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;
  private final FieldCipher cipher;

  MeasureOrderStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.cipher = cipher;
  }

  /** Stores an order with its lines; the database refuses a second open line on a measure. */
  public void insert(MeasureOrder order) {
    jdbc.sql(
            "insert into property_order (id, kind, case_id, court_code, requested_by, requested_at) values (?, ?, ?, ?, ?, ?)")
        .params(
            order.id(), order.kind().name(), order.caseId(), order.courtCode(), order.requestedBy(), utc(order.requestedAt()))
        .update();
    batch.batchUpdate(
        INSERT_LINE,
        order.lines().stream().map(line -> columns(line, order.requestedAt())).toArray(MapSqlParameterSource[]::new));
  }

  private static MapSqlParameterSource columns(OrderLine line, Instant at) {
    return new MapSqlParameterSource()
        .addValue("id", line.id())
        .addValue("order", line.orderId())
        .addValue("measure", line.measureId())
        .addValue("status", line.status().name())
        .addValue("amount", line.amount().map(Money::fen).orElse(null), Types.BIGINT)
        .addValue("years", line.termYears().isPresent() ? line.termYears().getAsInt() : null, Types.INTEGER)
        .addValue("ended", line.endedOn().orElse(null), Types.DATE)
        .addValue("wanted", line.wantedOn().orElse(null), Types.DATE)
        .addValue("at", utc(at));
  }

  public Optional<MeasureOrder> byId(String id) {
    return jdbc.sql("select * from property_order where id = ?")
        .param(id)
        .query((row, n) -> order(row, linesOf(id)))
        .optional();
  }

  /** Orders of a case, newest first. */
  public List<MeasureOrder> ofCase(String caseId) {
    Map<String, List<OrderLine>> lines =
        jdbc.sql(LINES + "where order_id in (select id from property_order where case_id = ?) order by id")
            .param(caseId)
            .query((row, n) -> line(row))
            .list()
            .stream()
            .collect(Collectors.groupingBy(OrderLine::orderId));
    return jdbc.sql("select * from property_order where case_id = ? order by requested_at desc, id desc")
        .param(caseId)
        .query((row, n) -> order(row, lines.getOrDefault(row.getString("id"), List.of())))
        .list();
  }

  private List<OrderLine> linesOf(String orderId) {
    return jdbc.sql(LINES + "where order_id = ? order by id").param(orderId).query((row, n) -> line(row)).list();
  }

  /** Lines a request asked for, locked until the transaction ends. */
  public List<OrderLine> byRequest(String requestId) {
    return jdbc.sql(LINES + "where request_id = ? order by id for update").param(requestId).query((row, n) -> line(row)).list();
  }

  /** Which of these measures have a line under way. */
  public List<String> underWay(List<String> measureIds) {
    return measureIds.isEmpty()
        ? List.of()
        : jdbc.sql("select open_measure_id from property_order_line where open_measure_id in (:ids)")
            .param("ids", measureIds)
            .query(String.class)
            .list();
  }

  /** From which of these measures money is being deducted. */
  public List<String> deducting(List<String> measureIds) {
    return measureIds.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select l.open_measure_id from property_order_line l join property_order o on o.id = l.order_id
                where l.open_measure_id in (:ids) and o.kind = 'DEDUCTION'
                """)
            .param("ids", measureIds)
            .query(String.class)
            .list();
  }

  /** Ties lines to a set of papers. */
  public void papers(List<String> ids, String documentSetId) {
    jdbc.sql("update property_order_line set document_set_id = :set where id in (:ids)")
        .param("set", documentSetId)
        .param("ids", ids)
        .update();
  }

  /** Lines are to bring less than was decided, by the line's id. */
  public void lessened(Map<String, Money> amounts, Instant at) {
    batch.batchUpdate(
        "update property_order_line set amount_fen = :amount, updated_at = :at where id = :id and status = 'PREPARED'",
        amounts.entrySet().stream()
            .map(
                line ->
                    new MapSqlParameterSource()
                        .addValue("id", line.getKey())
                        .addValue("amount", line.getValue().fen())
                        .addValue("at", utc(at)))
            .toArray(MapSqlParameterSource[]::new));
  }

  /** Their request is out. */
  public void requested(List<String> ids, String requestId, Instant at) {
    jdbc.sql("update property_order_line set status = 'REQUESTED', request_id = :request, updated_at = :at where id in (:ids)")
        .param("request", requestId)
        .param("at", utc(at))
        .param("ids", ids)
        .update();
  }

  /** A renewal that came about, as the unit registered it. */
  public record Renewed(String lineId, LocalDate endsOn, Optional<String> receiptNo) {}

  /** Lines came about; their measures are free for another order. */
  public void renewed(List<Renewed> lines, Instant at) {
    batch.batchUpdate(
        """
        update property_order_line set status = 'DONE', open_measure_id = null, ends_on = :ends, receipt_no = :receipt,
          failure_reason_sealed = null, updated_at = :at
        where id = :id
        """,
        lines.stream()
            .map(
                line ->
                    new MapSqlParameterSource()
                        .addValue("id", line.lineId())
                        .addValue("ends", line.endsOn())
                        .addValue("receipt", line.receiptNo().orElse(null), Types.VARCHAR)
                        .addValue("at", utc(at)))
            .toArray(MapSqlParameterSource[]::new));
  }

  /** Money was handed over; the measure is free for another order. */
  public void collected(String id, Money amount, String receiptNo, Instant at) {
    jdbc.sql(
            """
            update property_order_line set status = 'DONE', open_measure_id = null, collected_fen = ?, receipt_no = ?,
              failure_reason_sealed = null, updated_at = ?
            where id = ?
            """)
        .params(Arrays.asList(amount.fen(), receiptNo, utc(at), id))
        .update();
  }

  /** It did not come about; it may be asked for again. */
  public void failed(List<String> ids, String reason, Instant at) {
    if (!ids.isEmpty()) {
      jdbc.sql("update property_order_line set status = 'FAILED', failure_reason_sealed = :reason, updated_at = :at where id in (:ids)")
          .param("reason", cipher.seal(reason))
          .param("at", utc(at))
          .param("ids", ids)
          .update();
    }
  }

  /** Papers and request of what failed are to be made anew. */
  public void again(String orderId, Instant at) {
    jdbc.sql(
            """
            update property_order_line set status = 'PREPARED', document_set_id = null, request_id = null, updated_at = ?
            where order_id = ? and status = 'FAILED'
            """)
        .params(utc(at), orderId)
        .update();
  }

  /** What is not done is given up; the measures are free for another order. */
  public void dropped(List<String> ids, Instant at) {
    if (!ids.isEmpty()) {
      jdbc.sql("update property_order_line set status = 'DROPPED', open_measure_id = null, updated_at = :at where id in (:ids)")
          .param("at", utc(at))
          .param("ids", ids)
          .update();
    }
  }

  public void completed(String orderId, Instant at) {
    jdbc.sql("update property_order set completed_at = ? where id = ?").params(utc(at), orderId).update();
  }

  /** Money of a case that its keepers have handed over and that has not been set against the debt, oldest first. */
  public List<OrderLine> inTransit(String caseId) {
    return jdbc.sql(
            LINES
                + """
                where order_id in (select id from property_order where case_id = ? and kind = 'DEDUCTION')
                  and status = 'DONE' and booked_at is null
                order by updated_at, id
                """)
        .param(caseId)
        .query((row, n) -> line(row))
        .list();
  }

  /** The sum of it. */
  public Money sumInTransit(String caseId) {
    return Money.sum(inTransit(caseId).stream().flatMap(line -> line.collected().stream()).toList());
  }

  /** The money was set against the debt by this payment. */
  public void booked(List<String> ids, String sourceId, Instant at) {
    if (!ids.isEmpty()) {
      jdbc.sql("update property_order_line set booked_at = :at, booked_source = :source where id in (:ids)")
          .param("at", utc(at))
          .param("source", sourceId)
          .param("ids", ids)
          .update();
    }
  }

  /** Payments of a case that money handed over has been found to be. */
  public List<String> bookedSources(String caseId) {
    return jdbc.sql(
            """
            select l.booked_source from property_order_line l join property_order o on o.id = l.order_id
            where o.case_id = ? and l.booked_source is not null
            """)
        .param(caseId)
        .query(String.class)
        .list();
  }

  private MeasureOrder order(ResultSet row, List<OrderLine> lines) throws SQLException {
    return new MeasureOrder(
        row.getString("id"),
        OrderKind.valueOf(row.getString("kind")),
        row.getString("case_id"),
        row.getString("court_code"),
        lines,
        row.getString("requested_by"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("completed_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
  }

  private OrderLine line(ResultSet row) throws SQLException {
    return new OrderLine(
        row.getString("id"),
        row.getString("order_id"),
        row.getString("measure_id"),
        LineStatus.valueOf(row.getString("status")),
        money(row, "amount_fen"),
        number(row, "term_years"),
        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("wanted_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
        money(row, "collected_fen"),
        row.getObject("booked_at") != null,
        Optional.ofNullable(row.getString("document_set_id")),
        Optional.ofNullable(row.getString("request_id")),
        Optional.ofNullable(row.getString("receipt_no")),
        Optional.ofNullable(row.getString("failure_reason_sealed")).map(cipher::open));
  }

  private static Optional<Money> money(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class)).map(Money::of);
  }

  private static OptionalInt number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
