package org.zhiheng.platform.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM3 digests (GB/T 32905): the name of every stored file and the fingerprint of every document. */
public final class Sm3 {

  private static final int BUFFER = 8192;

  private Sm3() {}

  /** 64 lower-case hex digits. */
  public static String hex(byte[] content) {
    return HexFormat.of().formatHex(digest(content));
  }

  /** Reads the stream to its end without keeping it in memory. The caller closes it. */
  public static String hex(InputStream content) {
    SM3Digest digest = new SM3Digest();
    byte[] buffer = new byte[BUFFER];
    try {
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("读取内容失败，无法计算 SM3", e);
    }
    return HexFormat.of().formatHex(finish(digest));
  }

  public static byte[] digest(byte[] content) {
    SM3Digest digest = new SM3Digest();
    digest.update(content, 0, content.length);
    return finish(digest);
  }

  /** HMAC-SM3, 32 bytes. */
  public static byte[] hmac(byte[] secret, byte[] content) {
    HMac mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(secret));
    mac.update(content, 0, content.length);
    byte[] result = new byte[mac.getMacSize()];
    mac.doFinal(result, 0);
    return result;
  }

  private static byte[] finish(SM3Digest digest) {
    byte[] result = new byte[digest.getDigestSize()];
    digest.doFinal(result, 0);
    return result;
  }
}
