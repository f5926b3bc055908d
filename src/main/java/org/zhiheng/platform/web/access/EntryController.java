package org.zhiheng.platform.web.access;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** The door: the login page, and the way from there to the place where a person works. */
@Controller
class EntryController {

  private static final String APPLICATION = "redirect:/camunda/app/%s/default/";
  private static final Map<String, String> HOMES =
      Map.of(
          Roles.SYSADMIN, "admin",
          Roles.SECADMIN, "admin",
          Roles.AUDITADMIN, "welcome",
          Roles.ANALYST, "cockpit",
          Roles.SUPERVISOR, "cockpit");

  private final CurrentUser user;
  private final FirstAdministrators first;

  EntryController(CurrentUser user, FirstAdministrators first) {
    this.user = user;
    this.first = first;
  }

  @GetMapping("/login")
  @Permit(Permit.PUBLIC)
  String login() {
    return first.areAwaited() ? "redirect:/setup" : "login";
  }

  @GetMapping("/")
  @Permit(Permit.ANY_ROLE)
  String home() {
    String application =
        user.roles().stream().sorted().filter(HOMES::containsKey).map(HOMES::get).findFirst().orElse("tasklist");
    return APPLICATION.formatted(application);
  }
}
