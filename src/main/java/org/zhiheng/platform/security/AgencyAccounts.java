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

  /**
   * The account a client certificate belongs to.
   *
   * @param fingerprint SHA-256 of the certificate, lower-case hex; that its owner holds the private key is proven already
   */
  Optional<String> authenticate(String fingerprint);

  /** The account a client certificate is or once was registered for, revoked or run out; nobody is let in by it. */
  Optional<String> holder(String fingerprint);

  /** Whether an account of this name exists; nothing is proven by it. */
  boolean exists(String account);
}
