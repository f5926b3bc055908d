package org.zhiheng.calculator;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the calculators ({@code zhiheng.calculator.*}).
 *
 * @param requestsPerMinute how many requests one address may make in a minute
 */
@ConfigurationProperties("zhiheng.calculator")
public record CalculatorSettings(@DefaultValue("300") int requestsPerMinute) {}
