package org.zhiheng.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.zhiheng.platform.crypto.FieldCipher;
import org.zhiheng.platform.crypto.Sm3;

/** Makes fields unreadable without keys, for tests that look at what is stored and need no Spring context. */
public final class Base64Cipher implements FieldCipher {

  @Override
  public String seal(String clear) {
    return Base64.getEncoder().encodeToString(clear.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String open(String sealed) {
    return new String(Base64.getDecoder().decode(sealed), StandardCharsets.UTF_8);
  }

  @Override
  public String index(String clear) {
    return Sm3.hex(clear.getBytes(StandardCharsets.UTF_8));
  }
}
