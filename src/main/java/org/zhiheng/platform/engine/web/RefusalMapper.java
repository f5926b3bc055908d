package org.zhiheng.platform.engine.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.web.Problem;

/**
 * Lets a refusal of the court's rules reach the person who completes a task in Tasklist (办结被拒). The engine wraps it in
 * exceptions of its own and would answer with an English 500; here the Chinese text comes out with a status of the 4xx. The
 * body keeps the engine's shape ({@code type}, {@code message}), which its web applications read.
 */
abstract class RefusalMapper<T extends Throwable> implements ExtendedExceptionMapper<T> {

  private static final int DEEPEST = 20;

  /** Anything else is left to the engine's own mapper. */
  @Override
  public boolean isMappable(T exception) {
    return refusal(exception).isPresent();
  }

  @Override
  public Response toResponse(T exception) {
    Problem problem = refusal(exception).map(Problem::of).orElseGet(() -> Problem.ofStatus(500));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "BusinessException");
    body.put("message", sentence(problem));
    body.put("businessCode", problem.code());
    body.put("fields", problem.fields());
    return Response.status(problem.status()).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
  }

  /** The engine's pages show nothing but the message, so it must name every field that is wrong. */
  private static String sentence(Problem problem) {
    String fields =
        problem.fields().stream()
            .map(FieldProblem::message)
            .filter(message -> !problem.detail().contains(message))
            .distinct()
            .collect(Collectors.joining("；"));
    return fields.isEmpty() ? problem.detail() : problem.detail() + "：" + fields;
  }

  private static Optional<BusinessException> refusal(Throwable exception) {
    return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .flatMap(cause -> meaning(cause).stream())
        .findFirst();
  }

  private static Optional<BusinessException> meaning(Throwable cause) {
    return cause instanceof BusinessException refusal ? Optional.of(refusal) : EngineProblemTranslator.meaning(cause);
  }

  /** The mapper nearest to an exception's class wins, so there is one for each class the engine has a mapper for. */
  @Priority(1)
  static final class OfRestException extends RefusalMapper<RestException> {}

  @Priority(1)
  static final class OfEngineException extends RefusalMapper<ProcessEngineException> {}

  @Priority(1)
  static final class OfAnything extends RefusalMapper<Throwable> {}
}
