package org.zhiheng.platform.web.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** Checks {@link Permit} before any of our handlers runs; one that says nothing about who may call it is refused to all. */
@Component
class PermitInterceptor implements HandlerInterceptor, WebMvcConfigurer {

  private static final Logger LOG = LoggerFactory.getLogger(PermitInterceptor.class);
  private static final String OURS = "org.zhiheng.";

  private final CurrentUser user;

  PermitInterceptor(CurrentUser user) {
    this.user = user;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (isAnswerOfCheckedCall(request)) {
      return true;
    }
    if (handler instanceof HandlerMethod method && isOurs(method) && !allows(method)) {
      throw BusinessException.forbidden("FORBIDDEN", "您的角色无权进行此操作");
    }
    return true;
  }

  /** A long poll's answer comes in a second pass, in which the handler does not run again. */
  private static boolean isAnswerOfCheckedCall(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ASYNC;
  }

  private static boolean isOurs(HandlerMethod method) {
    return method.getBeanType().getName().startsWith(OURS);
  }

  private boolean allows(HandlerMethod method) {
    Optional<Permit> permit = find(method, Permit.class);
    if (permit.isPresent()) {
      return Stream.of(permit.get().value()).anyMatch(role -> allows(user.actor(), role));
    }
    // Spring's own annotation is checked by Spring when the method is called.
    boolean checkedElsewhere = find(method, PreAuthorize.class).isPresent();
    if (!checkedElsewhere) {
      LOG.error("接口 {} 没有标明谁可以调用（@Permit），已拒绝", method.getShortLogMessage());
    }
    return checkedElsewhere;
  }

  private static <A extends java.lang.annotation.Annotation> Optional<A> find(HandlerMethod method, Class<A> type) {
    return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type))
        .or(() -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type)));
  }

  private static boolean allows(Actor actor, String role) {
    return switch (role) {
      case Permit.PUBLIC -> true;
      case Permit.AGENCY -> actor.kind() == Actor.Kind.AGENCY;
      case Permit.ANY_ROLE -> actor.roles().stream().anyMatch(Roles.ofTheCourt()::contains);
      case Permit.CASE_STAFF -> actor.roles().stream().anyMatch(Roles.CASE_STAFF::contains);
      default -> actor.roles().contains(role);
    };
  }
}
