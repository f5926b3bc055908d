package org.zhiheng.platform.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.security.AgencyAccounts;
import org.zhiheng.platform.security.CurrentUser;

/** Attempts in the name of an agency's account that a gate turned away (拒绝访问记录). The name is only claimed. */
@Component
class AgencyDenials {

  private static final int LONGEST_PATH = 300;

  private final ObjectProvider<AgencyAccounts> accounts;
  private final ClientCertificates certificates;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final BasicAuthenticationConverter credentials = new BasicAuthenticationConverter();

  AgencyDenials(
      ObjectProvider<AgencyAccounts> accounts, ClientCertificates certificates, AuditTrail audit, CurrentUser user) {
    this.accounts = accounts;
    this.certificates = certificates;
    this.audit = audit;
    this.user = user;
  }

  /** The existing account in whose name a request is made by HTTP basic. */
  Optional<String> claimed(HttpServletRequest request) {
    try {
      return Optional.ofNullable(credentials.convert(request)).map(Authentication::getName).filter(this::exists);
    } catch (AuthenticationException malformed) {
      return Optional.empty();
    }
  }

  /** The existing account whose certificate stands behind the connection, good or no longer good. */
  Optional<String> certified(HttpServletRequest request) {
    return certificates.fingerprint(request).flatMap(print -> port().flatMap(port -> port.holder(print)));
  }

  private boolean exists(String name) {
    return port().map(port -> port.exists(name)).orElse(false);
  }

  private Optional<AgencyAccounts> port() {
    return Optional.ofNullable(accounts.getIfAvailable());
  }

  /** Records that a request in this account's name was turned away. */
  void record(String account, String action, HttpServletRequest request) {
    String path = request.getRequestURI();
    Map<String, String> what =
        Map.of("method", request.getMethod(), "path", path.substring(0, Math.min(path.length(), LONGEST_PATH)));
    user.asSystem(
        "gate",
        () -> {
          audit.record(action, "assistance_account", account, Map.of(), what);
          return account;
        });
  }
}
