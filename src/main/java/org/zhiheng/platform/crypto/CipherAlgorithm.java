package org.zhiheng.platform.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** The ciphers a field may be sealed with (加密算法): 国密 SM4 or international AES, both in GCM, so a changed value is found out. */
public enum CipherAlgorithm {
  SM4_GCM("sm4", 16) {
    @Override
    byte[] run(boolean encrypt, byte[] key, byte[] nonce, byte[] header, byte[] input) throws GeneralSecurityException {
      GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
      cipher.init(encrypt, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, header));
      byte[] output = new byte[cipher.getOutputSize(input.length)];
      int length = cipher.processBytes(input, 0, input.length, output, 0);
      try {
        cipher.doFinal(output, length);
      } catch (InvalidCipherTextException e) {
        throw new GeneralSecurityException(e);
      }
      return output;
    }
  },
  AES_GCM("aes", 32) {
    @Override
    byte[] run(boolean encrypt, byte[] key, byte[] nonce, byte[] header, byte[] input) throws GeneralSecurityException {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(header);
      return cipher.doFinal(input);
    }
  };

  static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final String mark;
  private final int keyBytes;

  CipherAlgorithm(String mark, int keyBytes) {
    this.mark = mark;
    this.keyBytes = keyBytes;
  }

  /** How the algorithm is written beside a sealed value. */
  String mark() {
    return mark;
  }

  int keyBytes() {
    return keyBytes;
  }

  abstract byte[] run(boolean encrypt, byte[] key, byte[] nonce, byte[] header, byte[] input)
      throws GeneralSecurityException;
}
