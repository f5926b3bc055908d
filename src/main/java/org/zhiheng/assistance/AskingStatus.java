package org.zhiheng.assistance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An asking as its asker sees it (协助发起情况): unit by unit, what became of it.
 *
 * @param lines one for each unit, or district without one yet
 */
public record AskingStatus(
    String id, String matter, String matterName, String askedBy, Instant askedAt, List<Line> lines) {

  /**
   * One unit.
   *
   * @param unit empty while the command centre looks for one
   * @param status {@link RequestStatus} as a name, {@code WAITING_FOR_UNIT} or {@code GIVEN_UP}
   * @param resultName the unit's result in words
   * @param answer what the unit answered, in words; empty for readers who do not work on the enforcement
   * @param reason why it was refused, taken back or given up
   * @param retriable whether this one may be asked once more alone
   * @param withdrawable whether the reader may take it back
   */
  public record Line(
      String district,
      Optional<String> unit,
      Optional<String> unitName,
      Optional<String> requestId,
      String status,
      String statusName,
      Optional<String> resultCode,
      Optional<String> resultName,
      List<Field> answer,
      Optional<String> reason,
      boolean retriable,
      boolean withdrawable) {}

  /** A field of an answer (反馈内容); records of a list stand one to a line. */
  public record Field(String label, String text) {}
}
