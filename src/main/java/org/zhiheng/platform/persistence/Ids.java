package org.zhiheng.platform.persistence;

import java.security.SecureRandom;
import java.util.UUID;

/** Record ids: UUID version 7, so that rows created together lie together in an index. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A new id, 36 characters. Uses the machine's time only for locality; it tells nothing about the business date. */
  public static String next() {
    long high = (System.currentTimeMillis() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
    long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }
}
