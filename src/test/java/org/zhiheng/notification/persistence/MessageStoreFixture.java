package org.zhiheng.notification.persistence;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.zhiheng.testing.Base64Cipher;

/** The real store without a Spring context. */
public final class MessageStoreFixture {

  private MessageStoreFixture() {}

  public static MessageStore of(NamedParameterJdbcTemplate jdbc) {
    return new MessageStore(jdbc, new Base64Cipher());
  }
}
