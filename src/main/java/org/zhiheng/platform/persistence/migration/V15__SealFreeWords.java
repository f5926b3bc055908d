package org.zhiheng.platform.persistence.migration;

import java.sql.Connection;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.crypto.FieldCipher;

/**
 * Seals the words of others (外来文字加密) that the first delivered schema kept in clear: why service, a message, a payment or a
 * measure failed, the rights of others in a thing, what a refused row of an import said. They may name people and their
 * numbers.
 *
 * <p>Being sealed needs the keys, so this is Java. Every step can be repeated: H2 keeps what was done when it is interrupted.
 */
@Component
public class V15__SealFreeWords extends BaseJavaMigration {

  private static final List<ClearColumn> CLEAR =
      List.of(
          ClearColumn.optional("document_delivery", List.of("set_id", "party_id"), "remark", "remark_sealed"),
          ClearColumn.optional("notification_message", List.of("id"), "failure", "failure_sealed"),
          ClearColumn.optional("funds_payout_line", List.of("id"), "refusal", "refusal_sealed"),
          ClearColumn.optional("property_measure", List.of("id"), "failure_reason", "failure_reason_sealed"),
          ClearColumn.required("property_asset", List.of("id"), "encumbrances", "encumbrances_sealed"),
          ClearColumn.required("casefile_import_problem", List.of("import_id", "position_no"), "sent_text", "sent_sealed"));

  private final FieldCipher cipher;

  public V15__SealFreeWords(FieldCipher cipher) {
    this.cipher = cipher;
  }

  @Override
  public void migrate(Context context) {
    Connection connection = context.getConnection();
    JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    CLEAR.forEach(column -> new ColumnSealing(jdbc, cipher, column).run());
  }
}
