package org.zhiheng.assistance;

import java.util.Optional;

/**
 * One unit of an agency (协助单位) that answers requests.
 *
 * @param code e.g. {@code land-330802}; first part of its topics and name of its account
 * @param department department of the catalogue, e.g. {@code land}
 * @param courtCode the court district it serves; empty for a national unit (总对总)
 */
public record Unit(String code, String name, String department, Optional<String> courtCode) {}
