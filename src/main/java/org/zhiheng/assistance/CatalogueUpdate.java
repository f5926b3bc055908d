package org.zhiheng.assistance;

/**
 * What a reload did (目录更新结果).
 *
 * @param changed rows that are new, changed or gone; 0 = the files say what was in force already
 * @param digest fingerprint (SM3) of what is now in force, the same on every server of the database
 */
public record CatalogueUpdate(int changed, int departments, int units, int matters, int officers, String digest) {}
