package org.zhiheng.casefile.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.casefile.Payment;
import org.zhiheng.money.Money;

/** Rows of payments on the debt (清偿表). */
@Repository
public class PaymentStore {

  private final JdbcClient jdbc;

  PaymentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Oldest first. */
  public List<Payment> of(String caseId) {
    return jdbc.sql(
            "select source_id, amount_fen, paid_on from casefile_payment where case_id = ? order by paid_on, recorded_at, source_id")
        .param(caseId)
        .query(
            (row, n) ->
                new Payment(
                    row.getString("source_id"),
                    new Money(row.getLong("amount_fen")),
                    row.getObject("paid_on", LocalDate.class)))
        .list();
  }

  public void add(String caseId, Payment payment, Instant at) {
    jdbc.sql("insert into casefile_payment (case_id, source_id, amount_fen, paid_on, recorded_at) values (?, ?, ?, ?, ?)")
        .params(caseId, payment.sourceId(), payment.amount().fen(), payment.on(), Columns.time(at))
        .update();
  }
}
