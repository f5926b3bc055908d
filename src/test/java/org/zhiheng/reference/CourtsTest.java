package org.zhiheng.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.platform.data.DataFile;

/** The list of courts and their hierarchy. */
class CourtsTest {

  private final Courts courts = new Courts();

  @Test
  void the_demo_city_has_one_intermediate_and_six_basic_courts() {
    assertThat(courts.byCode("330800").level()).isEqualTo(CourtLevel.INTERMEDIATE);
    assertThat(courts.subordinatesOf("330800")).extracting(Court::code)
        .containsExactly("330802", "330803", "330822", "330824", "330825", "330881");
  }

  @Test
  void the_chain_above_a_basic_court_ends_at_the_supreme_court() {
    assertThat(courts.superiorsOf("330802")).extracting(Court::name)
        .containsExactly("衢州市中级人民法院", "浙江省高级人民法院", "最高人民法院");
  }

  @Test
  void a_court_is_found_by_its_letters_and_by_its_name() {
    assertThat(courts.findByCaseCode("浙0802")).map(Court::code).contains("330802");
    assertThat(courts.findByName(" 开化县人民法院 ")).map(Court::code).contains("330824");
    assertThatThrownBy(() -> courts.byCode("999999")).hasMessageContaining("999999");
  }

  @Test
  void special_courts_keep_letters_that_no_division_code_yields() {
    assertThat(courts.findByCaseCode("沪7101")).map(Court::level).contains(CourtLevel.SPECIAL);
  }

  @Test
  void a_new_court_is_a_new_row() {
    List<Map<String, String>> rows = new ArrayList<>(DataFile.rows("reference/courts.csv"));
    rows.add(Map.of("court_code_gb2260", "330192", "court_name", "杭州互联网法院", "level", "专门", "court_dz", "浙0192",
        "parent_dz", "浙"));

    assertThat(new Courts(rows).byCode("330192").parentCode()).isEqualTo("330000");
  }

  @Test
  void causes_are_found_by_number_and_name() {
    assertThat(new Causes().find("108.3")).map(Cause::name).contains("民间借贷纠纷");
    assertThat(new Causes().findByName("买卖合同纠纷")).map(Cause::number).contains("88");
  }
}
