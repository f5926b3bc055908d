package org.zhiheng.platform.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.CurrentUser.ActorAuthentication;
import org.zhiheng.platform.security.Identity;

/**
 * Ends a session after its longest life (绝对时限, 12 h) however busy it is, and lets a change of roles or courts take effect
 * within a minute instead of at the next login. Sessions live in real time, whatever the business clock shows.
 */
@Component
class SessionGuard extends OncePerRequestFilter {

  private static final String CHECKED_AT = SessionGuard.class.getName() + ".checkedAt";

  private static final Authentication NOBODY =
      new AnonymousAuthenticationToken("ended", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

  private final Identity identity;
  private final Duration longest;
  private final Duration recheck;
  private final HttpSessionSecurityContextRepository repository = new HttpSessionSecurityContextRepository();

  SessionGuard(
      Identity identity,
      @Value("${zhiheng.session.longest:12h}") Duration longest,
      @Value("${zhiheng.session.recheck:1m}") Duration recheck) {
    this.identity = identity;
    this.longest = longest;
    this.recheck = recheck;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication who) {
      guard(session, who.getPrincipal(), request, response);
    }
    chain.doFilter(request, response);
  }

  private void guard(HttpSession session, Actor actor, HttpServletRequest request, HttpServletResponse response) {
    long now = System.currentTimeMillis();
    if (now - session.getCreationTime() > longest.toMillis()) {
      end(session);
    } else if (now - checkedAt(session) > recheck.toMillis()) {
      session.setAttribute(CHECKED_AT, now);
      refresh(session, actor, request, response);
    }
  }

  private static long checkedAt(HttpSession session) {
    return session.getAttribute(CHECKED_AT) instanceof Long at ? at : session.getCreationTime();
  }

  private void refresh(HttpSession session, Actor actor, HttpServletRequest request, HttpServletResponse response) {
    Optional<Actor> today = identity.find(actor.id());
    if (today.isEmpty()) {
      end(session);
    } else if (!today.get().equals(actor)) {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(new ActorAuthentication(today.get()));
      SecurityContextHolder.setContext(context);
      repository.saveContext(context, request, response);
    }
  }

  private static void end(HttpSession session) {
    session.invalidate();
    // Somebody must stand in the thread, if only nobody: an empty context is the server itself.
    SecurityContext nobody = SecurityContextHolder.createEmptyContext();
    nobody.setAuthentication(NOBODY);
    SecurityContextHolder.setContext(nobody);
  }

  /** It belongs into the chains, not in front of them. */
  @Configuration(proxyBeanMethods = false)
  static class NotByItself {

    @Bean
    FilterRegistrationBean<SessionGuard> sessionGuardRegistration(SessionGuard guard) {
      FilterRegistrationBean<SessionGuard> registration = new FilterRegistrationBean<>(guard);
      registration.setEnabled(false);
      return registration;
    }
  }
}
