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

/** Lets an agency's account (协助单位) in by HTTP basic, for this one request. */
class AgencyFilter extends OncePerRequestFilter {

  private final ObjectProvider<AgencyAccounts> accounts;
  private final Refusals refusals;
  private final BasicAuthenticationConverter credentials = new BasicAuthenticationConverter();

  AgencyFilter(ObjectProvider<AgencyAccounts> accounts, Refusals refusals) {
    this.accounts = accounts;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      given(request).ifPresent(this::enter);
    } catch (AuthenticationException e) {
      refusals.challenge(request, response, e);
      return;
    }
    chain.doFilter(request, response);
  }

  private Optional<UsernamePasswordAuthenticationToken> given(HttpServletRequest request) {
    return Optional.ofNullable(credentials.convert(request));
  }

  private void enter(UsernamePasswordAuthenticationToken given) {
    String account =
        Optional.ofNullable(accounts.getIfAvailable())
            .flatMap(port -> port.authenticate(given.getName(), String.valueOf(given.getCredentials())))
            .orElseThrow(() -> new BadCredentialsException("账号或密钥不正确"));
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new ActorAuthentication(Actor.agency(account)));
    SecurityContextHolder.setContext(context);
  }
}
