package org.zhiheng.calculator.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.zhiheng.platform.web.Problem;
import org.zhiheng.platform.web.ProblemView;
import org.zhiheng.platform.web.Problems;

/** A calculator has no state a request could be in conflict with: whatever it refuses is a bad request. */
@RestControllerAdvice(assignableTypes = CalculatorController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class CalculatorAdvice {

  private final Problems problems;
  private final ProblemView view;

  CalculatorAdvice(Problems problems, ProblemView view) {
    this.problems = problems;
    this.view = view;
  }

  @ExceptionHandler(Exception.class)
  void refuse(Exception exception, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Problem problem = problems.of(exception);
    boolean refusal = problem.status() == 422 || problem.status() == 409 || problem.status() == 404;
    Problem answer = refusal
        ? new Problem(400, problem.code(), problem.detail(), problem.fields(), problem.id())
        : problem;
    view.write(answer, request, response);
  }
}
