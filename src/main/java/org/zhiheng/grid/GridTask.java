package org.zhiheng.grid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A task of one accountable grid worker (网格任务).
 *
 * @param taskNo how people call it on the telephone
 * @param partyId the debtor it is about
 * @param person masked name, all that the worker sees of the debtor beside the masked number
 * @param identity masked number of a person; empty text for an organisation
 * @param judge user id of the judge who is told of the answer
 * @param instruction the judge's words to the worker
 * @param reminded how often the worker was reminded
 * @param answer the worker's words
 */
public record GridTask(
    String id,
    String taskNo,
    String caseId,
    String courtCode,
    String partyId,
    String person,
    String identity,
    GridTaskKind kind,
    boolean urgent,
    String villageCode,
    String gridCode,
    String worker,
    String judge,
    String instruction,
    GridTaskStatus status,
    String orderedBy,
    Instant deliveredAt,
    LocalDate dueOn,
    int reminded,
    Optional<Instant> escalatedAt,
    Optional<Instant> readAt,
    Optional<Instant> doneAt,
    Optional<TaskOutcome> outcome,
    Optional<String> answer,
    Optional<Position> position,
    Optional<String> withdrawalReason) {

  /** The same without the words of judge and worker, for readers who need neither. */
  GridTask hidden() {
    return new GridTask(
        id, taskNo, caseId, courtCode, partyId, person, identity, kind, urgent, villageCode, gridCode, worker, judge, Words.HIDDEN,
        status, orderedBy, deliveredAt, dueOn, reminded, escalatedAt, readAt, doneAt, outcome, answer.map(text -> Words.HIDDEN),
        Optional.empty(), withdrawalReason);
  }

  @Override
  public String toString() {
    return "GridTask[" + taskNo + "]";
  }
}
