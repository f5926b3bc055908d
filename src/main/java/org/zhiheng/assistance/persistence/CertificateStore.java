package org.zhiheng.assistance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.assistance.AccountCertificate;

/** Client certificates of the accounts. */
@Repository
public class CertificateStore {

  private final JdbcClient jdbc;

  CertificateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds it, or lets it be valid again. */
  public void put(AccountCertificate certificate, String by) {
    int known =
        jdbc.sql("update assistance_account_certificate set revoked_at = null where fingerprint = ?")
            .param(certificate.fingerprint())
            .update();
    if (known == 0) {
      jdbc.sql(
              "insert into assistance_account_certificate (fingerprint, account, subject, valid_until, registered_at,"
                  + " registered_by) values (?, ?, ?, ?, ?, ?)")
          .params(
              certificate.fingerprint(),
              certificate.account(),
              certificate.subject(),
              Timestamp.from(certificate.validUntil()),
              Timestamp.from(certificate.registeredAt()),
              by)
          .update();
    }
  }

  public int revoke(String account, String fingerprint, Instant now) {
    return jdbc.sql(
            "update assistance_account_certificate set revoked_at = ? where account = ? and fingerprint = ?"
                + " and revoked_at is null")
        .params(Timestamp.from(now), account, fingerprint)
        .update();
  }

  public Optional<AccountCertificate> find(String fingerprint) {
    return jdbc.sql("select * from assistance_account_certificate where fingerprint = ?")
        .param(fingerprint)
        .query((row, n) -> certificate(row))
        .optional();
  }

  public List<AccountCertificate> ofAccount(String account) {
    return jdbc.sql("select * from assistance_account_certificate where account = ? order by registered_at desc, fingerprint")
        .param(account)
        .query((row, n) -> certificate(row))
        .list();
  }

  private static AccountCertificate certificate(ResultSet row) throws SQLException {
    return new AccountCertificate(
        row.getString("account"),
        row.getString("fingerprint"),
        row.getString("subject"),
        row.getTimestamp("valid_until").toInstant(),
        row.getTimestamp("registered_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant));
  }
}
