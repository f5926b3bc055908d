package org.zhiheng.platform.web.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code zhiheng.agency-access.*} (协助单位接入设置).
 *
 * @param gateways addresses or ranges (CIDR) of gateways that end TLS and pass on the client's certificate; none by default
 * @param certificateHeader header in which they pass it on, PEM escaped as a URL
 */
@ConfigurationProperties("zhiheng.agency-access")
record AgencySettings(
    @DefaultValue List<String> gateways, @DefaultValue("X-Client-Certificate") String certificateHeader) {}
