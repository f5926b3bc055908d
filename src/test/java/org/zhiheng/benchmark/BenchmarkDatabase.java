package org.zhiheng.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A real PostgreSQL that counts its statements. One server, two databases: ours and the bare engine's, so that both pay the
 * same price for a row.
 */
@TestConfiguration(proxyBeanMethods = false)
class BenchmarkDatabase {

  private static final int CONNECTIONS = 40;

  @Bean(destroyMethod = "close")
  EmbeddedPostgres postgres() throws IOException {
    return EmbeddedPostgres.builder()
        .setRegisterShutdownHook(false)
        .setServerConfig("shared_buffers", "1GB")
        .setServerConfig("max_wal_size", "4GB")
        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
        .start();
  }

  @Bean
  @Primary
  DataSource dataSource(EmbeddedPostgres postgres) {
    return pool(postgres, "postgres");
  }

  static HikariDataSource pool(EmbeddedPostgres postgres, String database) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(postgres.getJdbcUrl("postgres", database));
    pool.setUsername("postgres");
    pool.setMaximumPoolSize(CONNECTIONS);
    return pool;
  }
}
