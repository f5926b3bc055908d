package org.zhiheng.platform.web.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;

/**
 * The first two people of a fresh server (首任管理员): a system administrator, who makes accounts, and a security
 * administrator, who gives roles; neither could do anything without the other. Whoever holds the one-time token makes both.
 */
@Component
class FirstAdministrators {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrators.class);
  private static final int TOKEN_BYTES = 16;

  private final Identity identity;
  private final AuditTrail audit;
  private final boolean enabled;
  private final boolean tokenIsOurs;
  private final String token;
  private volatile boolean done;

  FirstAdministrators(Identity identity, AuditTrail audit, SetupSettings settings) {
    this.identity = identity;
    this.audit = audit;
    this.enabled = settings.enabled();
    this.tokenIsOurs = settings.token().isBlank();
    this.token = tokenIsOurs ? newToken() : settings.token();
  }

  private static String newToken() {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  @EventListener(ApplicationReadyEvent.class)
  void tellToken() {
    if (areAwaited() && tokenIsOurs) {
      LOG.warn("系统尚无用户：请打开 /setup 建立首任管理员，一次性口令 {}", token);
    }
  }

  /** Whether the server still has nobody. */
  boolean areAwaited() {
    if (enabled && !done) {
      done = identity.hasUsers();
    }
    return enabled && !done;
  }

  /** Makes both accounts, or neither. */
  @Transactional
  public synchronized void create(String givenToken, Account system, Account security) {
    if (!areAwaited()) {
      throw BusinessException.notFound("NOT_FOUND", "没有找到");
    }
    if (!MessageDigest.isEqual(bytes(givenToken), bytes(token))) {
      throw BusinessException.forbidden("WRONG_TOKEN", "一次性口令不正确");
    }
    if (system.id().equals(security.id())) {
      throw BusinessException.invalid("SAME_PERSON", "系统管理员与安全管理员不得为同一人");
    }
    create(system, Roles.SYSADMIN);
    create(security, Roles.SECADMIN);
  }

  private void create(Account account, String role) {
    identity.ensureUser(account.id(), account.name(), account.password(), Set.of(role), Optional.empty(), Set.of());
    audit.record("USER_CREATED", "user", account.id(), Map.of(), Map.of("roles", role));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An account to make. */
  record Account(String id, String name, String password) {}
}
