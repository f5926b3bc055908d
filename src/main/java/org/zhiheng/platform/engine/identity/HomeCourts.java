package org.zhiheng.platform.engine.identity;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which court a user works at (工作单位); the engine's tenants only say which courts a user may see. */
@Component
class HomeCourts {

  private final JdbcClient jdbc;

  HomeCourts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void set(String userId, Optional<String> court) {
    jdbc.sql("delete from platform_staff where user_id = :user").param("user", userId).update();
    court.ifPresent(
        code ->
            jdbc.sql("insert into platform_staff (user_id, home_court) values (:user, :court)")
                .param("user", userId)
                .param("court", code)
                .update());
  }

  Set<String> usersAt(String court) {
    return jdbc.sql("select user_id from platform_staff where home_court = :court")
        .param("court", court)
        .query(String.class)
        .set();
  }
}
