package org.zhiheng.property.process;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.EngineActor;
import org.zhiheng.platform.security.CurrentUser;

/**
 * Through here this context starts processes and goes on with tasks on behalf of whoever acts. What may be done has been
 * decided by the property rules; the engine's own grants know neither cases nor measures.
 */
@Component
class EngineDoor {

  private final EngineActor engine;
  private final CurrentUser user;

  EngineDoor(EngineActor engine, CurrentUser user) {
    this.engine = engine;
    this.user = user;
  }

  /** The operation log shows the person; in jobs there is none, and none is made up. */
  <T> T as(Supplier<T> work) {
    return user.isSystem() ? work.get() : engine.as(user.id(), work);
  }
}
