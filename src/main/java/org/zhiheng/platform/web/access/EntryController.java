package org.zhiheng.platform.web.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhiheng.platform.security.Permit;

/** The door: the login page, or on the first day the page that makes the first administrators. */
@Controller
class EntryController {

  private final FirstAdministrators first;

  EntryController(FirstAdministrators first) {
    this.first = first;
  }

  @GetMapping("/login")
  @Permit(Permit.PUBLIC)
  String login() {
    return first.areAwaited() ? "redirect:/setup" : "login";
  }
}
