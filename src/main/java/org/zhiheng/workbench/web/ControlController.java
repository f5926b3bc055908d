package org.zhiheng.workbench.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.workbench.ControlChoice;

/** The assets a judge ticked on the case page (控制方案). */
@RestController
@RequestMapping("/api/cases/{caseId}")
@Permit(Roles.JUDGE)
class ControlController {

  private final ControlChoice choice;

  ControlController(ControlChoice choice) {
    this.choice = choice;
  }

  /** The assets to be controlled, all of them. */
  record PlanForm(@NotNull List<String> assetIds) {}

  @PutMapping("/control-choice")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void plan(@PathVariable String caseId, @Valid @RequestBody PlanForm form) {
    choice.plan(caseId, form.assetIds());
  }
}
