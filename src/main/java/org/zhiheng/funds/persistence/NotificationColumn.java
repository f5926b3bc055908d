package org.zhiheng.funds.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Which message told people of a row (通知编号): the same column of receipts and of pay-outs. */
record NotificationColumn(NamedParameterJdbcTemplate jdbc, String table) {

  void remember(String id, String notificationId) {
    jdbc.update(
        "update " + table + " set notification_id = :notificationId where id = :id",
        Map.of("notificationId", notificationId, "id", id));
  }

  Optional<String> of(String id) {
    List<String> found =
        jdbc.queryForList(
            "select notification_id from " + table + " where id = :id and notification_id is not null",
            Map.of("id", id),
            String.class);
    return found.stream().findFirst();
  }
}
