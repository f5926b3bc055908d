package org.zhiheng.assistance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.persistence.KeyStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CurrentUser;

/**
 * API keys of the accounts (接入密钥). A key is 256 random bits shown once; only its digest is stored, which needs no slow hash
 * because nobody can guess the key. Two keys are valid at a time, so a unit can change over without a gap.
 */
@Service
public class AgencyKeys {

  /** Keys of one account that are valid at the same time. */
  public static final int VALID_KEYS = 2;

  private static final int KEY_BYTES = 32;
  private static final long REMEMBERED_NANOS = Duration.ofSeconds(30).toNanos();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyStore store;
  private final Agencies agencies;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final Clock clock;
  private final Map<String, Long> remembered = new ConcurrentHashMap<>();

  AgencyKeys(KeyStore store, Agencies agencies, AuditTrail audit, CurrentUser user, Clock clock) {
    this.store = store;
    this.agencies = agencies;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  /**
   * Issues a new key and ends all but the newest before it.
   *
   * @return the key itself, never to be seen again
   * @throws BusinessException not found if there is no such account
   */
  @Transactional
  public String issue(String account) {
    if (agencies.account(account).isEmpty()) {
      throw BusinessException.notFound("ACCOUNT_UNKNOWN", "没有接入账号 " + account);
    }
    store.lock(account);
    String key = newKey();
    List<String> before = store.validDigests(account);
    List<String> ended = before.stream().skip(VALID_KEYS - 1).toList();
    store.revoke(account, ended, clock.instant());
    store.add(account, digest(account, key), clock.instant(), user.id());
    forget(account, ended);
    audit.record("AGENCY_KEY_ISSUED", "assistance_account", account, Map.of(), Map.of("ended", ended.size()));
    return key;
  }

  /** Ends every key of the account at once, e.g. after a leak. */
  @Transactional
  public void revokeAll(String account) {
    store.lock(account);
    List<String> ended = store.validDigests(account);
    store.revoke(account, ended, clock.instant());
    forget(account, ended);
    audit.record("AGENCY_KEYS_REVOKED", "assistance_account", account, Map.of(), Map.of("ended", ended.size()));
  }

  /** The account if the key is its own. */
  Optional<String> authenticate(String account, String key) {
    String offered = digest(account, key);
    boolean valid = isRemembered(account, offered) || isStored(account, offered);
    return valid && agencies.account(account).isPresent() ? Optional.of(account) : Optional.empty();
  }

  /** Spares the database a query per call; a key ended on another node still works for the time remembered. */
  private boolean isRemembered(String account, String digest) {
    Long until = remembered.get(account + digest);
    return until != null && until - System.nanoTime() > 0;
  }

  private boolean isStored(String account, String offered) {
    boolean found = false;
    for (String digest : store.validDigests(account)) {
      found |= MessageDigest.isEqual(bytes(digest), bytes(offered));
    }
    if (found) {
      remembered.put(account + offered, System.nanoTime() + REMEMBERED_NANOS);
    }
    return found;
  }

  private void forget(String account, List<String> digests) {
    digests.forEach(digest -> remembered.remove(account + digest));
  }

  private static String newKey() {
    byte[] bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The account goes into the digest, so a key is of no use under another name. */
  private static String digest(String account, String key) {
    return Sm3.hex(bytes(account + ":" + key));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
