package org.zhiheng.platform.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class ProductionCheckTest {

  private static final String KEY = "8f14e45fceea167a5a36dedd4bea2543b3f2c91d0e7a6c5548b9d0f1a2c3e4d5";
  private static final String OTHER_KEY = "c9f0f895fb98ab9159f51fd0297e236d1a2b3c4d5e6f708192a3b4c5d6e7f809";

  @Test
  void aServerWithGoodSecretsStarts() {
    assertThat(ProductionCheck.faults(good())).isEmpty();
  }

  @Test
  void everyMissingSecretIsNamedAtOnce() {
    assertThat(ProductionCheck.faults(new MockEnvironment()))
        .anyMatch(fault -> fault.startsWith("缺少 ZHIHENG_CRYPTO_KEY"))
        .anyMatch(fault -> fault.startsWith("缺少 ZHIHENG_INDEX_KEY"))
        .anyMatch(fault -> fault.startsWith("缺少 ZHIHENG_DB_PASSWORD"));
  }

  @Test
  void defaultAndTypedSecretsAreRefused() {
    MockEnvironment environment =
        good()
            .withProperty("spring.datasource.password", "Postgres")
            .withProperty("zhiheng.crypto.key", "0".repeat(64))
            .withProperty("zhiheng.crypto.index-key", "geheim")
            .withProperty("zhiheng.setup.token", "kurz");

    assertThat(ProductionCheck.faults(environment)).hasSize(4).noneMatch(fault -> fault.contains("geheim"));
  }

  @Test
  void oneSecretMayNotServeTwoPurposes() {
    assertThat(ProductionCheck.faults(good().withProperty("zhiheng.crypto.index-key", KEY)))
        .containsExactly("ZHIHENG_CRYPTO_KEY 与 ZHIHENG_INDEX_KEY 不得相同");
  }

  @Test
  void theDemoCannotBeMixedIn() {
    MockEnvironment environment = good().withProperty("zhiheng.simulation.enabled", "true");
    environment.addActiveProfile("demo");

    assertThat(ProductionCheck.faults(environment)).hasSize(2).allMatch(fault -> fault.startsWith("生产环境不得"));
  }

  @Test
  void noKeyIsMadeByAProductionServerItself() {
    MockEnvironment environment =
        good().withProperty("zhiheng.crypto.generate", "true").withProperty("zhiheng.exchange.generate", "true");

    assertThat(ProductionCheck.faults(environment)).hasSize(2).allMatch(fault -> fault.startsWith("生产环境不得自行生成密钥"));
  }

  @Test
  void onlyProductionIsChecked() {
    GenericApplicationContext context = new GenericApplicationContext();
    context.setEnvironment(new MockEnvironment());

    assertThatCode(() -> new ProductionCheck().initialize(context)).doesNotThrowAnyException();
  }

  @Test
  void theRefusalIsOneClearMessageAndNoStackTrace() {
    MockEnvironment environment = new MockEnvironment();
    environment.addActiveProfile("postgres");
    GenericApplicationContext context = new GenericApplicationContext();
    context.setEnvironment(environment);

    assertThatThrownBy(() -> new ProductionCheck().initialize(context))
        .isInstanceOfSatisfying(
            UnsafeSettingsException.class,
            refusal -> {
              FailureAnalysis analysis = new UnsafeSettingsAnalyzer().analyze(refusal);
              assertThat(analysis.getDescription()).startsWith("生产环境拒绝启动").contains("ZHIHENG_DB_PASSWORD");
              assertThat(analysis.getAction()).contains("openssl rand -hex 32");
            });
  }

  private static MockEnvironment good() {
    return new MockEnvironment()
        .withProperty("zhiheng.crypto.key", KEY)
        .withProperty("zhiheng.crypto.index-key", OTHER_KEY)
        .withProperty("spring.datasource.password", "Qm7-vN2x_Zt9Lr4");
  }
}
