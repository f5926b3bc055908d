package org.zhiheng.testing;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhiheng.platform.crypto.FieldCipher;
import org.zhiheng.platform.persistence.migration.V15__SealFreeWords;
import org.zhiheng.platform.persistence.migration.V25_1__SealTaskWords;
import org.zhiheng.platform.persistence.migration.V26__SealWordsOfPages;

/** The court's tables without the engine's and without a Spring context. */
public final class CourtSchema {

  /** What belongs to the engine has been done, as it were. */
  private static final String ENGINE = "0.9";

  private static String script;

  private CourtSchema() {}

  /** An H2 database of its own with the newest tables, empty. */
  public static synchronized DataSource onH2() {
    if (script == null) {
      DataSource first = emptyH2();
      of(first, "h2", "latest", new Base64Cipher());
      script = String.join("\n", new JdbcTemplate(first).queryForList("script", String.class));
    }
    DataSource database = emptyH2();
    new JdbcTemplate(database).execute(script);
    return database;
  }

  public static DataSource emptyH2() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return source;
  }

  /**
   * Brings a database to a version of the schema.
   *
   * @param vendor {@code h2} or {@code postgresql}
   * @param version of a migration, or {@code latest}
   */
  public static void of(DataSource database, String vendor, String version, FieldCipher cipher) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(database)
            .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
            .javaMigrations(
                new V15__SealFreeWords(cipher), new V25_1__SealTaskWords(cipher), new V26__SealWordsOfPages(cipher))
            .baselineVersion(ENGINE)
            .target(version)
            .load();
    if (flyway.info().current() == null) {
      flyway.baseline();
    }
    flyway.migrate();
  }
}
