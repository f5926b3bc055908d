package org.zhiheng.platform.web.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code zhiheng.setup.*} (首次安装).
 *
 * @param enabled whether a server without users offers {@code /setup}; off in the demo, which makes its users itself
 * @param token one-time token; if empty one is made up and printed once to the log
 */
@ConfigurationProperties("zhiheng.setup")
record SetupSettings(@DefaultValue("false") boolean enabled, @DefaultValue("") String token) {}
