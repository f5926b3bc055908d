package org.zhiheng.grid;

import java.util.List;
import java.util.Optional;

/**
 * A clue sent without being asked (主动报送, S1.34).
 *
 * @param grid code of one of the worker's own grids
 */
public record ClueReport(
    String grid, ClueKind kind, String text, boolean urgent, Optional<Position> position, List<PhotoFile> photos) {

  public ClueReport {
    photos = List.copyOf(photos);
  }
}
