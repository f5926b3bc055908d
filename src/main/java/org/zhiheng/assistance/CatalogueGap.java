package org.zhiheng.assistance;

import java.util.List;

/**
 * A matter for which the directory names no unit, or several, in the district of a court of this server (目录缺口). What is asked
 * there becomes an incident; whoever keeps the directory learns of it before that.
 *
 * @param units codes of the units that all could answer; empty where there is none
 * @param text the same in words
 */
public record CatalogueGap(String matter, String court, List<String> units, String text) {

  public CatalogueGap {
    units = List.copyOf(units);
  }
}
