package org.zhiheng.platform.crypto;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the cipher from the settings; refuses to start without secrets. */
@Configuration(proxyBeanMethods = false)
class CryptoConfiguration {

  static final int SECRET_BYTES = 32;

  @Bean
  KeyRing keyRing(CryptoSettings settings) {
    Map<String, byte[]> retired =
        settings.retiredKeys().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> secret("retired-keys." + e.getKey(), e.getValue())));
    byte[] current = secret("key", given(settings, settings.key(), "field.key"));
    byte[] index = secret("index-key", given(settings, settings.indexKey(), "index.key"));
    return new KeyRing(settings.keyId(), current, retired, index);
  }

  @Bean
  FieldCipher fieldCipher(CryptoSettings settings, KeyRing keys) {
    return new GcmFieldCipher(settings.algorithm(), keys);
  }

  private static String given(CryptoSettings settings, String configured, String file) {
    if (!configured.isBlank() || !settings.generate()) {
      return configured;
    }
    Path place = settings.directory().resolve(file);
    return SecretFile.readOrCreate(place, CryptoConfiguration::newSecret);
  }

  private static String newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  private static byte[] secret(String name, String hex) {
    if (!hex.matches("[0-9a-fA-F]{" + SECRET_BYTES * 2 + "}")) {
      throw new MissingSecretException("zhiheng.crypto." + name, "应为 64 位十六进制数，可用 openssl rand -hex 32 生成");
    }
    return HexFormat.of().parseHex(hex);
  }
}
