package org.zhiheng.platform.blob;

/** A stored file no longer has the digest it was stored under (文件已损坏或被改动). Nobody may see it as if it were intact. */
public class BlobDamagedException extends RuntimeException {

  public BlobDamagedException(String sm3) {
    super("文件内容与其 SM3 摘要不符：" + sm3);
  }
}
