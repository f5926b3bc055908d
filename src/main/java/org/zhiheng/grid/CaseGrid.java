package org.zhiheng.grid;

import java.util.List;
import org.zhiheng.notification.Publication;

/** Everything the grid knows of a case (案件网格协助), for the page of the case. Lists are oldest first. */
public record CaseGrid(
    List<GridTask> tasks, List<Clue> clues, List<Outing> outings, List<Helper> helpers, List<Publication> exposures,
    List<Photo> photos, VisitAdvice advice) {

  public CaseGrid {
    tasks = List.copyOf(tasks);
    clues = List.copyOf(clues);
    outings = List.copyOf(outings);
    helpers = List.copyOf(helpers);
    exposures = List.copyOf(exposures);
    photos = List.copyOf(photos);
  }

  /** The same for readers who need neither words nor whereabouts. */
  CaseGrid hidden() {
    return new CaseGrid(
        tasks.stream().map(GridTask::hidden).toList(), clues.stream().map(Clue::hidden).toList(),
        outings.stream().map(Outing::hidden).toList(), helpers.stream().map(Helper::hidden).toList(), exposures, List.of(), advice);
  }

  /** Whether there is anything to show. */
  public boolean isEmpty() {
    return tasks.isEmpty() && clues.isEmpty() && outings.isEmpty() && exposures.isEmpty();
  }
}
