package org.zhiheng.platform.exchange;

import java.util.List;

/** Whose signatures are believed (交换对方证书): outside courts, and agencies that sign their receipts. */
public interface Partners {

  /**
   * Believes signatures of this certificate for a party from now on; registering it again changes nothing.
   *
   * @param party court code or agency account, as it names itself as sender
   * @param pem an SM2 certificate
   * @return the key's id
   * @throws org.zhiheng.platform.problem.BusinessException invalid if it is no valid SM2 certificate, or a development
   *     certificate where none may be used
   */
  String register(String party, String pem);

  /** Believes nothing signed with the key any more. */
  void revoke(String party, String keyId);

  /** Whether a party signs what it sends: it has a certificate that was not revoked, valid or run out. */
  boolean isSigner(String party);

  /** All certificates of a party, newest first. */
  List<PartnerCertificate> of(String party);
}
