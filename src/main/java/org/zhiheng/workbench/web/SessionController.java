package org.zhiheng.workbench.web;

import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Permit;

/**
 * Tells a page of ours who is logged in and which header a change must carry. Tasklist's own token belongs to Camunda's
 * addresses only; a page of another site can neither read this answer nor send the header.
 */
@RestController
@Permit(Permit.ANY_ROLE)
class SessionController {

  private final CurrentUser user;

  SessionController(CurrentUser user) {
    this.user = user;
  }

  @GetMapping("/api/session")
  ResponseEntity<Session> session(CsrfToken token) {
    Optional<Csrf> csrf = Optional.ofNullable(token).map(given -> new Csrf(given.getHeaderName(), given.getToken()));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Session(user.actor().displayName(), csrf));
  }

  /** Who is logged in. */
  record Session(String name, Optional<Csrf> csrf) {}

  /** The header every change must carry. */
  record Csrf(String header, String token) {}
}
