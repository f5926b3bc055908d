package org.zhiheng.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriTemplate;
import org.springframework.web.util.WebUtils;

/**
 * Brings the page back on which a refused form was filled in (退回表单), with nothing lost and without scripts. It is the page as
 * anybody gets it, asked for anew on the server, with the status of the refusal; {@link RefusedFormHandler} writes into it what
 * was typed. Holds for every handler that says where its form stands.
 */
@Component
class RefusedForms {

  /** Refusals a person can do something about on the page: correct a value, or see that the matter has moved on. */
  private static final Set<Integer> CORRECTABLE = Set.of(400, 403, 409, 422);

  /** The form a page under way is coming back with. */
  Optional<RefusedForm> comingBack(HttpServletRequest request) {
    return Optional.ofNullable((RefusedForm) request.getAttribute(RefusedForm.NAME));
  }

  /** Answers with the page the form stands on; false if it is no such form or no such refusal. */
  boolean comesBack(Problem problem, HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    Optional<PostedFrom> from = CORRECTABLE.contains(problem.status()) ? origin(request) : Optional.empty();
    if (from.isEmpty()) {
      return false;
    }
    RefusedForm form = form(from.get(), problem, request);
    request.setAttribute(RefusedForm.NAME, form);
    response.setStatus(problem.status());
    request.getRequestDispatcher(form.page()).forward(new Reading(request), response);
    return true;
  }

  private static Optional<PostedFrom> origin(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
        ? Optional.ofNullable(handler.getMethodAnnotation(PostedFrom.class))
        : Optional.empty();
  }

  private static RefusedForm form(PostedFrom from, Problem problem, HttpServletRequest request) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> typed.put(name, Arrays.asList(values)));
    return new RefusedForm(page(from, request), request.getRequestURI(), from.prefix(), typed, files(request), problem);
  }

  @SuppressWarnings("unchecked")
  private static String page(PostedFrom from, HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return new UriTemplate(from.value()).expand((Map<String, String>) variables).getRawPath();
  }

  private static Map<String, List<String>> files(HttpServletRequest request) {
    MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    Map<String, List<String>> names = new LinkedHashMap<>();
    if (parts != null) {
      parts.getMultiFileMap().forEach((control, files) -> names.put(control, files.stream().flatMap(file -> name(file).stream()).toList()));
    }
    return names;
  }

  private static Optional<String> name(MultipartFile file) {
    return Optional.ofNullable(file.getOriginalFilename()).filter(name -> !name.isBlank());
  }

  /** The same request, only asking for the page instead of sending a form. */
  private static final class Reading extends HttpServletRequestWrapper {

    Reading(HttpServletRequest sent) {
      super(sent);
    }

    @Override
    public String getMethod() {
      return HttpMethod.GET.name();
    }

    @Override
    public String getContentType() {
      return null;
    }
  }
}
