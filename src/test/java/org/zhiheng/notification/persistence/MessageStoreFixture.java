package org.zhiheng.notification.persistence;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The real store without a Spring context. */
public final class MessageStoreFixture {

  private MessageStoreFixture() {}

  public static MessageStore of(NamedParameterJdbcTemplate jdbc) {
    return new MessageStore(jdbc);
  }
}
