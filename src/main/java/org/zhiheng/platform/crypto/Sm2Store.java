package org.zhiheng.platform.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/** SM2 keys in PKCS#12 stores (签名密钥库). */
public final class Sm2Store {

  private static final int ROUNDS = 1000;
  private static final String ALIAS = "exchange";

  private Sm2Store() {}

  /**
   * Reads the only key of a PKCS#12 store, or the one called {@code alias}.
   *
   * @throws IllegalArgumentException if the password is wrong or there is no such SM2 key
   */
  public static Sm2.Identity read(byte[] store, String password, String alias) {
    try {
      KeyStore keys = KeyStore.getInstance("PKCS12", Sm2.PROVIDER);
      keys.load(new ByteArrayInputStream(store), password.toCharArray());
      String name = alias.isBlank() ? keys.aliases().nextElement() : alias;
      if (keys.getKey(name, password.toCharArray()) instanceof PrivateKey key
          && keys.getCertificate(name) instanceof X509Certificate certificate
          && Sm2.isSm2(certificate)) {
        return new Sm2.Identity(key, certificate);
      }
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw new IllegalArgumentException("签名密钥库无法打开：密码不正确或文件损坏", e);
    }
    throw new IllegalArgumentException("签名密钥库中没有所需的 SM2 密钥");
  }

  /**
   * A store with this one key, called {@code exchange}, under a password that {@link #newPassword} made: being random already,
   * it needs no stretching, and a server that opens the store does not pay seconds for it.
   */
  public static byte[] write(Sm2.Identity identity, String password) {
    try {
      OutputEncryptor encryptor =
          new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
              .setProvider(Sm2.PROVIDER)
              .setIterationCount(ROUNDS)
              .build(password.toCharArray());
      PKCS12SafeBag key = named(new JcaPKCS12SafeBagBuilder(identity.key(), encryptor), identity);
      PKCS12SafeBag certificate = named(new JcaPKCS12SafeBagBuilder(identity.certificate()), identity);
      return new PKCS12PfxPduBuilder()
          .addData(key)
          .addEncryptedData(encryptor, certificate)
          .build(
              new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256).setProvider(Sm2.PROVIDER).setIterationCount(ROUNDS),
              password.toCharArray())
          .getEncoded();
    } catch (IOException | PKCSException | OperatorCreationException e) {
      throw new IllegalStateException("签名密钥库无法写出", e);
    }
  }

  /** Key and certificate belong together by the same local id. */
  private static PKCS12SafeBag named(PKCS12SafeBagBuilder bag, Sm2.Identity identity) {
    return bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString(ALIAS))
        .addBagAttribute(
            PKCSObjectIdentifiers.pkcs_9_at_localKeyId, new DEROctetString(identity.certificate().getPublicKey().getEncoded()))
        .build();
  }

  /** Random text for the password of a store made here. */
  public static String newPassword() {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }
}
