package org.zhiheng.stories;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Server and worker are killed at {@link TenMoments ten moments} of a request's life; afterwards every request was answered once
 * and nothing is lost or doubled, on PostgreSQL and on H2; one after the other, because servers that starve prove nothing.
 */
class KilledAtAnyMomentTest {

  @Test
  void nothingIsLostOrDoubledOnPostgres(@TempDir Path directory) throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start()) {
      new TenMoments(directory, ServerDatabase.on(postgres)).areLivedThrough();
    }
  }

  @Test
  void nothingIsLostOrDoubledInAFile(@TempDir Path directory) {
    new TenMoments(directory, ServerDatabase.inFile(directory)).areLivedThrough();
  }
}
