package org.zhiheng.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.zhiheng.platform.crypto.Sm2;
import org.zhiheng.platform.crypto.Sm2Store;
import org.zhiheng.platform.problem.BusinessException;

class OwnKeyTest {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path directory;

  @Test
  void aDevelopmentKeyIsMadeOnceAndSaysWhatItIs() {
    Sm2.Identity first = key("", true, new MockEnvironment()).require();
    Sm2.Identity second = key("", true, new MockEnvironment()).require();

    assertThat(Sm2.keyId(second.certificate())).isEqualTo(Sm2.keyId(first.certificate()));
    assertThat(Sm2.isForDevelopment(first.certificate())).isTrue();
    assertThat(first.certificate().getSubjectX500Principal().getName()).contains("NOT FOR PRODUCTION");
  }

  @Test
  void aProductionServerDoesNotStartWithOne() throws Exception {
    Path store = Files.write(directory.resolve("own.p12"), Sm2Store.write(Sm2.forDevelopment("court", CLOCK.instant()), "geheim-123456"));
    MockEnvironment production = new MockEnvironment();
    production.setActiveProfiles("postgres");

    assertThatThrownBy(() -> key(store.toString(), false, production)).hasMessageContaining("开发用签名密钥");
    assertThatCode(() -> key(store.toString(), false, new MockEnvironment())).doesNotThrowAnyException();
  }

  @Test
  void withoutAnyKeyAServerStartsButSignsNothing() {
    OwnKey none = key("", false, new MockEnvironment());

    assertThatThrownBy(none::require).isInstanceOf(BusinessException.class).hasMessageContaining("未配置交换包签名密钥");
  }

  @Test
  void aWrongPasswordIsNamedAsSuch() {
    byte[] store = Sm2Store.write(Sm2.forDevelopment("court", CLOCK.instant()), "right");

    assertThatThrownBy(() -> Sm2Store.read(store, "wrong", "")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("密码不正确");
    assertThat(Sm2Store.read(store, "right", "exchange").key()).isNotNull();
  }

  private OwnKey key(String keystore, boolean generate, MockEnvironment environment) {
    return new OwnKey(
        new ExchangeSettings("court", keystore, "geheim-123456", "", generate, directory, Duration.ofDays(7)), environment, CLOCK);
  }
}
