package org.zhiheng.platform.engine.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.CurrentUser;

/**
 * Carries the actor of each request into the engine. Spring Security alone would let a person in and leave the engine
 * without a user, to whom it then permits everything.
 */
@Configuration(proxyBeanMethods = false)
class EngineFilters {

  private static final int AFTER_SPRING_SECURITY = 200;
  private static final String WEB_APPLICATIONS = "/camunda/";
  private static final String ENGINE_REST = "/engine-rest";

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> engineUserFilter(CurrentUser user, EngineUser engine) {
    FilterRegistrationBean<OncePerRequestFilter> registration =
        new FilterRegistrationBean<>(new EngineUserFilter(user, engine));
    registration.setOrder(AFTER_SPRING_SECURITY);
    registration.addUrlPatterns("/*");
    return registration;
  }

  /** The web applications keep a login of their own in the session; this one fills it from ours. */
  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> engineSingleSignOn() {
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> registration =
        new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    registration.setInitParameters(Map.of("authentication-provider", OurLogin.class.getName()));
    registration.setOrder(AFTER_SPRING_SECURITY + 1);
    registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    return registration;
  }

  private static final class EngineUserFilter extends OncePerRequestFilter {

    private final CurrentUser user;
    private final EngineUser engine;

    EngineUserFilter(CurrentUser user, EngineUser engine) {
      this.user = user;
      this.engine = engine;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
      return request.getRequestURI().startsWith(request.getContextPath() + WEB_APPLICATIONS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      try {
        enter(request, user.actor());
        chain.doFilter(request, response);
      } finally {
        engine.clear();
      }
    }

    private void enter(HttpServletRequest request, Actor actor) {
      if (request.getRequestURI().startsWith(request.getContextPath() + ENGINE_REST)) {
        engine.actAsPerson(actor);
      } else {
        engine.actThroughServer(actor);
      }
    }
  }

  /** Created by the filter from its class name. */
  public static final class OurLogin extends ContainerBasedAuthenticationProvider {

    private final CurrentUser user = new CurrentUser();

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
      Actor actor = user.actor();
      if (actor.kind() != Actor.Kind.STAFF) {
        return AuthenticationResult.unsuccessful();
      }
      AuthenticationResult result = new AuthenticationResult(actor.id(), true);
      result.setGroups(List.copyOf(actor.roles()));
      result.setTenants(List.copyOf(actor.courts()));
      return result;
    }
  }
}
