package org.zhiheng.platform.web.access;

import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Address patterns. String patterns given to Spring Security do not match the engine's servlets, so they are never used. */
final class Paths {

  /** Pages and files anybody may open. Everything else needs a login. */
  static final RequestMatcher OPEN_PAGES =
      any("/login", "/setup", "/error", "/favicon.ico", "/assets/**", "/open/**", "/calculators", "/calculators/**");

  /** The calculators for programs. */
  static final RequestMatcher CALCULATORS = any("/api/calculators", "/api/calculators/**");

  /** Addresses for programs that need no login: health for the load balancer, and calculators, which hold no data. */
  static final RequestMatcher OPEN_PROGRAMS = any("/actuator/health", "/actuator/health/**", "/api/calculators/**");

  /** What officers of the agencies work with; the only thing they get to see. */
  static final RequestMatcher DESK = any("/desk", "/desk/**", "/api/desk", "/api/desk/**");

  /** What a body outside the court watches the agencies with; the only thing it gets to see. */
  static final RequestMatcher OVERSIGHT = any("/oversight", "/oversight/**", "/api/oversight", "/api/oversight/**");

  private Paths() {}

  static RequestMatcher any(String... patterns) {
    return new OrRequestMatcher(Stream.of(patterns).map(Paths::one).toArray(RequestMatcher[]::new));
  }

  static RequestMatcher post(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
  }

  private static RequestMatcher one(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }
}
