package org.zhiheng.platform.persistence.migration;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.crypto.FieldCipher;

/** Seals the title of a publication (公开信息标题加密): it names people like the text beside it. */
@Component
public class V26__SealPublishedTitle extends BaseJavaMigration {

  private static final ClearColumn TITLE =
      ClearColumn.required("notification_publication", List.of("id"), "title", "title_sealed");

  private final FieldCipher cipher;

  public V26__SealPublishedTitle(FieldCipher cipher) {
    this.cipher = cipher;
  }

  @Override
  public void migrate(Context context) {
    JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    new ColumnSealing(jdbc, cipher, TITLE).run();
  }
}
