package org.zhiheng.assistance;

import java.util.List;

/**
 * What a reload did (目录更新结果).
 *
 * @param changed rows that are new, changed or gone; 0 = the files say what was in force already
 * @param digest fingerprint (SM3) of what is now in force, the same on every server of the database
 * @param gaps what the files leave open; loaded all the same
 */
public record CatalogueUpdate(
    int changed, int departments, int units, int matters, int officers, String digest, List<CatalogueGap> gaps) {

  public CatalogueUpdate {
    gaps = List.copyOf(gaps);
  }
}
