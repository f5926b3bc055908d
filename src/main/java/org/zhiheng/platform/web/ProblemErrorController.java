package org.zhiheng.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhiheng.platform.security.Permit;

/** The container's last resort: whatever failed outside our handlers is told in the same words as everything else. */
@Controller
@Permit(Permit.PUBLIC)
class ProblemErrorController implements ErrorController {

  private final Problems problems;
  private final ProblemView view;

  ProblemErrorController(Problems problems, ProblemView view) {
    this.problems = problems;
    this.view = view;
  }

  @RequestMapping("${server.error.path:/error}")
  Object answer(HttpServletRequest request, HttpServletResponse response) {
    return view.of(problem(request), request, response);
  }

  private Problem problem(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      return problems.of(failure);
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    // Somebody opened the error page by its address: there is nothing here.
    return Problem.ofStatus(status instanceof Integer code ? code : 404);
  }
}
