package org.zhiheng.platform.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * SM2 signatures over SM3 (GB/T 32918, GB/T 35276) with certificates in PEM; {@link Sm2Store} keeps keys. The provider is
 * used by name here and nowhere registered, so nothing else in the process changes.
 */
public final class Sm2 {

  /** Stands in the subject of certificates that are good for trying out only. */
  public static final String DEVELOPMENT_MARK = "DEVELOPMENT KEY NOT FOR PRODUCTION";

  static final Provider PROVIDER = new BouncyCastleProvider();
  private static final String ALGORITHM = "SM3withSM2";
  private static final String CURVE = "sm2p256v1";
  private static final Duration DEVELOPMENT_LIFE = Duration.ofDays(3650);

  private Sm2() {}

  /** A private key with its certificate. */
  public record Identity(PrivateKey key, X509Certificate certificate) {}

  /** Signature in DER. */
  public static byte[] sign(PrivateKey key, byte[] content) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM, PROVIDER);
      signature.initSign(key, new SecureRandom());
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SM2 签名失败", e);
    }
  }

  /** False also for what is no signature at all. */
  public static boolean verify(PublicKey key, byte[] content, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM, PROVIDER);
      signature.initVerify(key);
      signature.update(content);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Names a key: SM3 of its encoded form, hex. */
  public static String keyId(X509Certificate certificate) {
    return Sm3.hex(certificate.getPublicKey().getEncoded());
  }

  public static boolean isForDevelopment(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName().contains(DEVELOPMENT_MARK);
  }

  /** Whether the certificate holds a key of the SM2 curve. */
  public static boolean isSm2(X509Certificate certificate) {
    SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded());
    return certificate.getPublicKey() instanceof ECPublicKey
        && GMObjectIdentifiers.sm2p256v1.equals(info.getAlgorithm().getParameters());
  }

  /**
   * Reads a certificate.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static X509Certificate certificate(String pem) {
    try (PEMParser parser = new PEMParser(new StringReader(pem))) {
      Object found = parser.readObject();
      if (found instanceof X509CertificateHolder holder) {
        CertificateFactory factory = CertificateFactory.getInstance("X.509", PROVIDER);
        return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
      }
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw new IllegalArgumentException("不是 PEM 格式的证书", e);
    }
    throw new IllegalArgumentException("不是 PEM 格式的证书");
  }

  public static String pem(X509Certificate certificate) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(certificate);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** A new key with a certificate of its own making that says on its face that it is for development. */
  public static Identity forDevelopment(String name, Instant now) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
      generator.initialize(new ECGenParameterSpec(CURVE), new SecureRandom());
      KeyPair pair = generator.generateKeyPair();
      X500Name subject = new X500Name("CN=" + name + ",OU=" + DEVELOPMENT_MARK);
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              subject, serial(), Date.from(now.minus(Duration.ofDays(1))), Date.from(now.plus(DEVELOPMENT_LIFE)), subject,
              pair.getPublic());
      var signer = new JcaContentSignerBuilder("SM3WITHSM2").setProvider(PROVIDER).build(pair.getPrivate());
      return new Identity(
          pair.getPrivate(), new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(builder.build(signer)));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("开发用签名密钥无法生成", e);
    }
  }

  private static BigInteger serial() {
    return new BigInteger(64, new SecureRandom());
  }
}
