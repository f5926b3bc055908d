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
 * attempt. That the name is only claimed is enough to refuse. A certificate opens nothing outside that area in any case: it may
 * stand behind the connection of an officer who logs in for the desk, so the gates decide, and what they refuse is recorded.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
class AgencyBoundary extends OncePerRequestFilter {

  private static final String AREA = "/agency-api";
  private static final String DENIED = "AGENCY_DENIED";

  private final AgencyDenials denials;
  private final Refusals refusals;

  AgencyBoundary(AgencyDenials denials, Refusals refusals) {
    this.denials = denials;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isItsOwn(request)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<String> account = denials.claimed(request);
    if (account.isPresent()) {
      denials.record(account.get(), DENIED, request);
      refusals.login(request, response, new BadCredentialsException("协助单位账号只能使用 /agency-api"));
      return;
    }
    chain.doFilter(request, response);
    if (isRefused(response)) {
      denials.certified(request).ifPresent(holder -> denials.record(holder, DENIED, request));
    }
  }

  /** The gates refuse a program by status, and a browser by sending it to the login. */
  private static boolean isRefused(HttpServletResponse response) {
    int status = response.getStatus();
    return status == HttpServletResponse.SC_UNAUTHORIZED
        || status == HttpServletResponse.SC_FORBIDDEN
        || status == HttpServletResponse.SC_FOUND && Optional.ofNullable(response.getHeader("Location")).orElse("").endsWith("/login");
  }

  private static boolean isItsOwn(HttpServletRequest request) {
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    return path.equals(AREA) || path.startsWith(AREA + "/");
  }
}
