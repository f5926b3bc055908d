package org.zhiheng.assistance;

/**
 * A person who answers requests at a unit (协助单位经办人).
 *
 * @param account id of the user, e.g. {@code officer-land-330802}
 * @param unit code of the unit
 * @param leader whether escalated requests of the unit come to this person (单位负责人)
 */
public record Officer(String account, String name, String unit, boolean leader) {}
