package org.zhiheng.property;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is asked of the field team (交办内容).
 *
 * @param assetId asset of the case it is about, if it is about one
 * @param place where to go
 * @param instructions what to do there
 * @param dueOn last day
 */
public record ErrandOrder(ErrandKind kind, Optional<String> assetId, String place, String instructions, LocalDate dueOn) {

  @Override
  public String toString() {
    return "ErrandOrder[" + kind + "]";
  }
}
