package org.zhiheng.simulation;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the demo city (演示设置).
 *
 * @param enabled whether the city lives in this server
 * @param payments whether the page of a case offers to let its debtor pay
 * @param password the one demo password; made once per installation and kept in {@code directory} if not given
 * @param sampleCases whether a fresh installation gets a dozen cases at different stages
 * @param directory where the made password is kept, readable by the owner alone
 */
@ConfigurationProperties("zhiheng.simulation")
public record SimulationSettings(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("false") boolean payments,
    Optional<String> password,
    @DefaultValue("true") boolean sampleCases,
    @DefaultValue("./data") Path directory) {

  public SimulationSettings {
    // The binder passes null for a setting that is absent.
    password = password == null ? Optional.empty() : password.filter(given -> !given.isBlank());
  }
}
