package org.zhiheng.entrustment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.entrustment.persistence.TripStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;

/** Trips for cases (出差计划): planned, made, or turned into an entrusted matter with one click (S4.31). */
@Service
public class Trips {

  private static final String TABLE = "entrustment_trip";

  private final TripStore trips;
  private final Entrustments entrustments;
  private final EntrustedItems items;
  private final MatterTargets targets;
  private final CrossDistrict crossDistrict;
  private final CourtsHere courts;
  private final CaseFiles cases;
  private final CourtAccess access;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final Clock clock;

  Trips(
      TripStore trips,
      Entrustments entrustments,
      EntrustedItems items,
      MatterTargets targets,
      CrossDistrict crossDistrict,
      CourtsHere courts,
      CaseFiles cases,
      CourtAccess access,
      CurrentUser user,
      AuditTrail audit,
      Clock clock) {
    this.trips = trips;
    this.entrustments = entrustments;
    this.items = items;
    this.targets = targets;
    this.crossDistrict = crossDistrict;
    this.courts = courts;
    this.cases = cases;
    this.access = access;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Plans a trip. How many people and cars it takes comes from the catalogue of matters.
   *
   * @param assetId asset of the case, for what controls one
   * @param measureId measure of the case, for what renews or lifts one
   * @throws BusinessException invalid where the day is past, the matter or the court unknown, or the thing it is about not named
   */
  @Transactional
  public PlannedTrip plan(
      String caseId,
      String destinationCourt,
      String item,
      Optional<String> assetId,
      Optional<String> measureId,
      String requirement,
      LocalDate on) {
    CaseFile file = cases.byId(caseId);
    access.require(file.courtCode());
    EntrustedItem act = items.byCode(item);
    targets.requireNamed(caseId, act, assetId, measureId);
    if (on.isBefore(LocalDate.now(clock))) {
      throw BusinessException.invalid(
          "TRIP_INVALID", "出行日期不能早于今天", new FieldProblem("plannedOn", on.toString(), "S4.31", "出行日期不能早于今天"));
    }
    PlannedTrip trip =
        new PlannedTrip(
            Ids.next(), caseId, file.courtCode(), courts.byCode(destinationCourt).code(), act.code(), assetId, measureId,
            requirement.strip(), on, act.persons(), act.vehicles(), PlannedTrip.Status.PLANNED, Optional.empty());
    trips.insert(trip, user.id(), clock.instant());
    audit.record(
        "TRIP_PLANNED", TABLE, trip.id(), Map.of(),
        Map.of("caseId", caseId, "destination", destinationCourt, "persons", trip.persons()));
    return trip;
  }

  /** What the cross-district rule says to a trip. */
  public CrossDistrict.Route advice(PlannedTrip trip) {
    return crossDistrict.between(trip.courtCode(), trip.destinationCourt());
  }

  /** Entrusts instead of travelling (以委托代替出差): everything the matter needs stands in the plan. */
  @Transactional
  public EntrustedMatter entrust(String tripId, boolean urgent, Optional<String> overrideReason) {
    PlannedTrip trip = planned(tripId);
    EntrustedMatter matter =
        entrustments.draft(
            new MatterDraft(
                trip.caseId(), trip.destinationCourt(), trip.item(), urgent, false, trip.requirement(), trip.assetId(),
                trip.measureId(), List.of(), overrideReason, Optional.of(trip.id())));
    close(trip, PlannedTrip.Status.ENTRUSTED, Optional.of(matter.id()));
    return matter;
  }

  /** The trip was made; its people count. */
  @Transactional
  public void made(String tripId) {
    close(planned(tripId), PlannedTrip.Status.MADE, Optional.empty());
  }

  /** The trip is not made. */
  @Transactional
  public void cancel(String tripId) {
    close(planned(tripId), PlannedTrip.Status.CANCELLED, Optional.empty());
  }

  private PlannedTrip planned(String tripId) {
    PlannedTrip trip =
        trips.lock(tripId).filter(known -> access.allows(known.courtCode())).orElseThrow(
            () -> BusinessException.notFound("TRIP_UNKNOWN", "没有找到该出差计划，或者您无权查看"));
    if (trip.status() != PlannedTrip.Status.PLANNED) {
      throw BusinessException.conflict("TRIP_STATE", "该出差计划" + trip.status().label() + "，不能再变更");
    }
    return trip;
  }

  private void close(PlannedTrip trip, PlannedTrip.Status status, Optional<String> matterId) {
    trips.close(trip.id(), status, matterId, clock.instant());
    audit.record(
        "TRIP_" + status.name(), TABLE, trip.id(), Map.of("status", trip.status().name()), Map.of("status", status.name()));
  }

  /** Trips of a case, newest first. */
  @Transactional(readOnly = true)
  public List<PlannedTrip> ofCase(String caseId) {
    access.require(cases.byId(caseId).courtCode());
    return trips.ofCase(caseId);
  }

  /** Person-trips of a span of days: made, and saved by entrusting. */
  public record PersonTrips(int made, int saved) {}

  /** Counts the trips of the courts the current user may see. */
  @Transactional(readOnly = true)
  public PersonTrips personTrips(LocalDate from, LocalDate until) {
    return user.courts().isEmpty()
        ? new PersonTrips(0, 0)
        : new PersonTrips(trips.personsMade(user.courts(), from, until), trips.personsSaved(user.courts(), from, until));
  }
}
