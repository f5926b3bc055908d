package org.zhiheng.property.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.property.ErrandKind;
import org.zhiheng.property.ErrandOrder;
import org.zhiheng.property.FieldErrand;
import org.zhiheng.property.FieldErrands;

/** What the field team is asked to do for a case (外勤事项). */
@RestController
@RequestMapping("/api/cases/{caseId}/field-errands")
@Permit(Permit.CASE_STAFF)
class ErrandController {

  private final FieldErrands errands;

  ErrandController(FieldErrands errands) {
    this.errands = errands;
  }

  /**
   * What is asked.
   *
   * @param assetId empty or absent = about no asset in particular
   */
  record Body(
      @NotNull(message = "请选择外勤事项种类") ErrandKind kind,
      Optional<String> assetId,
      @NotBlank(message = "请填写地点") String place,
      @NotBlank(message = "请填写要求") String instructions,
      @NotNull(message = "请填写办理期限") LocalDate dueOn) {

    ErrandOrder order() {
      return new ErrandOrder(kind, assetId, place, instructions, dueOn);
    }
  }

  /** Why an errand is taken back. */
  record WithdrawalBody(@NotBlank(message = "请填写撤回理由") String reason) {}

  @GetMapping
  List<FieldErrand> list(@PathVariable String caseId) {
    return errands.ofCase(caseId);
  }

  @PostMapping
  @Permit({Roles.JUDGE, Roles.CLERK})
  @ResponseStatus(HttpStatus.CREATED)
  FieldErrand ask(@PathVariable String caseId, @Valid @RequestBody Body body) {
    return errands.ask(caseId, body.order());
  }

  @PostMapping("/{errandId}/withdrawal")
  @Permit({Roles.JUDGE, Roles.CLERK})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(@PathVariable String caseId, @PathVariable String errandId, @Valid @RequestBody WithdrawalBody body) {
    errands.takeBack(caseId, errandId, body.reason());
  }
}
