package org.zhiheng.document.seal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * SM2 signatures (GB/T 32918) of the development seal. The key lives as long as the server: a signature shows within one
 * run that the file was not changed, and is deliberately worth nothing beyond.
 */
public final class Sm2Signer {

  private final ECPrivateKeyParameters privateKey;
  private final ECPublicKeyParameters publicKey;

  public Sm2Signer() {
    X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
    ECDomainParameters domain = new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), BigInteger.ONE);
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(domain, new SecureRandom()));
    AsymmetricCipherKeyPair pair = generator.generateKeyPair();
    privateKey = (ECPrivateKeyParameters) pair.getPrivate();
    publicKey = (ECPublicKeyParameters) pair.getPublic();
  }

  /** Signature over the text, hex of the DER form. */
  public String sign(String text) {
    SM2Signer signer = new SM2Signer();
    signer.init(true, privateKey);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    signer.update(bytes, 0, bytes.length);
    try {
      return HexFormat.of().formatHex(signer.generateSignature());
    } catch (CryptoException e) {
      throw new IllegalStateException("SM2 签名失败", e);
    }
  }

  /** Whether the signature was made by this signer over this text. */
  public boolean verify(String text, String signature) {
    SM2Signer signer = new SM2Signer();
    signer.init(false, publicKey);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    signer.update(bytes, 0, bytes.length);
    return signer.verifySignature(HexFormat.of().parseHex(signature));
  }
}
