package org.zhiheng.platform.problem;

import java.util.List;

/** A request the court's rules refuse (业务拒绝). Rendered as an RFC 9457 problem in Chinese; never a stack trace. */
public final class BusinessException extends RuntimeException {

  /** What kind of refusal it is; decides the HTTP status. */
  public enum Kind {
    INVALID,
    NOT_FOUND,
    CONFLICT,
    FORBIDDEN
  }

  private final Kind kind;
  private final String code;
  private final transient List<FieldProblem> fields;

  private BusinessException(Kind kind, String code, String message, FieldProblem... fields) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.fields = List.of(fields);
  }

  /** The input breaks a rule; {@code fields} names which. */
  public static BusinessException invalid(String code, String message, FieldProblem... fields) {
    return new BusinessException(Kind.INVALID, code, message, fields);
  }

  /** There is no such thing, or the caller may not know that there is. */
  public static BusinessException notFound(String code, String message) {
    return new BusinessException(Kind.NOT_FOUND, code, message);
  }

  /** The thing is in a state that does not allow this. */
  public static BusinessException conflict(String code, String message, FieldProblem... fields) {
    return new BusinessException(Kind.CONFLICT, code, message, fields);
  }

  /** The caller's role does not allow this. */
  public static BusinessException forbidden(String code, String message) {
    return new BusinessException(Kind.FORBIDDEN, code, message);
  }

  public Kind kind() {
    return kind;
  }

  /** Stable code for programs, upper snake case. */
  public String code() {
    return code;
  }

  public List<FieldProblem> fields() {
    return fields;
  }
}
