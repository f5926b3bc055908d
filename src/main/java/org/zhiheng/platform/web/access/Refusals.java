package org.zhiheng.platform.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.platform.web.Problem;
import org.zhiheng.platform.web.ProblemView;

/** How the gates say no. */
@Component
class Refusals {

  private static final int LONGEST_PATH = 300;

  private final ProblemView view;
  private final AuditTrail audit;
  private final CurrentUser user;

  Refusals(ProblemView view, AuditTrail audit, CurrentUser user) {
    this.view = view;
    this.audit = audit;
    this.user = user;
  }

  /** Nobody is logged in, and a login page would be of no use to the caller. */
  void login(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    view.write(Problem.of(401, code(reason), text(reason)), request, response);
  }

  /**
   * As {@link #login}, and names HTTP basic as the way in — but not to a browser: it would ask for the password in a window
   * of its own and then send it along with requests of strangers' pages.
   */
  void challenge(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (request.getHeader("Sec-Fetch-Mode") == null) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"zhiheng\", charset=\"UTF-8\"");
    }
    login(request, response, reason);
  }

  /** Somebody is logged in, but may not do this. */
  void forbid(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    record(request, reason);
    if (view.wantsPage(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    Problem problem =
        reason instanceof CsrfException
            ? Problem.of(403, "PAGE_EXPIRED", "页面已过期，请刷新后重试")
            : Problem.of(403, "FORBIDDEN", "您的角色无权进行此操作");
    view.write(problem, request, response);
  }

  /** People of other bodies have no business where they are refused, so that they tried stands in the audit trail. */
  private void record(HttpServletRequest request, AccessDeniedException reason) {
    if (reason instanceof CsrfException || user.roles().stream().noneMatch(Roles.OUTSIDE::contains)) {
      return;
    }
    String path = request.getRequestURI();
    audit.record(
        "ACCESS_DENIED", "user", user.id(), Map.of(),
        Map.of("method", request.getMethod(), "path", path.substring(0, Math.min(path.length(), LONGEST_PATH))));
  }

  private static String code(AuthenticationException reason) {
    return reason instanceof LockedException ? "ACCOUNT_LOCKED" : "UNAUTHENTICATED";
  }

  private static String text(AuthenticationException reason) {
    return reason instanceof LockedException ? "账号因连续输错密码暂时锁定，请稍后再试" : "请先登录，或检查用户名和密码";
  }
}
