package org.zhiheng.property;

import java.time.Instant;
import java.util.Comparator;

/**
 * Who reported an asset and when (财产来源).
 *
 * @param unitCode the unit that answered
 * @param requestId the request it answered
 */
public record AssetSource(String unitCode, String unitName, String requestId, Instant reportedAt) {

  /** By time; the request only makes the order total. */
  static final Comparator<AssetSource> NEWER =
      Comparator.comparing(AssetSource::reportedAt).thenComparing(AssetSource::requestId).thenComparing(AssetSource::unitCode);
}
