package org.zhiheng.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers every exception of a handler with a problem: JSON for programs, a page for people. */
@ControllerAdvice
class ProblemAdvice {

  private final Problems problems;
  private final ProblemView view;

  ProblemAdvice(Problems problems, ProblemView view) {
    this.problems = problems;
    this.view = view;
  }

  /** The security filters know best what to do about these: send to the login page, or refuse. */
  @ExceptionHandler(AuthenticationException.class)
  void leaveToTheFilters(AuthenticationException exception) {
    throw exception;
  }

  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void theCallerHasGone() {
    // Nobody is left to answer.
  }

  @ExceptionHandler(Exception.class)
  Object answer(Exception exception, HttpServletRequest request, HttpServletResponse response) {
    if (exception instanceof AccessDeniedException) {
      return view.of(Problem.of(403, "FORBIDDEN", "您的角色无权进行此操作"), request, response);
    }
    return view.of(problems.of(exception), request, response);
  }
}
