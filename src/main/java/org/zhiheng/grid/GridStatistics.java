package org.zhiheng.grid;

import java.util.List;

/**
 * What the grid did in a span of time (网格协助统计): tasks sent, done, found; clues by kind; cases closed with its help; and each
 * worker's credit.
 */
public record GridStatistics(
    String from,
    String to,
    long sent,
    long done,
    long found,
    long overdue,
    long clues,
    long propertyClues,
    long whereaboutsClues,
    long familyClues,
    long unaskedClues,
    long cluesClosed,
    long casesClosed,
    List<Credit> credits) {

  public GridStatistics {
    credits = List.copyOf(credits);
  }

  /** A worker's credit (网格员记功): clues told and closed, and the stars judges gave. */
  public record Credit(String worker, String name, long clues, long rated, long stars) {}
}
