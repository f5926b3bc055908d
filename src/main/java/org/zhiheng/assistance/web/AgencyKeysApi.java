package org.zhiheng.assistance.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.assistance.AgencyKeys;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** Keys of agencies' accounts (接入密钥管理), for the system administrator. */
@RestController
@RequestMapping("/api/agencies/units/{account}/keys")
@Permit(Roles.SYSADMIN)
class AgencyKeysApi {

  private final AgencyKeys keys;

  AgencyKeysApi(AgencyKeys keys) {
    this.keys = keys;
  }

  /** A new key, shown this once; the key before it stays valid until the next one. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> issue(@PathVariable String account) {
    return Map.of("account", account, "key", keys.issue(account));
  }

  /** Ends all keys of an account at once. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String account) {
    keys.revokeAll(account);
  }
}
