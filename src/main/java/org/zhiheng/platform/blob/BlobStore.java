package org.zhiheng.platform.blob;

/** Where files live (文件存储). Content has the name of its digest, so equal files are one and a changed file is found out. */
public interface BlobStore {

  /** Stores the bytes; storing them again changes nothing. */
  BlobRef put(byte[] content);

  /**
   * The bytes, checked against their name.
   *
   * @throws org.zhiheng.platform.problem.BusinessException not found
   * @throws BlobDamagedException when the stored bytes are not what was stored
   */
  byte[] get(String sm3);

  boolean contains(String sm3);
}
