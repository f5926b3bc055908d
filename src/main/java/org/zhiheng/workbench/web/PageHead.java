package org.zhiheng.workbench.web;

import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;

/** Name and roles of whoever reads stand at the head of every page. */
@ControllerAdvice(assignableTypes = {PageController.class, RegisterPage.class, ReportPages.class, IncidentPages.class})
class PageHead {

  private final CurrentUser user;

  PageHead(CurrentUser user) {
    this.user = user;
  }

  @ModelAttribute("person")
  Person person() {
    List<String> titles =
        Roles.all().entrySet().stream().filter(role -> user.hasRole(role.getKey())).map(role -> role.getValue()).toList();
    return new Person(user.actor().displayName(), String.join("、", titles));
  }

  /** Who is logged in. */
  record Person(String name, String roles) {}
}
