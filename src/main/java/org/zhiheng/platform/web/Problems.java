package org.zhiheng.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.problem.ProblemTranslator;

/**
 * Turns whatever went wrong into a {@link Problem} in Chinese. What it does not know is a fault of ours: the caller gets a
 * number, the log gets the details under the same number, and no library's own text reaches anybody.
 */
@Component
public class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String FORMAT = "format";

  private final List<ProblemTranslator> translators;

  Problems(List<ProblemTranslator> translators) {
    this.translators = List.copyOf(translators);
  }

  /** The problem to show for an exception, however deeply the reason is wrapped. */
  public Problem of(Throwable exception) {
    return business(exception)
        .map(Problem::of)
        .or(() -> request(exception))
        .or(() -> access(exception))
        .orElseGet(() -> internal(exception));
  }

  /** The court's own refusal inside an exception of the engine or another library. */
  public Optional<BusinessException> business(Throwable exception) {
    return causes(exception).flatMap(cause -> translated(cause).stream()).findFirst();
  }

  private Optional<BusinessException> translated(Throwable cause) {
    if (cause instanceof BusinessException refusal) {
      return Optional.of(refusal);
    }
    return translators.stream().flatMap(translator -> translator.translate(cause).stream()).findFirst();
  }

  private static Stream<Throwable> causes(Throwable exception) {
    return Stream.iterate(exception, cause -> cause != null, Throwable::getCause).limit(20);
  }

  private static Optional<Problem> access(Throwable exception) {
    if (exception instanceof AccessDeniedException) {
      return Optional.of(Problem.of(403, "FORBIDDEN", "您的角色无权进行此操作"));
    }
    if (exception instanceof AuthenticationException) {
      return Optional.of(Problem.of(401, "UNAUTHENTICATED", "请先登录"));
    }
    if (exception instanceof DuplicateKeyException) {
      return Optional.of(Problem.of(409, "DUPLICATE", "已有相同的记录，请刷新后查看"));
    }
    if (exception instanceof ConcurrencyFailureException) {
      return Optional.of(Problem.of(409, "CONCURRENT_CHANGE", "他人刚刚修改了同一记录，请刷新后重试"));
    }
    return Optional.empty();
  }

  private static Optional<Problem> request(Throwable exception) {
    if (exception instanceof BindException invalid) {
      return Optional.of(invalid(bindingProblems(invalid.getBindingResult())));
    }
    if (exception instanceof HandlerMethodValidationException invalid) {
      return Optional.of(invalid(parameterProblems(invalid)));
    }
    if (exception instanceof ConstraintViolationException invalid) {
      return Optional.of(invalid(invalid.getConstraintViolations().stream().map(Problems::violation).toList()));
    }
    if (exception instanceof HttpMessageNotReadableException unreadable) {
      return Optional.of(unreadable(unreadable));
    }
    return parameters(exception).or(() -> known(exception));
  }

  private static Optional<Problem> parameters(Throwable exception) {
    if (exception instanceof MissingServletRequestParameterException missing) {
      return Optional.of(field(missing.getParameterName(), "required", "缺少参数 " + missing.getParameterName()));
    }
    if (exception instanceof MissingServletRequestPartException missing) {
      return Optional.of(field(missing.getRequestPartName(), "required", "缺少文件或内容 " + missing.getRequestPartName()));
    }
    if (exception instanceof MissingRequestHeaderException missing) {
      return Optional.of(field(missing.getHeaderName(), "required", "缺少请求头 " + missing.getHeaderName()));
    }
    if (exception instanceof MethodArgumentTypeMismatchException wrong) {
      return Optional.of(field(wrong.getName(), FORMAT, "参数 " + wrong.getName() + " 的格式不正确"));
    }
    if (exception instanceof TypeMismatchException) {
      return Optional.of(Problem.of(400, "INVALID_FORMAT", "参数的格式不正确"));
    }
    return Optional.empty();
  }

  /** Refusals of Spring MVC itself carry their status; its English text is dropped. */
  private static Optional<Problem> known(Throwable exception) {
    if (exception instanceof MaxUploadSizeExceededException) {
      return Optional.of(Problem.of(413, "TOO_LARGE", "上传的文件超过允许的大小"));
    }
    if (exception instanceof MultipartException) {
      return Optional.of(Problem.of(400, "MULTIPART_REQUIRED", "请以文件上传（multipart/form-data）方式提交"));
    }
    if (exception instanceof ErrorResponse response && response.getStatusCode().value() < 500) {
      return Optional.of(Problem.ofStatus(response.getStatusCode().value()));
    }
    return Optional.empty();
  }

  private static Problem internal(Throwable exception) {
    String id = Ids.next();
    LOG.error("内部错误 {}", id, exception);
    return new Problem(500, "INTERNAL", "系统内部错误，请把编号告诉管理员：" + id, List.of(), Optional.of(id));
  }

  private static Problem invalid(List<FieldProblem> fields) {
    String detail = fields.stream().map(f -> f.field() + "：" + f.message()).collect(Collectors.joining("；"));
    return new Problem(422, "INVALID", detail, fields, Optional.empty());
  }

  private static Problem field(String name, String rule, String message) {
    return new Problem(
        400, "BAD_REQUEST", message, List.of(new FieldProblem(name, "", rule, message)), Optional.empty());
  }

  /** The value is left out: nothing here knows whether it is personal. */
  private static List<FieldProblem> bindingProblems(BindingResult result) {
    return result.getAllErrors().stream()
        .map(
            error ->
                new FieldProblem(
                    error instanceof FieldError field ? field.getField() : error.getObjectName(),
                    "",
                    Optional.ofNullable(error.getCode()).orElse(FORMAT),
                    chinese(error)))
        .toList();
  }

  /** A conversion failure has an English text of the library; every other error has ours. */
  private static String chinese(MessageSourceResolvable error) {
    boolean conversion = error instanceof FieldError field && field.isBindingFailure();
    return conversion ? "格式不正确" : Optional.ofNullable(error.getDefaultMessage()).orElse("不合要求");
  }

  private static List<FieldProblem> parameterProblems(HandlerMethodValidationException invalid) {
    return invalid.getParameterValidationResults().stream()
        .flatMap(
            result ->
                result.getResolvableErrors().stream()
                    .map(
                        error ->
                            new FieldProblem(
                                error instanceof FieldError field
                                    ? field.getField()
                                    : Optional.ofNullable(result.getMethodParameter().getParameterName()).orElse(""),
                                "",
                                "valid",
                                chinese(error))))
        .toList();
  }

  private static FieldProblem violation(ConstraintViolation<?> violation) {
    String rule = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new FieldProblem(violation.getPropertyPath().toString(), "", rule, violation.getMessage());
  }

  private static Problem unreadable(HttpMessageNotReadableException exception) {
    if (exception.getCause() instanceof UnrecognizedPropertyException unknown) {
      return field(path(unknown), "known", "没有名为 " + path(unknown) + " 的字段");
    }
    if (exception.getCause() instanceof InvalidFormatException wrong) {
      return field(path(wrong), FORMAT, "字段 " + path(wrong) + " 的格式不正确" + allowed(wrong.getTargetType()));
    }
    if (exception.getCause() instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
      return field(path(wrong), FORMAT, "字段 " + path(wrong) + " 的内容不正确");
    }
    return Problem.of(400, "MALFORMED_JSON", "请求内容不是正确的 JSON" + position(exception.getCause()));
  }

  private static String allowed(Class<?> type) {
    if (type == null || !type.isEnum()) {
      return "";
    }
    return "，可选值：" + Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining("、"));
  }

  private static String position(Throwable cause) {
    return cause instanceof JsonProcessingException json && json.getLocation() != null
        ? "（第 " + json.getLocation().getLineNr() + " 行第 " + json.getLocation().getColumnNr() + " 列）"
        : "";
  }

  private static String path(JsonMappingException exception) {
    return exception.getPath().stream()
        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
