package org.zhiheng.casefile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CasePeriod;
import org.zhiheng.casefile.CasePeriods;
import org.zhiheng.casefile.ExcludedGround;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** What happens to an open case outside its tasks (案件事项): the parties settle, its clock stands still and runs again. */
@Tag(name = "案件", description = "和解与办案期限")
@RestController
@RequestMapping("/api/cases/{caseId}")
class CaseController {

  private final CaseFiles cases;
  private final CasePeriods periods;
  private final CourtAccess access;

  CaseController(CaseFiles cases, CasePeriods periods, CourtAccess access) {
    this.cases = cases;
    this.periods = periods;
    this.access = access;
  }

  /** What the parties agreed; a note of the case, not a process variable. */
  record Settlement(@NotBlank(message = "请写明和解内容") @Size(max = 2000, message = "和解内容不得超过2000个字") String terms) {}

  /** From which day on time does not count, and why. */
  record Pause(@NotNull(message = "请选择扣除事由") ExcludedGround ground, @NotNull(message = "请填写扣除开始日") LocalDate from) {}

  /** The last day that does not count. */
  record Resumption(@NotNull(message = "请填写扣除截止日") LocalDate to) {}

  @Operation(summary = "登记执行和解", description = "等待结果的流程随即得知；重复登记不产生第二次")
  @PostMapping("/settlement")
  @Permit({Roles.JUDGE, Roles.CLERK})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void settle(@PathVariable String caseId, @Valid @RequestBody Settlement settlement) {
    require(caseId);
    cases.recordSettlement(caseId, settlement.terms().strip());
  }

  @Operation(summary = "查看办案期限")
  @GetMapping("/period")
  @Permit(Permit.CASE_STAFF)
  CasePeriod period(@PathVariable String caseId) {
    require(caseId);
    return periods.of(caseId);
  }

  @Operation(summary = "开始扣除期限", description = "自该日起不计入办案期限，提醒随之重新计算")
  @PostMapping("/period/pause")
  @Permit(Roles.JUDGE)
  CasePeriod pause(@PathVariable String caseId, @Valid @RequestBody Pause pause) {
    require(caseId);
    periods.pause(caseId, pause.ground(), pause.from());
    return periods.of(caseId);
  }

  @Operation(summary = "恢复计算期限", description = "该日为最后一个不计入的日子")
  @PostMapping("/period/resume")
  @Permit(Roles.JUDGE)
  CasePeriod resume(@PathVariable String caseId, @Valid @RequestBody Resumption resumption) {
    require(caseId);
    periods.resume(caseId, resumption.to());
    return periods.of(caseId);
  }

  private void require(String caseId) {
    access.require(cases.byId(caseId).courtCode());
  }
}
