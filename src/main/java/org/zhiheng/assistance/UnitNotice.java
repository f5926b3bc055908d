package org.zhiheng.assistance;

/**
 * Something a court tells a unit without asking for anything (告知协助单位).
 *
 * @param kind what it is about, e.g. {@code MEASURE_EXPIRING}
 * @param reference the same notice is sent once: unique for a unit
 * @param text what the unit reads; names no person and no number of a person
 */
public record UnitNotice(String unitCode, String courtCode, String caseNo, String kind, String reference, String text) {}
