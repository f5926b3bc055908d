package org.zhiheng.assistance.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.platform.persistence.Ids;

/** Digests of the accounts' keys. */
@Repository
public class KeyStore {

  private final JdbcClient jdbc;

  KeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Digests valid now, newest first. */
  public List<String> validDigests(String account) {
    return jdbc.sql(
            "select digest from assistance_account_key where account = ? and revoked_at is null"
                + " order by issued_at desc, id desc")
        .param(account)
        .query(String.class)
        .list();
  }

  public void add(String account, String digest, Instant now, String issuedBy) {
    jdbc.sql(
            "insert into assistance_account_key (id, account, digest, issued_at, issued_by) values (?, ?, ?, ?, ?)")
        .params(Ids.next(), account, digest, Timestamp.from(now), issuedBy)
        .update();
  }

  public void revoke(String account, List<String> digests, Instant now) {
    if (digests.isEmpty()) {
      return;
    }
    jdbc.sql(
            "update assistance_account_key set revoked_at = :now where account = :account and digest in (:digests)"
                + " and revoked_at is null")
        .param("now", Timestamp.from(now))
        .param("account", account)
        .param("digests", digests)
        .update();
  }
}
