package org.zhiheng.platform.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/** Databases out there carry the delivered migrations with their checksums: an edited one stops their next start. */
class DeliveredMigrationsTest {

  private static final Path LIST = Path.of("src/test/resources/migration/delivered.sha256");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Pattern VERSION = Pattern.compile("V([0-9_]+)__.*");

  @Test
  void aDeliveredMigrationIsNeverEditedOrRemoved() throws IOException {
    Map<String, String> now = digests();
    assertThat(delivered()).isNotEmpty();
    assertThat(now).as("Undo the edit; what is to change goes into a migration of its own").containsAllEntriesOf(delivered());
  }

  @Test
  void aNewMigrationComesAfterAllThatWereDelivered() throws IOException {
    Set<String> delivered = delivered().keySet();
    MigrationVersion last = delivered.stream().map(DeliveredMigrationsTest::version).max(Comparator.naturalOrder()).orElseThrow();
    List<String> fresh = digests().keySet().stream().filter(file -> !delivered.contains(file)).toList();
    assertThat(fresh).allSatisfy(file -> assertThat(version(file)).isGreaterThan(last));
  }

  private static MigrationVersion version(String file) {
    Matcher matcher = VERSION.matcher(Path.of(file).getFileName().toString());
    assertThat(matcher.matches()).as(file).isTrue();
    return MigrationVersion.fromVersion(matcher.group(1).replace('_', '.'));
  }

  /** Lines as {@code sha256sum} writes them. */
  private static Map<String, String> delivered() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    Files.readAllLines(LIST).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" {2}"))
        .forEach(parts -> listed.put(parts[1], parts[0]));
    return listed;
  }

  private static Map<String, String> digests() throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(MIGRATIONS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        digests.put(file.toString(), sha256(Files.readAllBytes(file)));
      }
    }
    return digests;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
