package org.zhiheng.simulation.agency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the simulated agencies (仿真单位设置).
 *
 * @param connect whether their computers come on line with the server; if not, somebody else's may take their place
 * @param delay how long a unit takes where nothing else is said of it
 * @param lock how long a task is theirs; what a killed computer held comes back after that time
 * @param longPoll how long its computer waits for work in one call
 * @param populate whether debtors nobody arranged own something plausible
 */
@ConfigurationProperties("zhiheng.simulation.agencies")
record AgencySettings(
    @DefaultValue("true") boolean connect,
    @DefaultValue("0s") Duration delay,
    @DefaultValue("60s") Duration lock,
    @DefaultValue("20s") Duration longPoll,
    @DefaultValue("true") boolean populate) {}
