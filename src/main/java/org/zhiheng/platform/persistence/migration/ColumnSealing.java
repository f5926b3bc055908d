package org.zhiheng.platform.persistence.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhiheng.platform.crypto.FieldCipher;

/** Moves the texts of one column, a batch at a time, so that a large court's rows need not fit into memory. */
final class ColumnSealing {

  private static final int BATCH = 1000;

  private final JdbcTemplate jdbc;
  private final FieldCipher cipher;
  private final ClearColumn column;
  private final List<Object[]> batch = new ArrayList<>(BATCH);

  ColumnSealing(JdbcTemplate jdbc, FieldCipher cipher, ClearColumn column) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.column = column;
    jdbc.setFetchSize(BATCH);
  }

  void run() {
    if (!clearTextsAreThere()) {
      return;
    }
    jdbc.execute(column.add());
    jdbc.query(column.select(), this::seal);
    write();
    if (column.required()) {
      jdbc.execute(column.require());
    }
    jdbc.execute(column.drop());
  }

  private boolean clearTextsAreThere() {
    String sql =
        """
        select count(*) from information_schema.columns
        where table_schema = current_schema and lower(table_name) = ? and lower(column_name) = ?
        """;
    return jdbc.queryForObject(sql, Long.class, column.table(), column.clear()) > 0;
  }

  private void seal(ResultSet row) throws SQLException {
    Object[] change = new Object[1 + column.keys().size()];
    change[0] = cipher.seal(row.getString(1));
    for (int i = 1; i < change.length; i++) {
      change[i] = row.getObject(1 + i);
    }
    batch.add(change);
    if (batch.size() == BATCH) {
      write();
    }
  }

  private void write() {
    jdbc.batchUpdate(column.update(), batch);
    batch.clear();
  }
}
