package org.zhiheng.assistance.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.web.Problem;
import org.zhiheng.platform.web.Problems;

/**
 * Problems in words the official clients understand (接口错误): their {@code message} and, where Camunda would say so, status
 * 400. Our code stands in {@code errorCode}, because a client takes {@code code} for a number.
 */
@Component
class AgencyProblems {

  /** Refusals that Camunda's own interface answers with 400. */
  private static final Set<Integer> BAD_REQUEST = Set.of(409, 422);

  private static final String REPLACED_POLL = "POLL_REPLACED";

  private final Problems problems;

  AgencyProblems(Problems problems) {
    this.problems = problems;
  }

  ResponseEntity<Map<String, Object>> answer(Exception exception, String path) throws Exception {
    if (exception instanceof AuthenticationException || exception instanceof AccessDeniedException) {
      throw exception;
    }
    Problem problem = problems.of(exception);
    int status = status(problem);
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body(problem, status, path));
  }

  private static int status(Problem problem) {
    return BAD_REQUEST.contains(problem.status()) && !problem.code().equals(REPLACED_POLL) ? 400 : problem.status();
  }

  private static Map<String, Object> body(Problem problem, int status, String path) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "urn:zhiheng:problem:" + problem.code().toLowerCase(Locale.ROOT).replace('_', '-'));
    body.put("title", problem.title());
    body.put("status", status);
    body.put("detail", problem.detail());
    body.put("message", problem.detail());
    body.put("errorCode", problem.code());
    body.put("instance", path);
    if (!problem.fields().isEmpty()) {
      body.put("fields", problem.fields());
    }
    problem.id().ifPresent(id -> body.put("id", id));
    return body;
  }
}
