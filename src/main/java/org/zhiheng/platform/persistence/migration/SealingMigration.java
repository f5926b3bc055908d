package org.zhiheng.platform.persistence.migration;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhiheng.platform.crypto.FieldCipher;

/**
 * Moves clear texts to sealed columns (明文列加密迁移). Being sealed needs the keys, so this is Java. Every step can be repeated: H2
 * keeps what was done when it is interrupted.
 */
abstract class SealingMigration extends BaseJavaMigration {

  private final FieldCipher cipher;
  private final List<ClearColumn> columns;

  SealingMigration(FieldCipher cipher, List<ClearColumn> columns) {
    this.cipher = cipher;
    this.columns = columns;
  }

  @Override
  public void migrate(Context context) {
    JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    columns.forEach(column -> new ColumnSealing(jdbc, cipher, column).run());
  }
}
