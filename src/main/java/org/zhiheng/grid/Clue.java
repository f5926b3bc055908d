package org.zhiheng.grid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a grid worker told, asked or unasked (网格线索).
 *
 * @param caseId the case it belongs to, once known
 * @param taskId the task it answers; empty if it came unasked (S1.34)
 * @param judge user id of whoever has to check it
 * @param dueOn end of the clock: seven days, urgent three (C05)
 * @param closing what was done about it; present exactly when closed
 * @param rating what the judge thinks of it, credited to the worker
 */
public record Clue(
    String id,
    String clueNo,
    String courtCode,
    Optional<String> caseId,
    Optional<String> taskId,
    ClueKind kind,
    boolean urgent,
    String gridCode,
    String reporter,
    String judge,
    String text,
    Optional<Position> position,
    Instant reportedAt,
    LocalDate dueOn,
    ClueStatus status,
    int reminded,
    Optional<Instant> escalatedAt,
    Optional<Closing> closing,
    Optional<Rating> rating) {

  /** The closing action (处理结果). */
  public record Closing(ClueAction action, String note, String by, Instant at) {}

  /** The judge's opinion (线索评价), one to five stars. */
  public record Rating(int stars, String note, String by, Instant at) {}

  /** The same without what it says and where, for readers who need neither. */
  Clue hidden() {
    return new Clue(
        id, clueNo, courtCode, caseId, taskId, kind, urgent, gridCode, reporter, judge, Words.HIDDEN, Optional.empty(), reportedAt,
        dueOn, status, reminded, escalatedAt, closing, rating);
  }

  public boolean isOpen() {
    return status == ClueStatus.OPEN;
  }

  @Override
  public String toString() {
    return "Clue[" + clueNo + "]";
  }
}
