package org.zhiheng.calculator.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhiheng.calculator.Policies;
import org.zhiheng.platform.security.Permit;

/** The page 口径与设置: which numbers are not the law's, shown to whoever relies on a result. */
@Controller
@Permit(Permit.PUBLIC)
class SettingsPage {

  private final Policies policies;

  SettingsPage(Policies policies) {
    this.policies = policies;
  }

  @GetMapping("/calculators/settings")
  String show(Model model) {
    model.addAttribute("open", policies.open());
    model.addAttribute("clocks", policies.localClocks());
    return "calculator-settings";
  }
}
