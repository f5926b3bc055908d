package org.zhiheng.platform.security;

import java.util.Optional;
import java.util.Set;

/** Courts, users and who belongs where (机构与人员). Everything is idempotent: what is there already is brought in line. */
public interface Identity {

  /** Makes the court known to the engine as a tenant. */
  void ensureCourt(String code, String name);

  /**
   * Makes the user known and gives exactly these roles and courts. An existing user keeps the password.
   *
   * @param homeCourt the court the user works at; empty for people of no court (analysts, administrators)
   * @param courts further courts whose cases the user may see
   * @throws org.zhiheng.platform.problem.BusinessException when two of the three administrators meet in one person, an id
   *     has other characters than letters, digits and {@code -}, or a role or court is unknown
   */
  void ensureUser(
      String id, String displayName, String password, Set<String> roles, Optional<String> homeCourt, Set<String> courts);

  /** As above for people of one court: the first court is where they work. */
  default void ensureUser(String id, String displayName, String password, Set<String> roles, java.util.List<String> courts) {
    ensureUser(id, displayName, password, roles, courts.stream().findFirst(), Set.copyOf(courts));
  }

  /** Checks the password against the engine's identity service, which locks an account after failures. */
  LoginResult login(String id, String password);

  /**
   * Ends the lock an account got by wrong passwords; after too many it never ends by itself.
   *
   * @throws org.zhiheng.platform.problem.BusinessException not found
   */
  void unlock(String id);

  /** The user as an actor, with roles and courts as they are now. */
  Optional<Actor> find(String id);

  /** Whether there is any user at all; a fresh production server has none. */
  boolean hasUsers();

  /** What came of a login. */
  enum LoginResult {
    OK,
    WRONG,
    LOCKED
  }
}
