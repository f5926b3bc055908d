package org.zhiheng.grid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A task as its worker sees it (任务单): the person masked, the village, what is wanted until when; nothing else of the case.
 *
 * @param person masked name of the debtor
 * @param judge name of the judge to turn to
 * @param answers what the worker has told so far
 */
public record TaskSheet(
    String id,
    String taskNo,
    String kind,
    boolean urgent,
    String court,
    String judge,
    String village,
    String person,
    String identity,
    String instruction,
    GridTaskStatus status,
    Instant deliveredAt,
    LocalDate dueOn,
    int reminded,
    Optional<TaskOutcome> outcome,
    Optional<String> answer,
    List<ClueLine> answers) {

  public TaskSheet {
    answers = List.copyOf(answers);
  }
}
