package org.zhiheng.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiheng.platform.problem.BusinessException;

/** R1.01–R1.05: case numbers. */
class CaseNumberTest {

  @ParameterizedTest
  @CsvSource({
    "(2021)浙0803执123号, （2021）浙0803执123号",
    "（２０２０）浙0802执99901号, （2020）浙0802执99901号",
    " (2026) 浙08 执异 7 号 , （2026）浙08执异7号",
    "〔2024〕最高法执监12号, （2024）最高法执监12号",
    "(2022)浙执复3号之一, （2022）浙执复3号之一",
    "(2022)沪7101执恢9号之十二, （2022）沪7101执恢9号之十二",
    "(2022)浙0802司惩复2号, （2022）浙0802司惩复2号"
  })
  void are_read_in_full_and_half_width_and_printed_in_one_form(String text, String printed) {
    assertThat(CaseNumber.parse(text)).hasToString(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "浙0802执1号, R1.01",
    "(99)浙0802执1号, R1.01",
    "(2026)0802执1号, R1.01",
    "(2026)浙080执1号, R1.01",
    "(2026)浙080211执1号, R1.01",
    "(2026)浙0802执号, R1.01",
    "(2026)浙0802跑1号, R1.02",
    "(2026)浙0802执001号, R1.03",
    "(2026)浙0802执0号, R1.03",
    "(2026)浙0802执1号之零, R1.04",
    "(2012)东执字第253号, R1.05"
  })
  void the_part_that_is_wrong_is_named_with_its_rule(String text, String rule) {
    assertThatThrownBy(() -> CaseNumber.parse(text))
        .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.fields().get(0).rule()).isEqualTo(rule));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(2012)东执字第253号", "（2013）宁执字第386-1号", "〔2015〕衢柯执民字第88号"})
  void numbers_from_before_2016_are_kept_as_found_on_import_only(String text) {
    assertThat(CaseNumber.parseLegacy(text)).get().extracting(LegacyCaseNumber::year).matches(year -> (int) year < 2016);
  }

  @Test
  void a_new_number_is_not_a_legacy_number() {
    assertThat(CaseNumber.parseLegacy("（2026）浙0802执1号")).isEmpty();
    assertThat(CaseNumber.parseLegacy("（2016）东执字第1号")).isEmpty();
  }

  @Property
  void what_is_printed_is_read_back(
      @ForAll @IntRange(min = 1991, max = 2099) int year,
      @ForAll CaseType type,
      @ForAll @IntRange(min = 1, max = 999_999_999) int serial,
      @ForAll @IntRange(max = 99) int suffix) {
    CaseNumber number = new CaseNumber(year, "浙0802", type, serial, suffix);

    assertThat(CaseNumber.parse(number.toString())).isEqualTo(number);
  }

  @Test
  void a_ruling_in_a_case_bears_the_number_of_the_case_and_its_own() {
    assertThat(CaseNumber.of(2026, "浙0802", CaseType.ENFORCEMENT, 1).ruling(2)).hasToString("（2026）浙0802执1号之二");
  }
}
