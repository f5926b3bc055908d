package org.zhiheng.entrustment;

/**
 * A matter one court may ask another to do (委托事项).
 *
 * @param persons how many people a trip for it takes
 * @param vehicles how many cars a trip for it takes
 */
public record EntrustedItem(
    String code, String name, EntrustedCategory category, ItemEffect effect, int persons, int vehicles) {}
