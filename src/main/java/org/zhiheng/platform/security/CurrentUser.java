package org.zhiheng.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Who acts in this thread (当前操作者). Outside any request — timers, job executor, start-up — it is the server itself, since
 * every request passes the security filters first and carries somebody, if only nobody.
 */
@Component
public class CurrentUser {

  /** Id of the server acting by itself. */
  public static final String SYSTEM = "system";

  /** The actor's id as it appears in the audit trail. */
  public String id() {
    return actor().id();
  }

  /** Role ids of {@link Roles}. */
  public Set<String> roles() {
    return actor().roles();
  }

  /** Codes of the courts whose cases the user may see; a user of a higher court has its lower courts here too. */
  public Set<String> courts() {
    return actor().courts();
  }

  public boolean hasRole(String role) {
    return roles().contains(role);
  }

  /** True in timers and jobs, where no person and no agency stands behind the thread. */
  public boolean isSystem() {
    return actor().kind() == Actor.Kind.SYSTEM;
  }

  public Actor actor() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null) {
      return Actor.system(SYSTEM);
    }
    return actorOf(authentication).orElseGet(Actor::nobody);
  }

  private static Optional<Actor> actorOf(Authentication authentication) {
    return authentication.isAuthenticated() && authentication.getPrincipal() instanceof Actor actor
        ? Optional.of(actor)
        : Optional.empty();
  }

  /**
   * Runs {@code work} as the server, keeping {@code cause} for the audit trail: an agency's answer sets off steps in the
   * case that the agency itself has no right to take.
   */
  public <T> T asSystem(String cause, Supplier<T> work) {
    return as(Actor.system(cause), work);
  }

  /** Runs {@code work} as {@code actor}; the thread's own actor comes back afterwards, whatever happens. */
  public <T> T as(Actor actor, Supplier<T> work) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContext own = SecurityContextHolder.createEmptyContext();
    own.setAuthentication(new ActorAuthentication(actor));
    SecurityContextHolder.setContext(own);
    try {
      return work.get();
    } finally {
      restore(before);
    }
  }

  private static void restore(SecurityContext before) {
    if (before.getAuthentication() == null) {
      SecurityContextHolder.clearContext();
    } else {
      SecurityContextHolder.setContext(before);
    }
  }

  /**
   * An authenticated actor as Spring Security sees it: one authority {@code ROLE_<role>} per role, {@link #AGENCY} alone for
   * an agency.
   */
  public static final class ActorAuthentication extends AbstractAuthenticationToken {

    /** Authority of agencies' accounts; opens {@code /agency-api} and nothing else. */
    public static final String AGENCY = "AGENCY";

    private final Actor actor;

    public ActorAuthentication(Actor actor) {
      super(authorities(actor));
      this.actor = actor;
      setAuthenticated(true);
    }

    private static List<SimpleGrantedAuthority> authorities(Actor actor) {
      return actor.kind() == Actor.Kind.AGENCY
          ? List.of(new SimpleGrantedAuthority(AGENCY))
          : actor.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
    }

    @Override
    public Object getCredentials() {
      return "";
    }

    @Override
    public Actor getPrincipal() {
      return actor;
    }
  }
}
