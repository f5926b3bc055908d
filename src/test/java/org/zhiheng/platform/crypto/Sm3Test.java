package org.zhiheng.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class Sm3Test {

  @ParameterizedTest
  @CsvFileSource(resources = "/vectors/gm-vectors.csv", numLinesToSkip = 1)
  void agreesWithVectorsCheckedElsewhere(String algorithm, String key, String input, String expected) {
    if (algorithm.equals("SM3")) {
      assertThat(Sm3.hex(bytes(input))).isEqualTo(expected);
      assertThat(Sm3.hex(new ByteArrayInputStream(bytes(input)))).isEqualTo(expected);
    }
  }

  @Test
  void digestsAStreamLongerThanItsBufferLikeTheBytes() {
    byte[] page = "执行裁定书".repeat(5000).getBytes(StandardCharsets.UTF_8);

    assertThat(Sm3.hex(new ByteArrayInputStream(page))).isEqualTo(Sm3.hex(page));
  }

  @Test
  void theKeyedDigestDependsOnTheKey() {
    byte[] text = "330802199001010010".getBytes(StandardCharsets.UTF_8);

    assertThat(Sm3.hmac(new byte[32], text)).hasSize(32).isNotEqualTo(Sm3.hmac(new byte[] {1}, text));
  }

  static byte[] bytes(String input) {
    return input.startsWith("ascii:")
        ? input.substring("ascii:".length()).getBytes(StandardCharsets.US_ASCII)
        : HexFormat.of().parseHex(input.substring("hex:".length()));
  }
}
