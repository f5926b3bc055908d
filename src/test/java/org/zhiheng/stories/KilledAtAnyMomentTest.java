package org.zhiheng.stories;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.zhiheng.testing.SideBySide;

/**
 * Server and worker are killed at {@link TenMoments ten moments} of a request's life; afterwards every request was answered once
 * and nothing is lost or doubled, on H2 and on PostgreSQL.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledAtAnyMomentTest {

  private final SideBySide stories = new SideBySide();
  private Future<Void> inAFile;
  private Future<Void> onPostgres;

  @BeforeAll
  void bothBegin(@TempDir Path directory) throws IOException {
    Path file = Files.createDirectory(directory.resolve("h2"));
    Path postgres = Files.createDirectory(directory.resolve("postgres"));
    inAFile = stories.begin(() -> new TenMoments(file, ServerDatabase.inFile(file)).areLivedThrough());
    onPostgres = stories.begin(() -> onPostgres(postgres));
  }

  private static void onPostgres(Path directory) throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start()) {
      new TenMoments(directory, ServerDatabase.on(postgres)).areLivedThrough();
    }
  }

  @AfterAll
  void bothEnd() {
    stories.close();
  }

  @Test
  void nothingIsLostOrDoubledInAFile() throws Throwable {
    SideBySide.ended(inAFile);
  }

  @Test
  void nothingIsLostOrDoubledOnPostgres() throws Throwable {
    SideBySide.ended(onPostgres);
  }
}
