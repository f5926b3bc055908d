package org.zhiheng.simulation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** One entry of the simulated registers (登记流水条目). Entered again in the same order they give the same registers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RegisterEntry.Known.class, name = "KNOWN"),
  @JsonSubTypes.Type(value = RegisterEntry.Owned.class, name = "OWNED"),
  @JsonSubTypes.Type(value = RegisterEntry.Sealed.class, name = "SEALED"),
  @JsonSubTypes.Type(value = RegisterEntry.Lifted.class, name = "LIFTED"),
  @JsonSubTypes.Type(value = RegisterEntry.LiftedPartly.class, name = "LIFTED_PARTLY"),
  @JsonSubTypes.Type(value = RegisterEntry.Renewed.class, name = "RENEWED"),
  @JsonSubTypes.Type(value = RegisterEntry.Deducted.class, name = "DEDUCTED"),
  @JsonSubTypes.Type(value = RegisterEntry.SealedElsewhere.class, name = "SEALED_ELSEWHERE"),
  @JsonSubTypes.Type(value = RegisterEntry.LiftedElsewhere.class, name = "LIFTED_ELSEWHERE"),
  @JsonSubTypes.Type(value = RegisterEntry.Transferred.class, name = "TRANSFERRED"),
  @JsonSubTypes.Type(value = RegisterEntry.Paid.class, name = "PAID")
})
sealed interface RegisterEntry {

  /** A person was asked about for the first time. */
  record Known(String owner) implements RegisterEntry {}

  /** A thing was entered for its owner. */
  record Owned(
      String kind, String identifier, String institution, String description, String owner, long valueFen, boolean divisible)
      implements RegisterEntry {}

  /** A request ordered to control a thing. */
  record Sealed(String identifier, String requestNo, String court, long wantedFen, Instant at) implements RegisterEntry {}

  /** The control by a request was ordered lifted. */
  record Lifted(String identifier, String requestNo, Instant at) implements RegisterEntry {}

  /** A part of what a request controls was ordered lifted. */
  record LiftedPartly(String identifier, String requestNo, String liftingNo, long wantedFen, Instant at)
      implements RegisterEntry {}

  /** The control by a request was prolonged. */
  record Renewed(String identifier, String requestNo, String endsOn) implements RegisterEntry {}

  /** Money was ordered handed over, from what a request controls. */
  record Deducted(String identifier, String requestNo, String deductionNo, long wantedFen, Instant at)
      implements RegisterEntry {}

  /** Another court sealed the thing. */
  record SealedElsewhere(String identifier, String court) implements RegisterEntry {}

  /** The other court's seal was lifted. */
  record LiftedElsewhere(String identifier) implements RegisterEntry {}

  /** The thing was transferred to somebody else. */
  record Transferred(String identifier) implements RegisterEntry {}

  /** The bank carried out an instruction. */
  record Paid(String lineId, String transactionNo, long amountFen, Instant at) implements RegisterEntry {}
}
