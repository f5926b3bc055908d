package org.zhiheng.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a grid worker answers (网格反馈, S1.33).
 *
 * @param note what was done, in the worker's words
 * @param clues text by kind; each becomes a clue of its own
 * @param urgent whether the clues allow no delay
 */
public record Feedback(
    TaskOutcome outcome,
    String note,
    Map<ClueKind, String> clues,
    boolean urgent,
    Optional<Position> position,
    List<PhotoFile> photos) {

  public Feedback {
    clues = Map.copyOf(clues);
    photos = List.copyOf(photos);
  }
}
