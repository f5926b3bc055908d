package org.zhiheng.money;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the rate tables, shipped and added by the settings. */
@Configuration(proxyBeanMethods = false)
class MoneyConfiguration {

  @Bean
  RateTable rateTable(MoneySettings settings) {
    List<String> patterns = new ArrayList<>(RateTable.SHIPPED);
    patterns.addAll(settings.rates());
    return RateTable.load(patterns);
  }
}
