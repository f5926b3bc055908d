package org.zhiheng.funds;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of enforcement money ({@code zhiheng.funds}).
 *
 * @param bank bank at which courts keep their special account (案款专户开户行) where {@code banks} names no other
 * @param banks bank by court code
 */
@ConfigurationProperties("zhiheng.funds")
record FundsSettings(@DefaultValue("本院案款专户开户银行") String bank, @DefaultValue Map<String, String> banks) {

  String bankOf(String courtCode) {
    return banks.getOrDefault(courtCode, bank);
  }
}
