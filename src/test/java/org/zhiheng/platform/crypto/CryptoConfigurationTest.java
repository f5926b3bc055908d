package org.zhiheng.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CryptoConfigurationTest {

  private static final String SECRET = "0f".repeat(32);

  @TempDir Path directory;

  private final CryptoConfiguration configuration = new CryptoConfiguration();

  @Test
  void secretsMadeForTheDemoSurviveARestartAndAreReadableByTheirOwnerAlone() throws Exception {
    CryptoSettings settings = settings("", "", true);
    String sealed = cipher(settings).seal("周某");

    assertThat(cipher(settings).open(sealed)).isEqualTo("周某");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("field.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void withoutSecretsTheServerRefusesToStartAndSaysWhichIsMissing() {
    assertThatThrownBy(() -> configuration.keyRing(settings("", SECRET, false)))
        .isInstanceOf(MissingSecretException.class)
        .hasMessageContaining("zhiheng.crypto.key")
        .hasMessageContaining("openssl rand -hex 32");
  }

  @Test
  void aSecretOfTheWrongLengthIsRefusedWithoutQuotingIt() {
    assertThatThrownBy(() -> configuration.keyRing(settings(SECRET, "geheim", false)))
        .isInstanceOf(MissingSecretException.class)
        .hasMessageContaining("index-key")
        .hasMessageNotContaining("geheim");
  }

  private FieldCipher cipher(CryptoSettings settings) {
    return configuration.fieldCipher(settings, configuration.keyRing(settings));
  }

  private CryptoSettings settings(String key, String indexKey, boolean generate) {
    return new CryptoSettings(CipherAlgorithm.SM4_GCM, key, "k1", Map.of(), indexKey, generate, directory);
  }
}
