package org.zhiheng.document.seal;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiheng.document.SealService;
import org.zhiheng.reference.Courts;

/** Puts the test seal behind the port unless {@code zhiheng.seal.provider} names another; nothing else is bundled. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

  @Bean
  @ConditionalOnProperty(name = "zhiheng.seal.provider", havingValue = "test", matchIfMissing = true)
  SealService testSeal(Courts courts, Clock clock) {
    return new TestSeal(courts, new Sm2Signer(), clock);
  }
}
