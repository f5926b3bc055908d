package org.zhiheng.property;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this context.
 *
 * @param termEnd how the last day of a control term is found
 */
@ConfigurationProperties("zhiheng.property")
public record PropertySettings(@DefaultValue("DAY_BEFORE_ANNIVERSARY") ControlTermEnd termEnd) {}
