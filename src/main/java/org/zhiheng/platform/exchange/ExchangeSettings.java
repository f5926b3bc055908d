package org.zhiheng.platform.exchange;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code zhiheng.exchange.*} (交换包设置).
 *
 * @param name under which this installation sends and receives where no court is meant
 * @param keystore PKCS#12 file with our SM2 key and certificate; empty = none
 * @param password of the keystore
 * @param alias of the key; empty = the first
 * @param generate whether a missing key is made once and kept in {@code directory}: for trying out only
 * @param directory where a made key is kept, readable by the owner alone
 * @param validity how long a package may be on its way
 */
@ConfigurationProperties("zhiheng.exchange")
record ExchangeSettings(
    @DefaultValue("zhiheng") String name,
    @DefaultValue("") String keystore,
    @DefaultValue("") String password,
    @DefaultValue("") String alias,
    @DefaultValue("false") boolean generate,
    @DefaultValue("./data/keys") Path directory,
    @DefaultValue("7d") Duration validity) {}
