package org.zhiheng.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiheng.platform.problem.BusinessException;

/** Amounts as people write and read them (conventions C6). */
class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "300000, 叁仟元整",
    "12000000, 壹拾贰万元整",
    "914000000, 玖佰壹拾肆万元整",
    "100000005, 壹佰万元零伍分",
    "0, 零元整",
    "5, 伍分",
    "50, 伍角整",
    "105, 壹元零伍分",
    "1000000000000, 壹佰亿元整",
    "10000000100, 壹亿零壹元整",
    "10010000000, 壹亿零壹拾万元整",
    "100050000, 壹佰万零伍佰元整",
    "1001000, 壹万零壹拾元整",
    "100000000000000, 壹万亿元整",
    "100010000000000, 壹万零壹亿元整",
    "1000000000000100, 壹拾万亿零壹元整",
    "-150, 负壹元伍角整"
  })
  void documents_carry_capital_numerals(long fen, String expected) {
    assertThat(Money.of(fen).toChinese()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "12万元 | 12000000",
    "120,000.00 | 12000000",
    "１２０，０００．００ | 12000000",
    "￥3000.5 | 300050",
    "1.5亿 | 15000000000",
    "叁 | -1",
    "3000元整 | 300000",
    "人民币 9,140,000 元 | 914000000"
  })
  void amounts_are_read_as_filing_windows_write_them(String text, long fen) {
    if (fen < 0) {
      assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(BusinessException.class);
    } else {
      assertThat(Money.parse(text).fen()).isEqualTo(fen);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.005", "1,20", "abc", "99999999999999999999", "1e5", "一百"})
  void what_is_no_amount_to_the_fen_is_refused(String text) {
    assertThatThrownBy(() -> Money.parse(text))
        .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.code()).isEqualTo("AMOUNT_INVALID"));
  }

  @Test
  void screens_show_groups_of_three() {
    assertThat(Money.of(914000000).format()).isEqualTo("¥9,140,000.00");
  }

  @Test
  void an_overflow_is_an_error_and_never_a_wrong_amount() {
    assertThatThrownBy(() -> Money.of(Long.MAX_VALUE).plus(Money.of(1))).isInstanceOf(ArithmeticException.class);
  }

  @Property
  void what_is_printed_can_be_read_back(@ForAll @LongRange(min = Long.MIN_VALUE / 4, max = Long.MAX_VALUE / 4) long fen) {
    assertThat(Money.parse(Money.of(fen).format())).isEqualTo(Money.of(fen));
  }

  @Property
  void capital_numerals_never_have_two_zeros_in_a_row_nor_end_on_one(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long fen) {
    assertThat(Money.of(fen).toChinese()).doesNotContain("零零").doesNotContain("零元").doesNotContain("零万").doesNotEndWith("零");
  }
}
