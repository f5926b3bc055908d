package org.zhiheng.platform.persistence.migration;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.crypto.FieldCipher;

/**
 * Seals what people write on pages of their own (页面文字加密): the title of a publication, which names people like the text beside
 * it, why it came down, and what a judge says of a clue.
 */
@Component
public class V26__SealWordsOfPages extends BaseJavaMigration {

  private static final List<ClearColumn> CLEAR =
      List.of(
          ClearColumn.required("notification_publication", List.of("id"), "title", "title_sealed"),
          ClearColumn.optional("notification_publication", List.of("id"), "withdrawal_reason", "withdrawal_reason_sealed"),
          ClearColumn.optional("grid_clue", List.of("id"), "rating_note", "rating_note_sealed"));

  private final FieldCipher cipher;

  public V26__SealWordsOfPages(FieldCipher cipher) {
    this.cipher = cipher;
  }

  @Override
  public void migrate(Context context) {
    JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    CLEAR.forEach(column -> new ColumnSealing(jdbc, cipher, column).run());
  }
}
