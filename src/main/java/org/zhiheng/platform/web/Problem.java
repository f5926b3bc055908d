package org.zhiheng.platform.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * What a caller is told when a request fails (问题说明, RFC 9457): status, code for programs, Chinese text for people.
 *
 * @param id names the entry in the server's log; only for faults of ours
 */
public record Problem(int status, String code, String detail, List<FieldProblem> fields, Optional<String> id) {

  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "请求不合要求"),
          Map.entry(401, "请先登录"),
          Map.entry(403, "无权办理"),
          Map.entry(404, "没有找到"),
          Map.entry(405, "不支持这种请求方式"),
          Map.entry(406, "无法给出所要的格式"),
          Map.entry(409, "与当前状态冲突"),
          Map.entry(413, "内容过大"),
          Map.entry(415, "不支持的内容格式"),
          Map.entry(422, "内容不合规则"),
          Map.entry(429, "请求过于频繁"),
          Map.entry(500, "系统内部错误"),
          Map.entry(503, "服务暂不可用"));

  public Problem {
    fields = List.copyOf(fields);
  }

  public static Problem of(int status, String code, String detail) {
    return new Problem(status, code, detail, List.of(), Optional.empty());
  }

  /** A problem of which only the status is known. */
  public static Problem ofStatus(int status) {
    return of(status, codeOf(status), titleOf(status));
  }

  public static Problem of(BusinessException exception) {
    return new Problem(
        statusOf(exception.kind()), exception.code(), exception.getMessage(), exception.fields(), Optional.empty());
  }

  private static int statusOf(BusinessException.Kind kind) {
    return switch (kind) {
      case INVALID -> 422;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case FORBIDDEN -> 403;
    };
  }

  public String title() {
    return titleOf(status);
  }

  private static String titleOf(int status) {
    return TITLES.getOrDefault(status, status < 500 ? TITLES.get(400) : TITLES.get(500));
  }

  private static String codeOf(int status) {
    return switch (status) {
      case 401 -> "UNAUTHENTICATED";
      case 403 -> "FORBIDDEN";
      case 404 -> "NOT_FOUND";
      case 405 -> "METHOD_NOT_ALLOWED";
      case 406 -> "NOT_ACCEPTABLE";
      case 413 -> "TOO_LARGE";
      case 415 -> "UNSUPPORTED_MEDIA_TYPE";
      case 503 -> "UNAVAILABLE";
      default -> status < 500 ? "BAD_REQUEST" : "INTERNAL";
    };
  }

  /** The body as it goes over the wire. */
  public ProblemDetail body(String path) {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
    body.setType(URI.create("urn:zhiheng:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
    body.setTitle(title());
    body.setInstance(URI.create(path));
    body.setProperty("code", code);
    if (!fields.isEmpty()) {
      body.setProperty("fields", fields);
    }
    id.ifPresent(value -> body.setProperty("id", value));
    return body;
  }
}
