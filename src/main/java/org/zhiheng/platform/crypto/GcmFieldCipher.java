package org.zhiheng.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code {sm4:k1}base64(nonce ‖ ciphertext ‖ tag)}; the part in braces is authenticated with the rest. */
public final class GcmFieldCipher implements FieldCipher {

  private static final Pattern SEALED = Pattern.compile("\\{(\\w+):([\\w-]+)}(.+)");
  private static final Map<String, CipherAlgorithm> BY_MARK =
      Stream.of(CipherAlgorithm.values()).collect(Collectors.toMap(CipherAlgorithm::mark, Function.identity()));

  private final SecureRandom random = new SecureRandom();
  private final CipherAlgorithm algorithm;
  private final KeyRing keys;
  private final byte[] indexKey;
  private final Map<String, byte[]> derived = new ConcurrentHashMap<>();

  public GcmFieldCipher(CipherAlgorithm algorithm, KeyRing keys) {
    this.algorithm = algorithm;
    this.keys = keys;
    this.indexKey = keys.indexKey();
  }

  @Override
  public String seal(String clear) {
    String header = "{" + algorithm.mark() + ":" + keys.currentId() + "}";
    byte[] nonce = new byte[CipherAlgorithm.NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(true, algorithm, keys.currentId(), nonce, header, clear.getBytes(StandardCharsets.UTF_8));
    byte[] all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    return header + Base64.getEncoder().withoutPadding().encodeToString(all);
  }

  @Override
  public String open(String sealed) {
    Matcher matcher = SEALED.matcher(sealed);
    if (!matcher.matches() || !BY_MARK.containsKey(matcher.group(1))) {
      throw new IllegalStateException("该值不是加密字段，或使用了未知算法");
    }
    String header = sealed.substring(0, matcher.start(3));
    ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(matcher.group(3)));
    byte[] nonce = new byte[CipherAlgorithm.NONCE_BYTES];
    all.get(nonce);
    byte[] secret = new byte[all.remaining()];
    all.get(secret);
    byte[] clear = run(false, BY_MARK.get(matcher.group(1)), matcher.group(2), nonce, header, secret);
    return new String(clear, StandardCharsets.UTF_8);
  }

  @Override
  public String index(String clear) {
    return HexFormat.of().formatHex(Sm3.hmac(indexKey, clear.getBytes(StandardCharsets.UTF_8)));
  }

  private byte[] run(boolean encrypt, CipherAlgorithm with, String keyId, byte[] nonce, String header, byte[] input) {
    byte[] key = derived.computeIfAbsent(with.mark() + ":" + keyId, any -> keys.key(keyId, with));
    try {
      return with.run(encrypt, key, nonce, header.getBytes(StandardCharsets.UTF_8), input);
    } catch (GeneralSecurityException e) {
      // The cause may quote bytes of the value; what went wrong is the same in every case.
      throw new IllegalStateException("加密字段无法解密：内容被改动，或密钥不符（密钥 " + keyId + "）");
    }
  }
}
