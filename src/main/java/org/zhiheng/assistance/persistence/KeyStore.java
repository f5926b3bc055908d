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

  /** Makes whoever else issues or ends keys of this account wait until this transaction is over. */
  public void lock(String account) {
    jdbc.sql("select version from assistance_account where code = ? order by version for update")
        .param(account)
        .query(Integer.class)
        .list();
  }

  /** Digests valid now, the one issued last first. */
  public List<String> validDigests(String account) {
    return jdbc.sql(
            "select digest from assistance_account_key where account = ? and revoked_at is null"
                + " order by issue_no desc")
        .param(account)
        .query(String.class)
        .list();
  }

  /** Adds a key with the account's next number; the account is {@link #lock locked}. */
  public void add(String account, String digest, Instant now, String issuedBy) {
    jdbc.sql(
            "insert into assistance_account_key (id, account, issue_no, digest, issued_at, issued_by)"
                + " select cast(? as varchar(36)), cast(? as varchar(40)), coalesce(max(issue_no), 0) + 1,"
                + " cast(? as varchar(64)), cast(? as timestamp with time zone), cast(? as varchar(64))"
                + " from assistance_account_key where account = ?")
        .params(Ids.next(), account, digest, Timestamp.from(now), issuedBy, account)
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
