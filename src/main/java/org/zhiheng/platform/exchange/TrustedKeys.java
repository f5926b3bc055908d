package org.zhiheng.platform.exchange;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.crypto.Sm2;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;

/** {@link Partners} in the database. */
@Service
class TrustedKeys implements Partners {

  private static final String OBJECT = "exchange_partner";
  private static final int LONGEST_SUBJECT = 400;

  private final ExchangeStore store;
  private final OwnKey own;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final Clock clock;

  TrustedKeys(ExchangeStore store, OwnKey own, AuditTrail audit, CurrentUser user, Clock clock) {
    this.store = store;
    this.own = own;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  /** How to check a signature of the sender's key; empty if the key is not believed, or its certificate has run out. */
  Optional<PackageFormat.Verifier> verifier(String sender, String keyId) {
    return store
        .believed(sender, keyId)
        .map(Sm2::certificate)
        .filter(certificate -> isValid(certificate, clock.instant()))
        .map(certificate -> (text, signature) -> Sm2.verify(certificate.getPublicKey(), text, signature));
  }

  private static boolean isValid(X509Certificate certificate, Instant now) {
    try {
      certificate.checkValidity(Date.from(now));
      return true;
    } catch (CertificateException e) {
      return false;
    }
  }

  @Override
  @Transactional
  public String register(String party, String pem) {
    X509Certificate certificate = acceptable(pem);
    String keyId = Sm2.keyId(certificate);
    String subject = certificate.getSubjectX500Principal().getName();
    PartnerCertificate row =
        new PartnerCertificate(
            party, keyId, subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)),
            certificate.getNotAfter().toInstant(), clock.instant(), Optional.empty());
    if (store.register(row, Sm2.pem(certificate), user.id())) {
      audit.record("PARTNER_CERTIFICATE_REGISTERED", OBJECT, party, Map.of(), Map.of("keyId", keyId));
    }
    return keyId;
  }

  private X509Certificate acceptable(String pem) {
    X509Certificate certificate = parsed(pem);
    if (!Sm2.isSm2(certificate)) {
      throw invalid("证书不是 SM2 证书");
    }
    if (!isValid(certificate, clock.instant())) {
      throw invalid("证书不在有效期内");
    }
    if (own.isProduction() && Sm2.isForDevelopment(certificate)) {
      throw invalid("生产环境不得登记开发用证书");
    }
    return certificate;
  }

  private static X509Certificate parsed(String pem) {
    try {
      return Sm2.certificate(pem);
    } catch (IllegalArgumentException e) {
      throw invalid("不是 PEM 格式的证书");
    }
  }

  private static BusinessException invalid(String message) {
    return BusinessException.invalid(
        "CERTIFICATE_INVALID", message, new FieldProblem("certificate", "", "SM2 PEM", message));
  }

  @Override
  @Transactional
  public void revoke(String party, String keyId) {
    if (store.revoke(party, keyId, clock.instant()) == 0) {
      throw BusinessException.notFound("CERTIFICATE_UNKNOWN", "该方没有登记这一证书，或已停用");
    }
    audit.record("PARTNER_CERTIFICATE_REVOKED", OBJECT, party, Map.of("keyId", keyId), Map.of());
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isSigner(String party) {
    return store.hasCertificate(party);
  }

  @Override
  @Transactional(readOnly = true)
  public List<PartnerCertificate> of(String party) {
    return store.partner(party);
  }
}
