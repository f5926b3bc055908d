package org.zhiheng.platform.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.AgencyAccounts;
import org.zhiheng.platform.security.CurrentUser.ActorAuthentication;

/** Lets an agency's account (协助单位) in by HTTP basic or by its client certificate, for this one request. */
class AgencyFilter extends OncePerRequestFilter {

  private final ObjectProvider<AgencyAccounts> accounts;
  private final ClientCertificates certificates;
  private final AgencyDenials denials;
  private final Refusals refusals;
  private final BasicAuthenticationConverter credentials = new BasicAuthenticationConverter();

  AgencyFilter(
      ObjectProvider<AgencyAccounts> accounts,
      ClientCertificates certificates,
      AgencyDenials denials,
      Refusals refusals) {
    this.denials = denials;
    this.accounts = accounts;
    this.certificates = certificates;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      account(request).ifPresent(AgencyFilter::enter);
    } catch (AuthenticationException e) {
      denials.claimed(request).or(() -> denials.certified(request)).ifPresent(claimed -> denials.record(claimed, "AGENCY_LOGIN_FAILED", request));
      refusals.challenge(request, response, e);
      return;
    }
    chain.doFilter(request, response);
  }

  /** A key that is given counts, whatever certificate stands behind the connection. */
  private Optional<String> account(HttpServletRequest request) {
    UsernamePasswordAuthenticationToken given = credentials.convert(request);
    return given == null ? ofCertificate(request) : Optional.of(ofKey(given));
  }

  private String ofKey(UsernamePasswordAuthenticationToken given) {
    return port()
        .flatMap(port -> port.authenticate(given.getName(), String.valueOf(given.getCredentials())))
        .orElseThrow(() -> new BadCredentialsException("账号或密钥不正确"));
  }

  private Optional<String> ofCertificate(HttpServletRequest request) {
    return certificates
        .fingerprint(request)
        .map(
            fingerprint ->
                port()
                    .flatMap(port -> port.authenticate(fingerprint))
                    .orElseThrow(() -> new BadCredentialsException("客户端证书未登记或已停用")));
  }

  private Optional<AgencyAccounts> port() {
    return Optional.ofNullable(accounts.getIfAvailable());
  }

  private static void enter(String account) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new ActorAuthentication(Actor.agency(account)));
    SecurityContextHolder.setContext(context);
  }
}
