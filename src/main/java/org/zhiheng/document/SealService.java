package org.zhiheng.document;

/**
 * Port to the court's seal (电子印章). In production a certified seal server stands behind it; the development
 * implementation stamps 测试章 无效.
 */
public interface SealService {

  /**
   * Seals a document.
   *
   * @param document the approved OFD
   * @param sealId the court whose seal it is, by court code
   * @param approver who approved, or the authorisation under which the seal is used
   * @return the sealed OFD
   */
  byte[] seal(byte[] document, String sealId, String approver);
}
