package org.zhiheng.platform.exchange;

import java.util.Arrays;
import java.util.Objects;
import org.zhiheng.platform.crypto.Sm3;

/**
 * A file that travels in an exchange package (包内文件).
 *
 * @param name as people know it, e.g. {@code 协助执行通知书.ofd}; never a path
 */
public record PackageFile(String name, String mediaType, byte[] bytes) {

  /** Digest of the exact bytes, hex. */
  public String sm3() {
    return Sm3.hex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackageFile file
        && name.equals(file.name)
        && mediaType.equals(file.mediaType)
        && Arrays.equals(bytes, file.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, mediaType, Arrays.hashCode(bytes));
  }

  @Override
  public String toString() {
    return name + " (" + bytes.length + " B)";
  }
}
