package org.zhiheng.stories;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where a server that is killed keeps its data (被杀服务器的数据库).
 *
 * @param settings of a server that works with it
 */
record ServerDatabase(List<String> settings, String url, String user) {

  /** The demo's file, beside the server. */
  static ServerDatabase inFile(Path directory) {
    return new ServerDatabase(List.of(), "jdbc:h2:file:" + directory.resolve("data/zhiheng"), "sa");
  }

  static ServerDatabase on(EmbeddedPostgres postgres) {
    String url = postgres.getJdbcUrl("postgres", "postgres");
    return new ServerDatabase(
        List.of(
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=postgres",
            "--spring.datasource.hikari.maximum-pool-size=25",
            "--camunda.bpm.database.type=postgres",
            "--camunda.bpm.database.schema-update=false",
            "--zhiheng.crypto.key=" + "0f1e2d3c4b5a69788796a5b4c3d2e1f0".repeat(2),
            "--zhiheng.crypto.index-key=" + "fedcba98765432100123456789abcdef".repeat(2)),
        url,
        "postgres");
  }

  /** Settings of a server that has others, too. */
  List<String> with(List<String> others, String... more) {
    List<String> all = new ArrayList<>(settings);
    all.addAll(others);
    all.addAll(List.of(more));
    return all;
  }

  JdbcClient leftBehind() {
    return LeftBehind.database(url, user);
  }
}
