package org.zhiheng.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

  @ParameterizedTest
  @CsvSource({"13812345678,138****5678", "0570-3021234,057****1234", "8882,****"})
  void phone(String clear, String masked) {
    assertThat(Masks.phone(clear)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"330802199001010010,330802********0010", "33080219900101001X,330802********001X", "E12345678,****5678", "1234,****"})
  void idNumber(String clear, String masked) {
    assertThat(Masks.idNumber(clear)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"周明,周*", "周小明,周**", "欧阳小明明,欧**", "周,周*", "𠮷田,𠮷*"})
  void name(String clear, String masked) {
    assertThat(Masks.name(clear)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"6222021209001234567,****4567", "1234567,****"})
  void account(String clear, String masked) {
    assertThat(Masks.account(clear)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "浙江省衢州市柯城区新桥街1号,浙江省衢州市柯城区****",
    "浙江省衢州市常山县天马街道,浙江省衢州市常山县****",
    "浙江省江山市中山路9号,浙江省江山市****",
    "某处,****"
  })
  void address(String clear, String masked) {
    assertThat(Masks.address(clear)).isEqualTo(masked);
  }
}
