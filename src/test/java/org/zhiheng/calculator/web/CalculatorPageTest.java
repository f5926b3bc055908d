package org.zhiheng.calculator.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhiheng.calendar.HolidayArrangements;
import org.zhiheng.calendar.LegalClocks;
import org.zhiheng.calendar.WorkingCalendar;

/** The page 计算器 as a visitor sees it. */
@SpringJUnitWebConfig(CalculatorApiTest.Calculators.class)
@TestPropertySource(properties = {
    "zhiheng.calculator.requests-per-minute=100000", "spring.jackson.default-property-inclusion=non_absent"})
class CalculatorPageTest {

  private static final Pattern FOREIGN = Pattern.compile("(src|href|action)=\"(https?:)?//");
  private MockMvc http;

  @BeforeEach
  void connect(@Autowired WebApplicationContext context) {
    http = MockMvcBuilders.webAppContextSetup(context).build();
  }

  private String open(String tool, String... values) throws Exception {
    var request = get("/calculators").param("tool", tool);
    for (int i = 0; i < values.length; i += 2) {
      request.param(values[i], values[i + 1]);
    }
    var response = http.perform(request).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(Tool.class)
  void every_calculator_has_its_form_and_no_foreign_address(Tool tool) throws Exception {
    String page = open(tool.getKey());

    assertThat(page).contains(tool.getTitle());
    tool.getFields().forEach(field -> assertThat(page).contains("name=\"" + field.name() + "\""));
    assertThat(FOREIGN.matcher(page).find()).isFalse();
  }

  @Test
  void the_fee_prints_its_formula_its_capital_numerals_and_its_article() throws Exception {
    assertThat(open("enforcement-fee", "amount", "12万元", "go", "1"))
        .contains("¥1,700.00", "壹仟柒佰元整", "¥120,000.00 × 1.5% − ¥100.00", "第十四条");
  }

  @Test
  void interest_with_payments_lists_its_segments() throws Exception {
    assertThat(open("doubled-interest", "principal", "100000", "from", "2024-01-01", "to", "2024-03-01",
        "payments", "2024-02-01 40000\n", "excluded", "2024-02-10 2024-02-20", "go", "1"))
        .contains("¥742.00", "2024-01-01 至 2024-02-01", "计息 31 日", "× 19日", "合计 ¥742.00", "第二百六十四条");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "deadline | start | 2026-09-18 | amount | 15 | unit | D | 2026-10-08",
    "control-term | assetClass | REAL_ESTATE | from | 2019-01-08 | years | '' | 2022-01-07 届满",
    "auction | assetClass | MOVABLE | round | 1 | amount | 10万元 | ¥70,000.00",
    "case-number | text | (2021)浙0803执123号 | x | 1 | y | 1 | 衢州市衢江区人民法院"
  })
  void each_answers(String tool, String a, String av, String b, String bv, String c, String cv, String expected)
      throws Exception {
    assertThat(open(tool, a, av, b, bv, c, cv, "go", "1")).contains(expected).contains("依据");
  }

  @Test
  void a_distribution_is_read_from_lines() throws Exception {
    assertThat(open("distribution", "available", "100", "costs", "", "debtor", "NATURAL",
        "claims", "甲 普通 100\n乙 普通 100\n丙 普通 100 2024-01-01", "go", "1"))
        .contains("¥33.34", "¥33.33", "¥100.00 ÷ ¥300.00 = 33.33%", "参与分配");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "enforcement-fee | amount | 一百 | C6",
    "deadline | start | 2026-02-29 | R11",
    "distribution | available | -5 | C6",
    "case-number | text | 无 | R1.01"
  })
  void a_mistake_is_explained_on_the_page(String tool, String field, String value, String rule) throws Exception {
    assertThat(open(tool, field, value, "amount", tool.equals("enforcement-fee") ? value : "1", "unit", "D", "go", "1"))
        .contains("role=\"alert\"").contains(rule);
  }

  @Test
  void a_mistake_is_named_by_the_words_on_the_form() throws Exception {
    assertThat(open("control-term", "assetClass", "BANK_DEPOSIT", "from", "2019-01-08", "years", "2", "go", "1"))
        .contains("<strong>年数</strong>", "最长 1 年", "规则 R2.01");
  }

  @Test
  void what_is_unverified_or_local_is_shown_as_a_setting_with_its_default_and_its_source() throws Exception {
    String page = http.perform(get("/calculators/settings")).andReturn().getResponse()
        .getContentAsString(StandardCharsets.UTF_8);

    assertThat(page).contains("R3.02", "实际执行到位金额", "zhiheng.money.fee-base", "待核");
    new LegalClocks(new WorkingCalendar(HolidayArrangements.shipped())).all().forEach(clock -> {
      boolean setting = List.of("L", "UNVERIFIED").contains(clock.status());
      assertThat(page.contains(">zhiheng.calendar.clocks." + clock.id() + "<")).as(clock.id()).isEqualTo(setting);
    });
    assertThat(FOREIGN.matcher(page).find()).isFalse();
  }

  @Test
  void what_is_typed_is_shown_back_as_text_and_never_as_markup() throws Exception {
    assertThat(open("case-number", "text", "<script>alert(1)</script>", "go", "1")).doesNotContain("<script>");
  }
}
