package org.zhiheng.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
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
  private final RefusedForms forms;

  ProblemAdvice(Problems problems, ProblemView view, RefusedForms forms) {
    this.problems = problems;
    this.view = view;
    this.forms = forms;
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

  /** Null says that the page of a refused form has already been written. */
  @ExceptionHandler(Exception.class)
  Object answer(Exception exception, HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    Optional<RefusedForm> comingBack = forms.comingBack(request);
    if (comingBack.isPresent()) {
      // The page is not to be had any more; why the form was refused is what its sender must know.
      return view.of(comingBack.get().problem(), request, response);
    }
    Problem problem = problem(exception);
    return view.wantsPage(request) && forms.comesBack(problem, request, response) ? null : view.of(problem, request, response);
  }

  private Problem problem(Exception exception) {
    return exception instanceof AccessDeniedException
        ? Problem.of(403, "FORBIDDEN", "您的角色无权进行此操作")
        : problems.of(exception);
  }
}
