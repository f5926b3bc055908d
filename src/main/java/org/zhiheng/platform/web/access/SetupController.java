package org.zhiheng.platform.web.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.web.Problems;
import org.zhiheng.platform.web.access.FirstAdministrators.Account;

/** The page of the first day ({@code /setup}); gone for good once there is a user. */
@Controller
@Permit(Permit.PUBLIC)
class SetupController {

  private final FirstAdministrators first;
  private final Problems problems;

  SetupController(FirstAdministrators first, Problems problems) {
    this.first = first;
    this.problems = problems;
  }

  @GetMapping("/setup")
  String show() {
    if (!first.areAwaited()) {
      throw BusinessException.notFound("NOT_FOUND", "没有找到");
    }
    return "setup";
  }

  @PostMapping("/setup")
  String create(
      @RequestParam String token,
      @RequestParam String systemId,
      @RequestParam String systemName,
      @RequestParam String systemPassword,
      @RequestParam String securityId,
      @RequestParam String securityName,
      @RequestParam String securityPassword,
      Model model) {
    if (!first.areAwaited()) {
      throw BusinessException.notFound("NOT_FOUND", "没有找到");
    }
    try {
      first.create(
          token,
          new Account(systemId.strip(), systemName.strip(), systemPassword),
          new Account(securityId.strip(), securityName.strip(), securityPassword));
    } catch (RuntimeException e) {
      model.addAttribute("message", problems.of(e).detail());
      return "setup";
    }
    return "redirect:/login";
  }
}
