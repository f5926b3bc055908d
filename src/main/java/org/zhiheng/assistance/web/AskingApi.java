package org.zhiheng.assistance.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.assistance.AskOrder;
import org.zhiheng.assistance.AskingForm;
import org.zhiheng.assistance.AskingStatus;
import org.zhiheng.assistance.AskingStatuses;
import org.zhiheng.assistance.Askings;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** Asking for matters of the catalogue from a case (发起协助). */
@RestController
@RequestMapping("/api/cases/{caseId}/assistance")
@Permit(Permit.CASE_STAFF)
class AskingApi {

  private final Askings askings;
  private final AskingStatuses statuses;

  AskingApi(Askings askings, AskingStatuses statuses) {
    this.askings = askings;
    this.statuses = statuses;
  }

  /**
   * What is asked.
   *
   * @param matter code of the catalogue, e.g. {@code utility.query}
   * @param input as the matter's input schema wants it
   * @param units codes of units to ask
   * @param districts courts whose district's unit is asked; without units and districts, the court's own
   */
  record AskBody(
      @NotBlank(message = "请选择协助事项") String matter,
      Map<String, Object> input,
      List<String> units,
      List<String> districts) {

    AskOrder order(String caseId) {
      return new AskOrder(
          caseId,
          matter,
          input == null ? Map.of() : input,
          units == null ? List.of() : units,
          districts == null ? List.of() : districts);
    }
  }

  /** Asks one or many units in one action. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Permit({Roles.JUDGE, Roles.CLERK})
  AskingStatus ask(@PathVariable String caseId, @Valid @RequestBody AskBody body) {
    return statuses.status(caseId, askings.ask(body.order(caseId)).id());
  }

  /** Everything asked in the case, unit by unit, oldest first. */
  @GetMapping
  List<AskingStatus> asked(@PathVariable String caseId) {
    return statuses.statusOf(caseId);
  }

  /** What the dialog needs to know of the case. */
  @GetMapping("/form")
  AskingForm form(@PathVariable String caseId) {
    return statuses.form(caseId);
  }

  /** Asks one unit once more after it refused or the request was taken back. */
  @PostMapping("/{requestId}/retry")
  @ResponseStatus(HttpStatus.CREATED)
  @Permit({Roles.JUDGE, Roles.CLERK})
  Map<String, String> retry(@PathVariable String caseId, @PathVariable String requestId) {
    return Map.of("requestId", askings.retry(caseId, requestId));
  }
}
