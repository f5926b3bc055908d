package org.zhiheng.platform.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns an agency's account (协助单位账号) away from everything but its own area, before any gate looks at it, and records the
 * attempt. That the name is only claimed is enough to refuse.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
class AgencyBoundary extends OncePerRequestFilter {

  private static final String AREA = "/agency-api";

  private final AgencyDenials denials;
  private final Refusals refusals;

  AgencyBoundary(AgencyDenials denials, Refusals refusals) {
    this.denials = denials;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> account = isItsOwn(request) ? Optional.empty() : denials.claimed(request);
    if (account.isPresent()) {
      denials.record(account.get(), "AGENCY_DENIED", request);
      refusals.login(request, response, new BadCredentialsException("协助单位账号只能使用 /agency-api"));
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isItsOwn(HttpServletRequest request) {
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    return path.equals(AREA) || path.startsWith(AREA + "/");
  }
}
