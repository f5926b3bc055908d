package org.zhiheng.grid.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhiheng.grid.CaseGrid;
import org.zhiheng.grid.CaseGrids;
import org.zhiheng.grid.Clue;
import org.zhiheng.grid.Clues;
import org.zhiheng.grid.ExposureOrder;
import org.zhiheng.grid.Exposures;
import org.zhiheng.grid.GridReports;
import org.zhiheng.grid.GridStatistics;
import org.zhiheng.grid.GridTask;
import org.zhiheng.grid.GridTaskKind;
import org.zhiheng.grid.GridTasks;
import org.zhiheng.grid.HelperCapacity;
import org.zhiheng.grid.Helpers;
import org.zhiheng.grid.Outing;
import org.zhiheng.grid.OutingKind;
import org.zhiheng.grid.OutingOrder;
import org.zhiheng.grid.OutingOutcome;
import org.zhiheng.grid.Outings;
import org.zhiheng.grid.Position;
import org.zhiheng.grid.TaskOrder;
import org.zhiheng.notification.Publication;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** The grid for the court's staff (网格协助接口): tasks, clues, outings, helpers and exposures of a case, and the counts. */
@RestController
@RequestMapping("/api")
@Permit(Permit.CASE_STAFF)
class GridApi {

  private final CaseGrids grids;
  private final GridTasks tasks;
  private final Clues clues;
  private final Outings outings;
  private final Helpers helpers;
  private final Exposures exposures;
  private final GridReports reports;
  private final Clock clock;

  GridApi(
      CaseGrids grids,
      GridTasks tasks,
      Clues clues,
      Outings outings,
      Helpers helpers,
      Exposures exposures,
      GridReports reports,
      Clock clock) {
    this.grids = grids;
    this.tasks = tasks;
    this.clues = clues;
    this.outings = outings;
    this.helpers = helpers;
    this.exposures = exposures;
    this.reports = reports;
    this.clock = clock;
  }

  /** Everything the grid knows of a case. */
  @GetMapping("/cases/{caseId}/grid")
  CaseGrid ofCase(@PathVariable String caseId) {
    return grids.of(caseId);
  }

  /**
   * A task.
   *
   * @param village code; absent or empty = the village of the debtor's address
   */
  record TaskBody(
      @NotBlank(message = "请选择被执行人") String partyId,
      @NotNull(message = "请选择任务种类") GridTaskKind kind,
      boolean urgent,
      @NotBlank(message = "请填写任务说明") String instruction,
      Optional<String> village) {}

  @PostMapping("/cases/{caseId}/grid-tasks")
  @ResponseStatus(HttpStatus.CREATED)
  @Permit(Roles.JUDGE)
  GridTask order(@PathVariable String caseId, @Valid @RequestBody TaskBody body) {
    return tasks.order(caseId, new TaskOrder(body.partyId(), body.kind(), body.urgent(), body.instruction(), body.village()));
  }

  /** Why something is taken back. */
  record ReasonBody(@NotBlank(message = "请填写理由") String reason) {}

  @PostMapping("/grid-tasks/{taskId}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Permit(Roles.JUDGE)
  void takeBack(@PathVariable String taskId, @Valid @RequestBody ReasonBody body) {
    tasks.takeBack(taskId, body.reason());
  }

  /** The judge's opinion of a clue. */
  record RatingBody(int stars, Optional<String> note) {}

  @PostMapping("/grid-clues/{clueId}/rating")
  @Permit(Roles.JUDGE)
  Clue rate(@PathVariable String clueId, @RequestBody RatingBody body) {
    return clues.rate(clueId, body.stars(), body.note().orElse(""));
  }

  /** Open clues of no known case, for the judges of the reader's courts. */
  @GetMapping("/grid-clues")
  @Permit({Roles.JUDGE, Roles.DIRECTOR, Roles.PRESIDENT, Roles.COMMANDER})
  List<Clue> withoutCase() {
    return clues.withoutCase();
  }

  /**
   * A visit or an urgent action, in one form.
   *
   * @param startsAt local time like {@code 2026-11-22T14:30}; absent = now
   * @param outcome absent = only planned
   */
  record OutingBody(
      @NotNull(message = "请选择外出事项") OutingKind kind,
      Optional<String> clueId,
      Optional<String> startsAt,
      @NotBlank(message = "请填写地点") String place,
      @NotBlank(message = "请填写队伍（出动人员）") String team,
      Optional<String> vehicle,
      Optional<String> outcome,
      Optional<String> record) {}

  @PostMapping("/cases/{caseId}/outings")
  @ResponseStatus(HttpStatus.CREATED)
  @Permit({Roles.JUDGE, Roles.CLERK, Roles.TEAM})
  Outing enter(@PathVariable String caseId, @Valid @RequestBody OutingBody body) {
    return outings.enter(
        caseId,
        new OutingOrder(
            body.kind(), given(body.clueId()), time(given(body.startsAt())), body.place(), body.team(), body.vehicle().orElse(""),
            given(body.outcome()).map(GridApi::outcome), body.record().orElse(""), Optional.empty()));
  }

  private static Optional<String> given(Optional<String> text) {
    return text.filter(value -> !value.isBlank());
  }

  private Instant time(Optional<String> text) {
    try {
      return text.map(LocalDateTime::parse).map(local -> local.atZone(clock.getZone()).toInstant()).orElseGet(clock::instant);
    } catch (DateTimeParseException e) {
      String message = "时间应为 2026-11-22T14:30 这样的格式";
      throw BusinessException.invalid("TIME_INVALID", message, new FieldProblem("startsAt", text.orElse(""), "S1.41", message));
    }
  }

  private static OutingOutcome outcome(String name) {
    return java.util.Arrays.stream(OutingOutcome.values())
        .filter(outcome -> outcome.name().equals(name))
        .findFirst()
        .orElseThrow(() -> BusinessException.invalid("CHOICE_REQUIRED", "请选择外出结果", new FieldProblem("outcome", name, "S1.41", "请选择外出结果")));
  }

  /** How a planned outing went. */
  record RecordBody(@NotNull(message = "请选择外出结果") OutingOutcome outcome, @NotBlank(message = "请填写经过") String record) {}

  @PostMapping("/outings/{outingId}/record")
  @Permit({Roles.JUDGE, Roles.CLERK, Roles.TEAM})
  Outing record(@PathVariable String outingId, @Valid @RequestBody RecordBody body) {
    return outings.record(outingId, body.outcome(), body.record());
  }

  /** Photos of an outing and, if the phone told it, where it was. */
  @PostMapping(path = "/outings/{outingId}/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Permit({Roles.JUDGE, Roles.CLERK, Roles.TEAM})
  void photos(
      @PathVariable String outingId,
      @RequestParam Optional<List<MultipartFile>> photos,
      @RequestParam(defaultValue = "") String latitude,
      @RequestParam(defaultValue = "") String longitude) {
    outings.addProof(outingId, Uploads.photos(photos), Position.parse(latitude, longitude));
  }

  /** Somebody to be invited. */
  record HelperBody(@NotBlank(message = "请填写姓名") String name, @NotNull(message = "请选择身份") HelperCapacity capacity) {}

  /** An invitation; its address is told this once. */
  record Invitation(String url, String notice) {}

  @PostMapping("/outings/{outingId}/helpers")
  @ResponseStatus(HttpStatus.CREATED)
  @Permit({Roles.JUDGE, Roles.COMMANDER})
  Invitation invite(@PathVariable String outingId, @Valid @RequestBody HelperBody body) {
    String url = "/open/helper/" + helpers.invite(outingId, body.name(), body.capacity());
    return new Invitation(url, "请把这个地址发给受邀人，只显示这一次：" + url);
  }

  @PostMapping("/helpers/{helperId}/revocation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Permit({Roles.JUDGE, Roles.COMMANDER})
  void revoke(@PathVariable String helperId) {
    helpers.revoke(helperId);
  }

  /**
   * An exposure.
   *
   * @param channels absent = all there are
   * @param village whose group is told; absent = the village of the first debtor's address, if it names one
   */
  record ExposureBody(
      @NotBlank(message = "请选择作为依据的决定文书") String decisionId,
      @NotBlank(message = "请填写标题") String title,
      @NotBlank(message = "请填写发布内容") String text,
      Optional<List<String>> channels,
      Optional<String> village) {}

  @PostMapping("/cases/{caseId}/exposures")
  @ResponseStatus(HttpStatus.CREATED)
  @Permit(Roles.JUDGE)
  Publication expose(@PathVariable String caseId, @Valid @RequestBody ExposureBody body) {
    return exposures.publish(
        caseId,
        new ExposureOrder(
            body.decisionId(), body.title(), body.text(), body.channels().orElseGet(exposures::channels), body.village().orElse("")));
  }

  @PostMapping("/exposures/{exposureId}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Permit(Roles.JUDGE)
  void withdraw(@PathVariable String exposureId, @Valid @RequestBody ReasonBody body) {
    exposures.withdraw(exposureId, body.reason());
  }

  /** One photo of an answer, a clue or an outing; shown as a picture, never run. */
  @GetMapping("/grid-photos/{photoId}")
  ResponseEntity<byte[]> photo(@PathVariable String photoId) {
    CaseGrids.PhotoContent photo = grids.photo(photoId);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.parseMediaType(photo.mediaType()))
        .body(photo.bytes());
  }

  /** Counts over the reader's courts; both days included. */
  @GetMapping("/grid/statistics")
  @Permit({Roles.JUDGE, Roles.DIRECTOR, Roles.PRESIDENT, Roles.COMMANDER, Roles.SUPERVISOR})
  GridStatistics statistics(
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
    return reports.between(from, to);
  }
}
