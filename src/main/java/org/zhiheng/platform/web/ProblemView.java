package org.zhiheng.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** How a problem looks: {@code application/problem+json}, or our page when a browser asked for a page. */
@Component
public class ProblemView {

  private final ObjectMapper json;

  ProblemView(ObjectMapper json) {
    this.json = json;
  }

  Object of(Problem problem, HttpServletRequest request, HttpServletResponse response) {
    if (!wantsPage(request)) {
      return json(problem, request);
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    return new ModelAndView("problem", Map.of("problem", problem), HttpStatusCode.valueOf(problem.status()));
  }

  private static ResponseEntity<Object> json(Problem problem, HttpServletRequest request) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .cacheControl(CacheControl.noStore())
        .body(problem.body(path(request)));
  }

  /** For filters, which have no handler to answer for them. */
  public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    json.writeValue(response.getOutputStream(), problem.body(path(request)));
  }

  /** Whether a person with a browser is waiting, not a program. */
  public boolean wantsPage(HttpServletRequest request) {
    String accept = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
    return accept.contains(MediaType.TEXT_HTML_VALUE) && !Areas.isForPrograms(path(request));
  }

  /** The address the caller asked for, also when the container has forwarded to the error page. */
  static String path(HttpServletRequest request) {
    Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return original == null ? request.getRequestURI() : original.toString();
  }
}
