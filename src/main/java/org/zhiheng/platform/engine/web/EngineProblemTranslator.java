package org.zhiheng.platform.engine.web;

import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.EngineCollision;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.ProblemTranslator;

/** What the engine's own refusals mean for the person at the screen. */
@Component
class EngineProblemTranslator implements ProblemTranslator {

  /** The engine has no exception of its own for this. */
  private static final String WEAK_PASSWORD = "Password does not match policy";

  @Override
  public Optional<BusinessException> translate(Throwable exception) {
    return meaning(exception);
  }

  static Optional<BusinessException> meaning(Throwable exception) {
    if (EngineCollision.is(exception)) {
      return Optional.of(BusinessException.conflict("CONCURRENT_CHANGE", "他人刚刚办理了同一事项，请刷新后重试"));
    }
    if (exception instanceof AuthorizationException) {
      return Optional.of(BusinessException.forbidden("FORBIDDEN", "您的角色无权进行此操作"));
    }
    if (exception instanceof ProcessEngineException && WEAK_PASSWORD.equals(exception.getMessage())) {
      return Optional.of(BusinessException.invalid("WEAK_PASSWORD", "密码至少 10 位，须含大小写字母、数字和符号，且不得包含用户名或姓名"));
    }
    return Optional.empty();
  }
}
