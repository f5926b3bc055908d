package org.zhiheng.assistance;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.persistence.CertificateStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;

/**
 * Client certificates of the accounts (接入证书), an alternative to keys. A certificate is known by its fingerprint; several
 * of one account may be valid at a time, so that it can change over without a gap.
 */
@Service
public class AgencyCertificates {

  private static final String OBJECT = "assistance_account";
  private static final int LONGEST_SUBJECT = 400;

  private final CertificateStore store;
  private final Agencies agencies;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final Clock clock;

  AgencyCertificates(CertificateStore store, Agencies agencies, AuditTrail audit, CurrentUser user, Clock clock) {
    this.store = store;
    this.agencies = agencies;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  /**
   * Lets the holder of the certificate in as this account.
   *
   * @param pem X.509 certificate
   * @return its SHA-256 fingerprint, hex
   * @throws BusinessException not found without such an account; invalid for what is no valid certificate; conflict if the
   *     certificate is another account's
   */
  @Transactional
  public String register(String account, String pem) {
    if (agencies.account(account).isEmpty()) {
      throw BusinessException.notFound("ACCOUNT_UNKNOWN", "没有接入账号 " + account);
    }
    X509Certificate certificate = parsed(pem);
    AccountCertificate row = described(account, certificate);
    if (!row.validUntil().isAfter(clock.instant())) {
      throw invalid("证书已过有效期");
    }
    store.find(row.fingerprint()).filter(known -> !known.account().equals(account)).ifPresent(
        known -> {
          throw BusinessException.conflict("CERTIFICATE_TAKEN", "这一证书已登记给另一账号");
        });
    store.put(row, user.id());
    audit.record(
        "AGENCY_CERTIFICATE_REGISTERED", OBJECT, account, Map.of(), Map.of("fingerprint", row.fingerprint()));
    return row.fingerprint();
  }

  /** Lets nobody in with the certificate any more. */
  @Transactional
  public void revoke(String account, String fingerprint) {
    if (store.revoke(account, fingerprint, clock.instant()) == 0) {
      throw BusinessException.notFound("CERTIFICATE_UNKNOWN", "该账号没有登记这一证书，或已停用");
    }
    audit.record("AGENCY_CERTIFICATE_REVOKED", OBJECT, account, Map.of("fingerprint", fingerprint), Map.of());
  }

  /** Certificates of an account, newest first. */
  public List<AccountCertificate> of(String account) {
    return store.ofAccount(account);
  }

  Optional<String> accountOf(String fingerprint) {
    return store
        .find(fingerprint)
        .filter(known -> known.revokedAt().isEmpty() && known.validUntil().isAfter(clock.instant()))
        .map(AccountCertificate::account)
        .filter(account -> agencies.account(account).isPresent());
  }

  /** As {@link #accountOf}, whether or not the certificate is still good. */
  Optional<String> everOf(String fingerprint) {
    return store.find(fingerprint).map(AccountCertificate::account);
  }

  private AccountCertificate described(String account, X509Certificate certificate) {
    String subject = certificate.getSubjectX500Principal().getName();
    return new AccountCertificate(
        account,
        fingerprint(certificate),
        subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)),
        certificate.getNotAfter().toInstant(),
        clock.instant(),
        Optional.empty());
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("无法计算证书指纹", e);
    }
  }

  private static X509Certificate parsed(String pem) {
    try {
      byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes));
    } catch (GeneralSecurityException e) {
      throw invalid("不是 PEM 格式的 X.509 证书");
    }
  }

  private static BusinessException invalid(String message) {
    return BusinessException.invalid("CERTIFICATE_INVALID", message, new FieldProblem("certificate", "", "X.509", message));
  }
}
