package org.zhiheng.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "身份证33080219900101001X有误",
        "请联系13857000000",
        "电话 138 5700 0000",
        "138-5700-0000",
        "手机１３８５７００００００",
        "卡号6222021209001234567",
        "6222 0212 0900 1234 567",
        "账号33001680000012345"
      })
  void numbersOfPeopleAreFoundHoweverTheyAreWritten(String text) {
    assertThat(PersonalNumbers.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（2026）浙0802执1号",
        "13800000-1385-4700-8000-138570000001",
        "c9f0f895fb98ab9159f51fd0297e236d1385700000013857000000aa3b4c5d6e",
        "2026-11-22",
        "2026-11-22T09:00:00.000+0800",
        "land-330802.unseal",
        "已到账 1,234,567.00 元，分三期付清",
        "回执 2026112200123"
      })
  void whatTheCourtWritesEveryDayIsNotTakenForOne(String text) {
    assertThat(PersonalNumbers.in(text)).isFalse();
  }

  @Test
  void whatAnAgencyWroteIsKeptWithoutTheNumbers() {
    assertThat(PersonalNumbers.hide("户名不符，来电 138 5700 0000 核对身份证33080219900101001X"))
        .isEqualTo("户名不符，来电 **** 核对身份证****");
    assertThat(PersonalNumbers.hide("查无此户")).isEqualTo("查无此户");
  }
}
