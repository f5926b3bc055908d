package org.zhiheng.platform.security;

import java.util.Optional;

/** Port through which agencies' accounts (协助单位账号) are checked; the context that owns them implements it. */
public interface AgencyAccounts {

  /**
   * The account's id if the key is its own. Must take the same time whether or not the account exists.
   *
   * @param account as sent in HTTP basic
   * @param key the secret sent with it
   */
  Optional<String> authenticate(String account, String key);
}
