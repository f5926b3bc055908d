package org.zhiheng.platform.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The exchange log and the registered certificates as tables (交换日志). */
@Repository
class ExchangeStore {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate savepoint;

  ExchangeStore(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.savepoint = new TransactionTemplate(transactions);
    // PostgreSQL refuses everything after a refused insert, unless that is undone alone.
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** An accepted hand-over; false if the same payload of the same record has gone this way before. */
  boolean addOnce(ExchangeEntry entry) {
    String once = entry.direction() + ":" + entry.kind() + ":" + entry.reference() + ":" + entry.sm3();
    if (exists(once)) {
      return false;
    }
    try {
      savepoint.executeWithoutResult(status -> insert(entry, Optional.of(once)));
      return true;
    } catch (DuplicateKeyException alreadyThere) {
      return false;
    }
  }

  private boolean exists(String once) {
    return jdbc.sql("select count(*) from platform_exchange_log where once_key = ?").param(once).query(Integer.class).single()
        > 0;
  }

  void addRefusal(ExchangeEntry entry) {
    insert(entry, Optional.empty());
  }

  private void insert(ExchangeEntry entry, Optional<String> once) {
    boolean isTaken =
        entry.direction() == ExchangeEntry.Direction.IN
            && entry.form() == ExchangeEntry.Form.PACKAGE
            && entry.outcome() == ExchangeEntry.Outcome.HANDED_OVER;
    jdbc.sql(
            "insert into platform_exchange_log (id, package_id, taken_package, direction, form, kind, reference, party,"
                + " sm3, outcome, fault, occurred_at, once_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(entry.id())
        .param(entry.packageId())
        .param(isTaken ? taken(entry.party(), entry.packageId()) : null)
        .param(entry.direction().name())
        .param(entry.form().name())
        .param(entry.kind())
        .param(entry.reference())
        .param(entry.party())
        .param(entry.sm3())
        .param(entry.outcome().name())
        .param(entry.fault().map(Enum::name).orElse(null))
        .param(time(entry.occurredAt()))
        .param(once.orElse(null))
        .update();
  }

  /** Ids are unique per sender: nobody can spoil another's. */
  private static String taken(String party, String packageId) {
    return party + ":" + packageId;
  }

  /** The package of a sender that was taken under this id. */
  Optional<ExchangeEntry> takenPackage(String party, String packageId) {
    return jdbc.sql("select * from platform_exchange_log where taken_package = ?")
        .param(taken(party, packageId))
        .query((row, n) -> entry(row))
        .optional();
  }

  /** What was handed over with this payload. */
  Optional<ExchangeEntry> handOver(ExchangeEntry.Direction direction, String kind, String reference, String sm3) {
    return jdbc.sql("select * from platform_exchange_log where once_key = ?")
        .param(direction + ":" + kind + ":" + reference + ":" + sm3)
        .query((row, n) -> entry(row))
        .optional();
  }

  List<ExchangeEntry> of(String reference) {
    return jdbc.sql("select * from platform_exchange_log where reference = ? order by occurred_at, id")
        .param(reference)
        .query((row, n) -> entry(row))
        .list();
  }

  private static ExchangeEntry entry(ResultSet row) throws SQLException {
    return new ExchangeEntry(
        row.getString("id"),
        row.getString("package_id"),
        ExchangeEntry.Direction.valueOf(row.getString("direction")),
        ExchangeEntry.Form.valueOf(row.getString("form")),
        row.getString("kind"),
        row.getString("reference"),
        row.getString("party"),
        row.getString("sm3"),
        ExchangeEntry.Outcome.valueOf(row.getString("outcome")),
        Optional.ofNullable(row.getString("fault")).map(PackageFault::valueOf),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant());
  }

  /** False if the party has this key already. */
  boolean register(PartnerCertificate certificate, String pem, String by) {
    try {
      savepoint.executeWithoutResult(status -> insert(certificate, pem, by));
      return true;
    } catch (DuplicateKeyException alreadyThere) {
      return false;
    }
  }

  private void insert(PartnerCertificate certificate, String pem, String by) {
    jdbc.sql(
            "insert into platform_exchange_partner (party, key_id, pem, subject, valid_until, registered_at, registered_by)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .param(certificate.party())
        .param(certificate.keyId())
        .param(pem)
        .param(certificate.subject())
        .param(time(certificate.validUntil()))
        .param(time(certificate.registeredAt()))
        .param(by)
        .update();
  }

  int revoke(String party, String keyId, Instant now) {
    return jdbc.sql(
            "update platform_exchange_partner set revoked_at = ? where party = ? and key_id = ? and revoked_at is null")
        .param(time(now))
        .param(party)
        .param(keyId)
        .update();
  }

  /** The certificate behind a key of a party that is believed. */
  Optional<String> believed(String party, String keyId) {
    return jdbc.sql("select pem from platform_exchange_partner where party = ? and key_id = ? and revoked_at is null")
        .params(party, keyId)
        .query(String.class)
        .optional();
  }

  boolean hasCertificate(String party) {
    return jdbc.sql("select count(*) from platform_exchange_partner where party = ? and revoked_at is null")
            .param(party)
            .query(Integer.class)
            .single()
        > 0;
  }

  List<PartnerCertificate> partner(String party) {
    return jdbc.sql("select * from platform_exchange_partner where party = ? order by registered_at desc, key_id")
        .param(party)
        .query(
            (row, n) ->
                new PartnerCertificate(
                    row.getString("party"),
                    row.getString("key_id"),
                    row.getString("subject"),
                    row.getObject("valid_until", OffsetDateTime.class).toInstant(),
                    row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant)))
        .list();
  }

  private OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, clock.getZone());
  }
}
