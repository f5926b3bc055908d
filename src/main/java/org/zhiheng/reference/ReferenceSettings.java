package org.zhiheng.reference;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the reference data ({@code zhiheng.reference.*}).
 *
 * @param courts codes of the courts this server works for; each becomes a tenant. The default is the demo city, Quzhou
 */
@ConfigurationProperties("zhiheng.reference")
public record ReferenceSettings(
    @DefaultValue({"330800", "330802", "330803", "330822", "330824", "330825", "330881"}) List<String> courts) {}
