package org.zhiheng.platform.exchange;

/**
 * A package that was verified and logged (已验收交换包).
 *
 * @param repeated the very same package was taken before: whoever receives it again must add nothing
 */
public record Received(ExchangePackage exchangePackage, boolean repeated) {}
