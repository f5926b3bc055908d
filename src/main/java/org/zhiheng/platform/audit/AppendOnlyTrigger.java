package org.zhiheng.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** H2's side of the append-only rule; on PostgreSQL a function does the same. Named in the migration of H2. */
public class AppendOnlyTrigger implements Trigger {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  @Override
  public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
    throw new SQLException("审计日志只可追加，不可修改或删除", INSUFFICIENT_PRIVILEGE);
  }
}
