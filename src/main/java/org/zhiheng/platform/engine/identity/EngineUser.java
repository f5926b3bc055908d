package org.zhiheng.platform.engine.identity;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.security.Actor;

/** Tells the engine who acts in this thread, so that its operation log names the person (引擎操作人). */
@Component
public class EngineUser {

  /**
   * A group nobody can be put into, since no id may hold a colon. Our own services carry it: they check roles and courts
   * themselves and must then be able to do in the engine what the case needs, while the log still names the person.
   */
  static final String SERVER_GROUP = ":server";

  private final IdentityService identity;

  EngineUser(IdentityService identity) {
    this.identity = identity;
  }

  /** The actor with exactly the rights of roles and courts: for the engine's own REST. */
  void actAsPerson(Actor actor) {
    identity.setAuthentication(actor.id(), List.copyOf(actor.roles()), List.copyOf(actor.courts()));
  }

  /** The actor through our services, which have checked already. */
  void actThroughServer(Actor actor) {
    List<String> groups = new ArrayList<>(actor.roles());
    groups.add(SERVER_GROUP);
    identity.setAuthentication(actor.id(), groups, List.copyOf(actor.courts()));
  }

  void clear() {
    identity.clearAuthentication();
  }
}
