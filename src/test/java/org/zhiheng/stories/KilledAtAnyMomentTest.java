package org.zhiheng.stories;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Server and worker are killed at {@link TenMoments ten moments} of a request's life; afterwards every request was answered once
 * and nothing is lost or doubled. On the database of production; {@link KilledServerTest} kills servers on H2, too.
 */
class KilledAtAnyMomentTest {

  @Test
  void nothingIsLostOrDoubledAtAnyOfTenMoments(@TempDir Path directory) throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start()) {
      new TenMoments(directory, ServerDatabase.on(postgres)).areLivedThrough();
    }
  }
}
