package org.zhiheng.platform.web.access;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.zhiheng.platform.security.AgencyAccounts;
import org.zhiheng.platform.security.CurrentUser.ActorAuthentication;
import org.zhiheng.platform.security.Roles;

/**
 * The gates of the server, one filter chain per area. Each ends with a refusal: whatever is not named here as open needs a
 * login with at least one role of the court; people of other bodies have an area of their own and no other.
 *
 * <p>One session serves our pages, the engine's web applications, its REST and our own. Programs without a browser send HTTP
 * basic with each request instead and never get a session.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class AccessConfiguration {

  /** Readable by our scripts, which send it back as {@value #CSRF_HEADER}. Not the name the engine's own cookie has. */
  static final String CSRF_COOKIE = "ZH-CSRF";

  static final String CSRF_HEADER = "X-ZH-CSRF";

  private static final String PAGE_POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'self'";
  private static final String[] ROLES = Roles.ofTheCourt().toArray(String[]::new);
  private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=()";
  private static final String POSITION_ONLY = "camera=(), microphone=(), geolocation=(self)";

  private final Refusals refusals;
  private final SessionGuard sessionGuard;

  AccessConfiguration(Refusals refusals, SessionGuard sessionGuard) {
    this.refusals = refusals;
    this.sessionGuard = sessionGuard;
  }

  @Bean
  AuthenticationManager authenticationManager(StaffAuthenticationProvider staff) {
    return new ProviderManager(staff);
  }

  /** Outside bodies: their own accounts, no session, no way on to anything else. */
  @Bean
  @Order(1)
  SecurityFilterChain agencyGate(
      HttpSecurity http,
      ObjectProvider<AgencyAccounts> accounts,
      ClientCertificates certificates,
      AgencyDenials denials)
      throws Exception {
    return http.securityMatcher(Paths.any("/agency-api", "/agency-api/**"))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(CsrfConfigurer::disable)
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .addFilterBefore(
            new AgencyFilter(accounts, certificates, denials, refusals), BasicAuthenticationFilter.class)
        .exceptionHandling(on -> on.authenticationEntryPoint(refusals::challenge).accessDeniedHandler(refusals::forbid))
        .authorizeHttpRequests(
            requests -> followUps(requests).anyRequest().hasAuthority(ActorAuthentication.AGENCY))
        .build();
  }

  /** Calculators keep nothing and know nobody: no session, no cookie, no login. */
  @Bean
  @Order(1)
  SecurityFilterChain calculatorGate(HttpSecurity http) throws Exception {
    return http.securityMatcher(Paths.CALCULATORS)
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(CsrfConfigurer::disable)
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .headers(AccessConfiguration::headers)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /** What programs and our own scripts read: the session of the browser, or HTTP basic. */
  @Bean
  @Order(2)
  SecurityFilterChain programGate(HttpSecurity http) throws Exception {
    return http.securityMatcher(Paths.any("/api/**", "/engine-rest/**", "/actuator/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml"))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .csrf(csrf -> csrf(csrf, new OrRequestMatcher(AccessConfiguration::hasOwnCredentials, Paths.OPEN_PROGRAMS)))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .httpBasic(basic -> basic.authenticationEntryPoint(refusals::challenge))
        .addFilterBefore(sessionGuard, AuthorizationFilter.class)
        .exceptionHandling(on -> on.authenticationEntryPoint(refusals::challenge).accessDeniedHandler(refusals::forbid))
        .headers(AccessConfiguration::headers)
        .authorizeHttpRequests(
            requests ->
                followUps(requests)
                    .requestMatchers(Paths.OPEN_PROGRAMS)
                    .permitAll()
                    .requestMatchers(Paths.any("/actuator/**"))
                    .hasRole(Roles.SYSADMIN)
                    .requestMatchers(Paths.DESK)
                    .hasRole(Roles.OFFICER)
                    .requestMatchers(Paths.OVERSIGHT)
                    .hasRole(Roles.OVERSEER)
                    .anyRequest()
                    .hasAnyRole(ROLES))
        .build();
  }

  /**
   * Tasklist, Cockpit, Admin: behind our login, with the engine's own protection against forged requests and its own
   * headers. Its page for making a first administrator is closed for good.
   */
  @Bean
  @Order(3)
  SecurityFilterChain engineApplicationGate(HttpSecurity http) throws Exception {
    return http.securityMatcher(Paths.any("/camunda", "/camunda/**"))
        .csrf(csrf -> csrf(csrf, AnyRequestMatcher.INSTANCE))
        .addFilterBefore(sessionGuard, AuthorizationFilter.class)
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(Paths.post("/camunda/api/admin/auth/user/{engine}/logout"))
                    .logoutSuccessHandler((request, response, who) -> response.setStatus(204)))
        .exceptionHandling(
            on ->
                on.defaultAuthenticationEntryPointFor(refusals::login, Paths.any("/camunda/api/**"))
                    .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE)
                    .accessDeniedHandler(refusals::forbid))
        .headers(headers -> headers.cacheControl(cache -> cache.disable()).frameOptions(FrameOptionsConfig::sameOrigin))
        .authorizeHttpRequests(
            requests ->
                followUps(requests)
                    .requestMatchers(Paths.any("/camunda/api/admin/setup/**", "/camunda/app/{app}/{engine}/setup/**"))
                    .denyAll()
                    .anyRequest()
                    .hasAnyRole(ROLES))
        .build();
  }

  /** The phone pages of grid workers (网格员), who have no business anywhere else. A report may carry the phone's position. */
  @Bean
  @Order(4)
  SecurityFilterChain gridGate(HttpSecurity http) throws Exception {
    return http.securityMatcher(Paths.any("/grid", "/grid/**"))
        .csrf(csrf -> csrf(csrf, request -> false))
        .addFilterBefore(sessionGuard, AuthorizationFilter.class)
        .exceptionHandling(
            on -> on.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")).accessDeniedHandler(refusals::forbid))
        .headers(headers -> headers(headers, POSITION_ONLY))
        .authorizeHttpRequests(requests -> followUps(requests).anyRequest().hasRole(Roles.GRID))
        .build();
  }

  /** Our own pages. Whoever is on a visit may tell where, on the page of the case. */
  @Bean
  @Order(5)
  SecurityFilterChain pageGate(HttpSecurity http, LoginOutcome outcome) throws Exception {
    return http.csrf(csrf -> csrf(csrf, request -> false))
        .formLogin(login -> login.loginPage("/login").successHandler(outcome.success()).failureHandler(outcome::failed))
        .logout(logout -> logout.logoutSuccessUrl("/login?logout").addLogoutHandler(outcome::left))
        .addFilterBefore(sessionGuard, AuthorizationFilter.class)
        .exceptionHandling(on -> on.accessDeniedHandler(refusals::forbid))
        .headers(headers -> headers(headers, POSITION_ONLY))
        .authorizeHttpRequests(
            requests ->
                followUps(requests)
                    .requestMatchers(Paths.OPEN_PAGES)
                    .permitAll()
                    .requestMatchers(Paths.DESK)
                    .hasRole(Roles.OFFICER)
                    .requestMatchers(Paths.OVERSIGHT)
                    .hasRole(Roles.OVERSEER)
                    .anyRequest()
                    .hasAnyRole(ROLES))
        .build();
  }

  /** The container's own hand-overs of a request that has passed the gate; checked again they would turn into redirects. */
  private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry followUps(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
    return requests
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
        .permitAll();
  }

  private static void csrf(CsrfConfigurer<HttpSecurity> csrf, RequestMatcher exempt) {
    CookieCsrfTokenRepository repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
    repository.setCookieName(CSRF_COOKIE);
    repository.setHeaderName(CSRF_HEADER);
    repository.setCookiePath("/");
    CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
    // Without a name the token is made at once, so that the cookie is there before the first form is.
    handler.setCsrfRequestAttributeName(null);
    csrf.csrfTokenRepository(repository).csrfTokenRequestHandler(handler).ignoringRequestMatchers(exempt);
  }

  /** A page of a stranger can make a browser send its cookies, but not this header. */
  private static boolean hasOwnCredentials(jakarta.servlet.http.HttpServletRequest request) {
    return request.getHeader("Authorization") != null;
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers(headers, NO_DEVICES);
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers, String devices) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy(devices))
        .frameOptions(FrameOptionsConfig::sameOrigin);
  }
}
