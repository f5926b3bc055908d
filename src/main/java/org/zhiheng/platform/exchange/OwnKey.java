package org.zhiheng.platform.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.crypto.SecretFile;
import org.zhiheng.platform.crypto.Sm2;
import org.zhiheng.platform.crypto.Sm2Store;
import org.zhiheng.platform.problem.BusinessException;

/** The key this installation signs packages with (本方签名密钥). */
@Component
class OwnKey {

  private static final Logger LOG = LoggerFactory.getLogger(OwnKey.class);
  private static final Profiles PRODUCTION = Profiles.of("postgres");

  private final Optional<Sm2.Identity> identity;
  private final boolean production;

  OwnKey(ExchangeSettings settings, Environment environment, Clock clock) {
    this.production = environment.acceptsProfiles(PRODUCTION);
    this.identity = configured(settings).or(() -> made(settings, clock));
    identity.ifPresent(this::refuseDevelopmentKeyInProduction);
  }

  private static Optional<Sm2.Identity> configured(ExchangeSettings settings) {
    if (settings.keystore().isBlank()) {
      return Optional.empty();
    }
    try {
      byte[] store = Files.readAllBytes(Path.of(settings.keystore()));
      return Optional.of(Sm2Store.read(store, settings.password(), settings.alias()));
    } catch (IOException e) {
      throw new UncheckedIOException("签名密钥库 zhiheng.exchange.keystore 无法读取", e);
    }
  }

  private static Optional<Sm2.Identity> made(ExchangeSettings settings, Clock clock) {
    if (!settings.generate()) {
      return Optional.empty();
    }
    Path directory = settings.directory();
    String password = SecretFile.readOrCreate(directory.resolve("exchange.password"), Sm2Store::newPassword);
    String store =
        SecretFile.readOrCreate(
            directory.resolve("exchange.p12.base64"),
            () -> Base64.getEncoder().encodeToString(Sm2Store.write(Sm2.forDevelopment(settings.name(), clock.instant()), password)));
    LOG.warn("交换包使用本机生成的开发用签名密钥，不得用于生产");
    return Optional.of(Sm2Store.read(Base64.getDecoder().decode(store), password, ""));
  }

  private void refuseDevelopmentKeyInProduction(Sm2.Identity own) {
    if (production && Sm2.isForDevelopment(own.certificate())) {
      throw new IllegalStateException("生产环境不得使用开发用签名密钥（zhiheng.exchange.keystore）");
    }
  }

  /** Whether only certificates without the development mark are good. */
  boolean isProduction() {
    return production;
  }

  Sm2.Identity require() {
    return identity.orElseThrow(
        () -> BusinessException.conflict("EXCHANGE_KEY_MISSING", "未配置交换包签名密钥（zhiheng.exchange.keystore），不能生成交换包"));
  }
}
