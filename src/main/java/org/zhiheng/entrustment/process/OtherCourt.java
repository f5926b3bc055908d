package org.zhiheng.entrustment.process;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.EngineActor;
import org.zhiheng.platform.security.CurrentUser;

/**
 * Hands something over to the other court's flow (移交对方法院): started by a person of one court, it goes on in the tenant of
 * the other, where that person has no rights of their own.
 */
@Component
class OtherCourt {

  private static final String CAUSE = "entrustment:";

  private final EngineActor engine;
  private final CurrentUser user;

  OtherCourt(EngineActor engine, CurrentUser user) {
    this.engine = engine;
    this.user = user;
  }

  /** Runs {@code work} in the present transaction; the operation log keeps who set it off. */
  <T> T does(Supplier<T> work) {
    if (user.isSystem()) {
      return work.get();
    }
    String cause = CAUSE + user.id();
    return user.asSystem(cause, () -> engine.as(cause, work));
  }
}
