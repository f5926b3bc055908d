package org.zhiheng.entrustment;

/**
 * A matter one court may ask another to do (委托事项).
 *
 * @param persons how many people a trip for it takes
 * @param vehicles how many cars a trip for it takes
 * @param collects whether it serves to get the claim paid, so that nobody needs it once the debt is paid or the case closed
 */
public record EntrustedItem(
    String code, String name, EntrustedCategory category, ItemEffect effect, int persons, int vehicles, boolean collects) {}
