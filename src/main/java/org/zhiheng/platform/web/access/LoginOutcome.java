package org.zhiheng.platform.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;

/** What follows a login, good or bad: an entry in the audit trail, and the page to go on with. */
@Component
class LoginOutcome {

  private static final String USER = "user";

  private final AuditTrail audit;
  private final Identity identity;

  LoginOutcome(AuditTrail audit, Identity identity) {
    this.audit = audit;
    this.identity = identity;
  }

  AuthenticationSuccessHandler success() {
    SavedRequestAwareAuthenticationSuccessHandler onward = new FirstPage();
    return (request, response, who) -> {
      audit.record("LOGIN", USER, who.getName(), Map.of(), Map.of());
      onward.onAuthenticationSuccess(request, response, who);
    };
  }

  void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    boolean locked = reason instanceof LockedException;
    audit.record("LOGIN_FAILED", USER, knownUser(request), Map.of(), Map.of("locked", locked));
    response.sendRedirect(request.getContextPath() + "/login?" + (locked ? "locked" : "wrong"));
  }

  /** People type passwords into the wrong box; only what is a user's id is written down. */
  private String knownUser(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("username"))
        .filter(name -> identity.find(name).isPresent())
        .orElse("unknown");
  }

  void left(HttpServletRequest request, HttpServletResponse response, Authentication who) {
    if (who != null) {
      audit.record("LOGOUT", USER, who.getName(), Map.of(), Map.of());
    }
  }

  /** The page asked for before the login; without one, the start page, which is another for people of other bodies. */
  private static final class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response, Authentication who) {
      if (holds(who, Roles.GRID)) {
        return "/grid";
      }
      if (holds(who, Roles.OVERSEER)) {
        return "/oversight";
      }
      return holds(who, Roles.OFFICER) ? "/desk" : "/";
    }

    private static boolean holds(Authentication who, String role) {
      return who.getAuthorities().stream().anyMatch(right -> right.getAuthority().equals("ROLE_" + role));
    }
  }
}
