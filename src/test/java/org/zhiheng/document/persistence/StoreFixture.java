package org.zhiheng.document.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.zhiheng.platform.crypto.FieldCipher;

/** The real stores without a Spring context. */
public record StoreFixture(DocumentStore documents, DeliveryStore deliveries) {

  public StoreFixture(NamedParameterJdbcTemplate jdbc, FieldCipher cipher, ObjectMapper json) {
    this(new DocumentStore(jdbc, cipher, json), new DeliveryStore(jdbc, cipher));
  }
}
