package org.zhiheng.platform.exchange;

import java.util.List;
import java.util.Map;
import org.zhiheng.platform.exchange.ExchangePackage.PackedFile;

/**
 * A hand-over without a package (直连交换).
 *
 * @param party the other side
 */
public record PlainHandOver(
    String kind, String reference, String party, Map<String, Object> content, List<PackedFile> files) {}
