package org.zhiheng.entrustment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.entrustment.CrossDistrict;
import org.zhiheng.entrustment.PlannedTrip;
import org.zhiheng.entrustment.Trips;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** Planned trips (出差计划接口): one click turns a trip into an entrusted matter. */
@Tag(name = "出差计划", description = "计划出差、以委托代替出差、出行人次")
@RestController
@RequestMapping("/api")
@Permit(Permit.CASE_STAFF)
class TripController {

  private final Trips trips;
  private final MatterViews views;

  TripController(Trips trips, MatterViews views) {
    this.trips = trips;
    this.views = views;
  }

  /** Where to, what for, when. */
  record Plan(
      @NotBlank(message = "请选择目的地法院") String court,
      @NotBlank(message = "请选择办理事项") String item,
      Optional<String> assetId,
      Optional<String> measureId,
      @NotBlank(message = "请写明办理要求") @Size(max = 1000, message = "办理要求不得超过1000个字") String requirement,
      @NotNull(message = "请填写出行日期") LocalDate plannedOn) {}

  /** A word on the matter that replaces the trip. */
  record Instead(boolean urgent, Optional<String> overrideReason) {}

  /** A trip and what the cross-district rule says to it. */
  record TripView(PlannedTrip trip, String statusLabel, CrossDistrict.Route advice) {}

  @Operation(summary = "计划出差")
  @PostMapping("/cases/{caseId}/trips")
  @ResponseStatus(HttpStatus.CREATED)
  @Permit({Roles.JUDGE, Roles.CLERK})
  TripView plan(@PathVariable String caseId, @Valid @RequestBody Plan plan) {
    return view(
        trips.plan(
            caseId, plan.court(), plan.item(), given(plan.assetId()), given(plan.measureId()), plan.requirement(), plan.plannedOn()));
  }

  private static Optional<String> given(Optional<String> id) {
    return id.filter(text -> !text.isBlank());
  }

  @Operation(summary = "本案的出差计划")
  @GetMapping("/cases/{caseId}/trips")
  List<TripView> ofCase(@PathVariable String caseId) {
    return trips.ofCase(caseId).stream().map(this::view).toList();
  }

  private TripView view(PlannedTrip trip) {
    return new TripView(trip, trip.status().label(), trips.advice(trip));
  }

  @Operation(summary = "以委托代替出差")
  @PostMapping("/trips/{tripId}/entrustment")
  @ResponseStatus(HttpStatus.CREATED)
  @Permit({Roles.JUDGE, Roles.CLERK})
  MatterView entrust(@PathVariable String tripId, @RequestBody Instead instead) {
    return views.of(trips.entrust(tripId, instead.urgent(), instead.overrideReason()));
  }

  @Operation(summary = "已经前往")
  @PostMapping("/trips/{tripId}/made")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Permit({Roles.JUDGE, Roles.CLERK, Roles.TEAM})
  void made(@PathVariable String tripId) {
    trips.made(tripId);
  }

  @Operation(summary = "取消出差")
  @PostMapping("/trips/{tripId}/cancellation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Permit({Roles.JUDGE, Roles.CLERK})
  void cancel(@PathVariable String tripId) {
    trips.cancel(tripId);
  }

  @Operation(summary = "出行人次", description = "一段时间内实际出行和因委托节省的人次")
  @GetMapping("/trips/person-trips")
  Trips.PersonTrips personTrips(@RequestParam LocalDate from, @RequestParam LocalDate until) {
    return trips.personTrips(from, until);
  }
}
