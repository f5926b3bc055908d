package org.zhiheng.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The secrets fields are sealed with (密钥环): one current, any number of retired ones that only open old values, and one for
 * the equality index, which stays when the others change because an index cannot be computed back.
 */
public final class KeyRing {

  private final String currentId;
  private final Map<String, byte[]> masters;
  private final byte[] indexSecret;

  public KeyRing(String currentId, byte[] current, Map<String, byte[]> retired, byte[] indexSecret) {
    this.currentId = currentId;
    this.masters = new LinkedHashMap<>(retired);
    this.masters.put(currentId, current.clone());
    this.indexSecret = indexSecret.clone();
  }

  String currentId() {
    return currentId;
  }

  /** The key of one algorithm and purpose, derived from the master so that no two uses share a key. */
  byte[] key(String id, CipherAlgorithm algorithm) {
    byte[] master = masters.get(id);
    if (master == null) {
      throw new IllegalStateException("没有配置密钥 " + id + "：请在 zhiheng.crypto.retired-keys 中保留它");
    }
    return Arrays.copyOf(derive(master, "field/" + algorithm.mark()), algorithm.keyBytes());
  }

  byte[] indexKey() {
    return derive(indexSecret, "index");
  }

  /** A key for sealing records such as the audit trail against change. */
  public byte[] sealKey(String purpose) {
    return derive(indexSecret, "seal/" + purpose);
  }

  private static byte[] derive(byte[] secret, String purpose) {
    return Sm3.hmac(secret, purpose.getBytes(StandardCharsets.UTF_8));
  }
}
