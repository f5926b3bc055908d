package org.zhiheng.platform.web.access;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** What the engine's Admin pages do not let our administrators do (账号管理). */
@RestController
@Permit({Roles.SYSADMIN, Roles.SECADMIN})
class AccountController {

  private final Identity identity;
  private final AuditTrail audit;

  AccountController(Identity identity, AuditTrail audit) {
    this.identity = identity;
    this.audit = audit;
  }

  /** Lets a person try again who typed too many wrong passwords. */
  @PostMapping("/api/users/{id}/unlock")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void unlock(@PathVariable String id) {
    identity.unlock(id);
    audit.record("USER_UNLOCKED", "user", id, Map.of("locked", true), Map.of("locked", false));
  }
}
