package org.zhiheng.property;

import java.time.Instant;

/**
 * Who reported an asset and when (财产来源).
 *
 * @param unitCode the unit that answered
 * @param requestId the request it answered
 */
public record AssetSource(String unitCode, String unitName, String requestId, Instant reportedAt) {}
