package org.zhiheng.platform.exchange;

/**
 * A package ready to travel (已签名交换包).
 *
 * @param sm3 digest of its payload as it stands in the exchange log
 * @param archive the ZIP file
 */
public record SignedPackage(String id, String sm3, byte[] archive) {

  /** Name of the file. */
  public String fileName() {
    return "package-" + id + ".zip";
  }
}
