package org.zhiheng.platform.web.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.web.PostedFrom;
import org.zhiheng.platform.web.access.FirstAdministrators.Account;

/** The page of the first day ({@code /setup}); gone for good once there is a user. */
@Controller
@Permit(Permit.PUBLIC)
class SetupController {

  private final FirstAdministrators first;

  SetupController(FirstAdministrators first) {
    this.first = first;
  }

  @GetMapping("/setup")
  String show() {
    if (!first.areAwaited()) {
      throw BusinessException.notFound("NOT_FOUND", "没有找到");
    }
    return "setup";
  }

  @PostMapping("/setup")
  @PostedFrom("/setup")
  String create(
      @RequestParam String token,
      @RequestParam String systemId,
      @RequestParam String systemName,
      @RequestParam String systemPassword,
      @RequestParam String securityId,
      @RequestParam String securityName,
      @RequestParam String securityPassword) {
    if (!first.areAwaited()) {
      throw BusinessException.notFound("NOT_FOUND", "没有找到");
    }
    first.create(
        token,
        new Account(systemId.strip(), systemName.strip(), systemPassword),
        new Account(securityId.strip(), securityName.strip(), securityPassword));
    return "redirect:/login";
  }
}
