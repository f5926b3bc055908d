package org.zhiheng.assistance;

/**
 * A department of the city, or a network beyond it (协助部门).
 *
 * @param network whether it stands outside the numbered catalogue of the city's departments (总对总)
 */
public record Department(String code, String name, boolean network) {}
