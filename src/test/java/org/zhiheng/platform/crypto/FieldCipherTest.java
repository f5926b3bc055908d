package org.zhiheng.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class FieldCipherTest {

  private static final String ID_NUMBER = "330802199001010010";
  private static final byte[] FIRST = filled(1);
  private static final byte[] SECOND = filled(2);
  private static final byte[] INDEX = filled(9);

  @ParameterizedTest
  @EnumSource(CipherAlgorithm.class)
  void aSealedValueOpensAgainAndShowsNothingOfItself(CipherAlgorithm algorithm) {
    FieldCipher cipher = cipher(algorithm);
    String sealed = cipher.seal(ID_NUMBER);

    assertThat(sealed).startsWith("{" + algorithm.mark() + ":k1}").doesNotContain(ID_NUMBER);
    assertThat(cipher.open(sealed)).isEqualTo(ID_NUMBER);
  }

  @Test
  void theSameValueIsSealedDifferentlyEachTime() {
    FieldCipher cipher = cipher(CipherAlgorithm.SM4_GCM);

    assertThat(cipher.seal(ID_NUMBER)).isNotEqualTo(cipher.seal(ID_NUMBER));
  }

  @Test
  void aValueSealedWithAesIsReadableAfterTheSettingChangedToSm4() {
    String sealed = cipher(CipherAlgorithm.AES_GCM).seal(ID_NUMBER);

    assertThat(cipher(CipherAlgorithm.SM4_GCM).open(sealed)).isEqualTo(ID_NUMBER);
  }

  @Test
  void aValueSealedWithARetiredKeyIsReadableAndFoundByTheSameIndex() {
    FieldCipher before = cipher(CipherAlgorithm.SM4_GCM);
    FieldCipher after =
        new GcmFieldCipher(CipherAlgorithm.SM4_GCM, new KeyRing("k2", SECOND, Map.of("k1", FIRST), INDEX));

    assertThat(after.open(before.seal(ID_NUMBER))).isEqualTo(ID_NUMBER);
    assertThat(after.seal(ID_NUMBER)).startsWith("{sm4:k2}");
    assertThat(after.index(ID_NUMBER)).isEqualTo(before.index(ID_NUMBER)).hasSize(64);
  }

  @Test
  void aValueWhoseKeyIsGoneIsRefusedByName() {
    FieldCipher other = new GcmFieldCipher(CipherAlgorithm.SM4_GCM, new KeyRing("k2", SECOND, Map.of(), INDEX));

    assertThatThrownBy(() -> other.open(cipher(CipherAlgorithm.SM4_GCM).seal(ID_NUMBER)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("k1");
  }

  @ParameterizedTest
  @EnumSource(CipherAlgorithm.class)
  void aChangedValueIsRefusedWithoutQuotingIt(CipherAlgorithm algorithm) {
    FieldCipher cipher = cipher(algorithm);
    String sealed = cipher.seal(ID_NUMBER);
    char middle = sealed.charAt(20);
    String changed = sealed.substring(0, 20) + (middle == 'A' ? 'B' : 'A') + sealed.substring(21);

    assertThatThrownBy(() -> cipher.open(changed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("改动")
        .hasMessageNotContaining(ID_NUMBER);
  }

  @Test
  void textThatWasNeverSealedIsRefused() {
    assertThatThrownBy(() -> cipher(CipherAlgorithm.SM4_GCM).open(ID_NUMBER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining(ID_NUMBER);
  }

  @Property(tries = 200)
  void everyTextComesBack(@ForAll String text, @ForAll CipherAlgorithm algorithm) {
    // A lone surrogate is no character and has no UTF-8 form.
    String valid = new String(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
    FieldCipher cipher = cipher(algorithm);

    assertThat(cipher.open(cipher.seal(valid))).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/vectors/gm-vectors.csv", numLinesToSkip = 1)
  void theBlockCipherAgreesWithVectorsCheckedElsewhere(String algorithm, String key, String input, String expected) {
    if (algorithm.startsWith("SM4-ECB")) {
      SM4Engine engine = new SM4Engine();
      engine.init(true, new KeyParameter(HexFormat.of().parseHex(key)));
      byte[] block = new byte[engine.getBlockSize()];
      engine.processBlock(Sm3Test.bytes(input), 0, block, 0);

      assertThat(HexFormat.of().formatHex(block)).isEqualTo(expected);
    }
  }

  private static FieldCipher cipher(CipherAlgorithm algorithm) {
    return new GcmFieldCipher(algorithm, new KeyRing("k1", FIRST, Map.of(), INDEX));
  }

  private static byte[] filled(int with) {
    byte[] secret = new byte[32];
    Arrays.fill(secret, (byte) with);
    return secret;
  }
}
