package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of servers that have been killed, looked at from outside (事后检查). */
final class LeftBehind {

  private LeftBehind() {}

  static JdbcClient database(String url, String user) {
    return JdbcClient.create(new DriverManagerDataSource(url, user, ""));
  }

  static void nothingIsStuck(JdbcClient database) {
    assertThat(texts(database, "select incident_msg_ from act_ru_incident")).as("incidents").isEmpty();
    assertThat(texts(database, "select handler_cfg_ from act_ru_job where retries_ = 0")).as("dead jobs").isEmpty();
  }

  /** The query finds nothing. */
  static void none(JdbcClient database, String what, String sql) {
    assertThat(texts(database, sql)).as(what).isEmpty();
  }

  static List<String> texts(JdbcClient database, String sql) {
    return database.sql(sql).query(String.class).list();
  }

  static long number(JdbcClient database, String sql) {
    return database.sql(sql).query(Long.class).single();
  }
}
