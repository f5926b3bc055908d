package org.zhiheng.entrustment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A trip somebody means to make for a case (出差计划). Turned into an entrusted matter it is not made (S4.31).
 *
 * @param destinationCourt court of the place it goes to
 * @param item what is to be done there, code of {@link EntrustedItems}
 * @param measureId measure of the case it is about
 * @param persons people on the road
 * @param matterId the matter that replaces it
 */
public record PlannedTrip(
    String id,
    String caseId,
    String courtCode,
    String destinationCourt,
    String item,
    Optional<String> assetId,
    Optional<String> measureId,
    String requirement,
    LocalDate plannedOn,
    int persons,
    int vehicles,
    Status status,
    Optional<String> matterId) {

  /** What became of it (出差计划状态). */
  public enum Status {
    PLANNED("计划中"),
    ENTRUSTED("已改为委托"),
    MADE("已前往"),
    CANCELLED("已取消");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    /** Chinese term. */
    public String label() {
      return label;
    }
  }
}
