package org.zhiheng.platform.crypto;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code zhiheng.crypto.*} (加密设置).
 *
 * @param algorithm cipher for new values; values of the other stay readable
 * @param key current master secret, 64 hex digits
 * @param keyId name of the current secret, written beside each value
 * @param retiredKeys earlier secrets by name, so that old values can be opened
 * @param indexKey secret of the equality index and of record seals, 64 hex digits; never changes
 * @param generate whether missing secrets are made once and kept in {@code directory}: for the demo only
 * @param directory where made secrets are kept, readable by the owner alone
 */
@ConfigurationProperties("zhiheng.crypto")
public record CryptoSettings(
    @DefaultValue("SM4_GCM") CipherAlgorithm algorithm,
    @DefaultValue("") String key,
    @DefaultValue("k1") String keyId,
    @DefaultValue Map<String, String> retiredKeys,
    @DefaultValue("") String indexKey,
    @DefaultValue("false") boolean generate,
    @DefaultValue("./data/keys") Path directory) {}
