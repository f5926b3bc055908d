package org.zhiheng.funds.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** H2's side of the rule that books are only added to; on PostgreSQL a function does the same. Named in H2's migration. */
public class AppendOnlyTrigger implements Trigger {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  @Override
  public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
    throw new SQLException("案款账簿只可追加，不可修改或删除", INSUFFICIENT_PRIVILEGE);
  }
}
