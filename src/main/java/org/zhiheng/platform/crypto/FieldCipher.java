package org.zhiheng.platform.crypto;

/**
 * Encrypts single fields that hold personal data (字段加密): id numbers, phones, accounts, addresses. A sealed value carries
 * its algorithm and key id, so values sealed under an earlier setting stay readable.
 */
public interface FieldCipher {

  /** Encrypts; the same text gives another value each time. */
  String seal(String clear);

  /**
   * Decrypts.
   *
   * @throws IllegalStateException if the value was changed, or its key is not configured
   */
  String open(String sealed);

  /** Keyed hash for equality search, 64 hex digits: the same text always gives the same. */
  String index(String clear);
}
