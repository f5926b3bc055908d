package org.zhiheng.platform.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;

/**
 * Who acts (操作者): a member of staff, an agency's account, or the server itself.
 *
 * @param id login, agency account, or {@code system}
 * @param displayName name shown to colleagues
 * @param kind what the id stands for
 * @param roles role ids of {@link Roles}; empty unless staff
 * @param courts codes of the courts whose cases the actor may see; empty unless staff
 */
public record Actor(String id, String displayName, Kind kind, Set<String> roles, Set<String> courts)
    implements Principal, Serializable {

  /** What stands behind an id. */
  public enum Kind {
    STAFF,
    AGENCY,
    SYSTEM,
    NOBODY
  }

  public Actor {
    roles = Set.copyOf(roles);
    courts = Set.copyOf(courts);
  }

  public static Actor staff(String id, String displayName, Set<String> roles, Set<String> courts) {
    return new Actor(id, displayName, Kind.STAFF, roles, courts);
  }

  public static Actor agency(String account) {
    return new Actor(account, account, Kind.AGENCY, Set.of(), Set.of());
  }

  /** The server acting by itself, e.g. in a timer; {@code cause} is who or what set it off. */
  public static Actor system(String cause) {
    return new Actor(cause, cause, Kind.SYSTEM, Set.of(), Set.of());
  }

  static Actor nobody() {
    return new Actor("anonymous", "未登录", Kind.NOBODY, Set.of(), Set.of());
  }

  /** The engine and Spring Security know the actor by its id. */
  @Override
  public String getName() {
    return id;
  }
}
