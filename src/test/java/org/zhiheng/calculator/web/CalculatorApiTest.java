package org.zhiheng.calculator.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.zhiheng.calculator.CalculatorSettings;
import org.zhiheng.calendar.CalendarSettings;
import org.zhiheng.money.MoneySettings;
import org.zhiheng.platform.engine.DecisionFiles;
import org.zhiheng.platform.engine.Decisions;
import org.zhiheng.platform.engine.EngineClock;
import org.zhiheng.platform.problem.ProblemTranslator;
import org.zhiheng.platform.web.ProblemView;
import org.zhiheng.platform.web.Problems;
import org.zhiheng.property.ControlTerms;
import org.zhiheng.property.PropertySettings;
import org.zhiheng.reference.ServedCourts;

/** The calculators over HTTP, with the numbers of the law and the mistakes of visitors. */
@SpringJUnitWebConfig(CalculatorApiTest.Calculators.class)
@TestPropertySource(properties = {
    "zhiheng.calculator.requests-per-minute=100000", "spring.jackson.default-property-inclusion=non_absent"})
class CalculatorApiTest {

  @Configuration
  @ComponentScan(
      basePackages = {"org.zhiheng.calculator", "org.zhiheng.money", "org.zhiheng.calendar", "org.zhiheng.reference"},
      excludeFilters = {
        @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ServedCourts.class),
        @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*")
      })
  @EnableConfigurationProperties({
    CalculatorSettings.class, CalendarSettings.class, MoneySettings.class, PropertySettings.class})
  @Import({ControlTerms.class, Problems.class, ProblemView.class})
  @ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
  })
  static class Calculators {

    @Bean
    Decisions decisions() {
      return DecisionFiles.shipped();
    }

    @Bean
    Clock clock() {
      return new EngineClock();
    }

    @Bean
    ProblemTranslator translatesNothing() {
      return cause -> Optional.empty();
    }
  }

  private MockMvc http;

  @BeforeEach
  void connect(@Autowired WebApplicationContext context) {
    http = MockMvcBuilders.webAppContextSetup(context).build();
  }

  private ResultActions ask(String calculator, String body) throws Exception {
    return http.perform(
        post("/api/calculators/" + calculator).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  @Test
  void the_fee_on_3000_yuan_is_50_with_its_article() throws Exception {
    ask("enforcement-fee", "{\"amountFen\":300000}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.feeFen").value(5000))
        .andExpect(jsonPath("$.basis").value(containsString("第十四条")));
  }

  @Test
  void without_an_amount_the_fee_is_a_range() throws Exception {
    ask("enforcement-fee", "{\"amountFen\":null}")
        .andExpect(jsonPath("$.minFen").value(5000))
        .andExpect(jsonPath("$.maxFen").value(50000))
        .andExpect(jsonPath("$.feeFen").doesNotExist());
  }

  @Test
  void the_preservation_fee_on_300000_yuan_is_2020() throws Exception {
    ask("preservation-fee", "{\"amountFen\":30000000}").andExpect(jsonPath("$.feeFen").value(202000));
  }

  @Test
  void doubled_interest_tells_days_and_segments() throws Exception {
    ask("doubled-interest", "{\"principalFen\":300000,\"from\":\"2020-11-06\",\"to\":\"2021-06-09\"}")
        .andExpect(jsonPath("$.interestFen").value(11288))
        .andExpect(jsonPath("$.days").value(215))
        .andExpect(jsonPath("$.segments.length()").value(1));
  }

  @Test
  void doubled_interest_follows_payments_and_leaves_out_excluded_days() throws Exception {
    ask("doubled-interest", """
        {"principalFen":10000000,"from":"2024-01-01","to":"2024-03-01",
         "payments":[{"date":"2024-02-01","amountFen":4000000}],
         "excluded":[{"from":"2024-02-10","to":"2024-02-20"}]}""")
        .andExpect(jsonPath("$.segments[1].unpaidFen").value(6000000))
        .andExpect(jsonPath("$.segments[1].days").value(19))
        .andExpect(jsonPath("$.segments[1].excludedDays").value(10))
        .andExpect(jsonPath("$.interestFen").value(54250 + 19950));
  }

  @Test
  void the_deadline_rolls_over_the_national_day() throws Exception {
    ask("deadline", "{\"start\":\"2026-09-18\",\"amount\":15,\"unit\":\"D\"}")
        .andExpect(jsonPath("$.end").value("2026-10-08"))
        .andExpect(jsonPath("$.rawEnd").value("2026-10-03"))
        .andExpect(jsonPath("$.provisional").value(false));
  }

  @ParameterizedTest
  @CsvSource({
    "BANK_DEPOSIT, 2019-01-08, 2020-01-07, 2020-01-06",
    "REAL_ESTATE, 2019-01-08, 2022-01-07, 2022-01-06",
    "MOVABLE, 2024-02-29, 2026-02-28, 2026-02-27",
    "OTHER_RIGHT, 2022-10-06, 2025-10-05, 2025-09-30"
  })
  void a_control_ends_on_the_day_before_the_anniversary_and_is_renewed_on_a_working_day_before(
      String assetClass, String from, String end, String renewal) throws Exception {
    ask("control-term", "{\"assetClass\":\"%s\",\"from\":\"%s\"}".formatted(assetClass, from))
        .andExpect(jsonPath("$.end").value(end))
        .andExpect(jsonPath("$.lastRenewalDay").value(renewal))
        .andExpect(jsonPath("$.reminders.length()").value(5));
  }

  @ParameterizedTest
  @CsvSource({
    "MOVABLE, 1, appraisalFen, 10000000, 7000000, 350000, 1400000, 15",
    "REAL_ESTATE, 1, appraisalFen, 333, 234, 12, 46, 30",
    "MOVABLE, 2, previousStartFen, 7000000, 5600000, 280000, 1120000, 7",
    "OTHER_RIGHT, 2, previousStartFen, 7000000, 5600000, 280000, 1120000, 15"
  })
  void an_online_auction_has_the_online_limits_and_reckons_the_deposit_on_the_start_price(
      String assetClass, int round, String base, long fen, long start, long min, long max, int notice) throws Exception {
    ask("auction", "{\"assetClass\":\"%s\",\"round\":%d,\"%s\":%d}".formatted(assetClass, round, base, fen))
        .andExpect(jsonPath("$.minStartFen").value(start))
        .andExpect(jsonPath("$.minDepositFen").value(min))
        .andExpect(jsonPath("$.maxDepositFen").value(max))
        .andExpect(jsonPath("$.noticeDays").value(notice));
  }

  @Test
  void shares_add_up_to_the_last_fen() throws Exception {
    ask("distribution", """
        {"availableFen":10000,"costsFen":0,"debtor":"NATURAL","claims":[
          {"id":"甲","kind":"ORDINARY","amountFen":10000},{"id":"乙","kind":"ORDINARY","amountFen":10000},
          {"id":"丙","kind":"ORDINARY","amountFen":10000,"sealedAt":"2024-01-01T09:00:00+08:00"}]}""")
        .andExpect(jsonPath("$.shares[0].amountFen").value(3334))
        .andExpect(jsonPath("$.shares[2].amountFen").value(3333))
        .andExpect(jsonPath("$.surplusFen").value(0));
  }

  @Test
  void against_an_enterprise_the_first_seal_is_paid_first() throws Exception {
    ask("distribution", """
        {"availableFen":10000,"costsFen":1000,"debtor":"ENTERPRISE","claims":[
          {"id":"后","kind":"ORDINARY","amountFen":8000,"sealedAt":"2024-02-01"},
          {"id":"先","kind":"ORDINARY","amountFen":7000,"sealedAt":"2024-01-01"}]}""")
        .andExpect(jsonPath("$.shares[0].amountFen").value(2000))
        .andExpect(jsonPath("$.shares[1].amountFen").value(7000));
  }

  @Test
  void a_case_number_comes_back_in_parts() throws Exception {
    http.perform(get("/api/calculators/case-number").param("text", "(2021)浙0803执123号"))
        .andExpect(jsonPath("$.courtName").value("衢州市衢江区人民法院"))
        .andExpect(jsonPath("$.type").value("执"))
        .andExpect(jsonPath("$.serial").value(123))
        .andExpect(jsonPath("$.normalized").value("（2021）浙0803执123号"));
  }

  @Test
  void a_wrong_case_number_says_what_is_wrong() throws Exception {
    http.perform(get("/api/calculators/case-number").param("text", "(2021)浙0803跑123号"))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.fields[0].field").value("text"))
        .andExpect(jsonPath("$.fields[0].rule").value("R1.02"));
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002x, resident-id, true", "330802199002310015, resident-id, false",
    "330802900101001, resident-id, false", "91330802MA0000015X, uscc, true", "91330802MA0000000D, uscc, false",
    "91350100M000100Y4Z, uscc, false", "hello, unknown, false"
  })
  void an_identifier_is_judged_without_being_repeated(String text, String kind, boolean valid) throws Exception {
    http.perform(get("/api/calculators/identifier").param("text", text))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.kind").value(kind))
        .andExpect(jsonPath("$.valid").value(valid))
        .andExpect(content().string(not(containsString(text))));
  }

  @ParameterizedTest(name = "{0} {1} → {2}")
  @CsvSource(delimiter = '|', value = {
    "enforcement-fee | {'amountFen':-1} | amountFen",
    "enforcement-fee | {'amountFen':1.5} | amountFen",
    "enforcement-fee | {'amountFen':9223372036854775808} | amountFen",
    "enforcement-fee | {'amountFen':1e400000000} | amountFen",
    "enforcement-fee | {'amountFen':'abc'} | amountFen",
    "doubled-interest | {'from':'2020-01-01','to':'2021-01-01'} | principalFen",
    "doubled-interest | {'principalFen':1,'from':'1990-12-31','to':'2021-01-01'} | from",
    "doubled-interest | {'principalFen':1,'from':'2021-01-02','to':'2021-01-01'} | to",
    "doubled-interest | {'principalFen':1,'from':'2021-02-29','to':'2021-03-01'} | from",
    "doubled-interest | {'principalFen':1,'from':'2021-01-01','to':'2021-03-01','payments':[{'date':'2021-04-01','amountFen':1}]} | payments",
    "doubled-interest | {'principalFen':1,'from':'2021-01-01','to':'2021-03-01','payments':[null]} | payments[0]",
    "doubled-interest | {'principalFen':1,'from':'2021-01-01','to':'2021-03-01','excluded':[{'from':'2021-02-02','to':'2021-02-01'}]} | excluded[0].to",
    "deadline | {'start':'2026-09-18','amount':15,'unit':'FORTNIGHT'} | unit",
    "deadline | {'start':'2026-09-18','amount':15} | unit",
    "deadline | {'start':'2026-09-18','amount':-15,'unit':'D'} | amount",
    "deadline | {'start':'2026-09-18','amount':99999,'unit':'Y'} | amount",
    "deadline | {'start':'2026-02-29','amount':15,'unit':'D'} | start",
    "deadline | {'start':'18.9.2026','amount':15,'unit':'D'} | start",
    "deadline | {'amount':15,'unit':'D'} | start",
    "control-term | {'assetClass':'BANK_DEPOSIT','from':'2019-01-08','years':2} | years",
    "control-term | {'assetClass':'MOVABLE','from':'2019-01-08','years':0} | years",
    "control-term | {'assetClass':'YACHT','from':'2019-01-08'} | assetClass",
    "auction | {'appraisalFen':100,'assetClass':'BANK_DEPOSIT','round':1} | assetClass",
    "auction | {'appraisalFen':100,'assetClass':'MOVABLE','round':2} | previousStartFen",
    "auction | {'previousStartFen':100,'assetClass':'MOVABLE','round':3} | round",
    "distribution | {'availableFen':1,'claims':[],'debtor':'STATE'} | debtor",
    "distribution | {'availableFen':1,'claims':[{'id':'a','kind':'ORDINARY','amountFen':-1}],'debtor':'NATURAL'} | claims[0].amountFen",
    "distribution | {'availableFen':1,'claims':[{'id':'a','kind':'ORDINARY','amountFen':1},{'id':'a','kind':'ORDINARY','amountFen':1}],'debtor':'NATURAL'} | claims.id"
  })
  void bad_input_is_refused_naming_field_and_rule(String calculator, String body, String field) throws Exception {
    ask(calculator, body.replace('\'', '"'))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.fields[0].field").value(field))
        .andExpect(jsonPath("$.fields[0].rule").isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "null", "\"x\"", "{\"amountFen\":}"})
  void what_is_no_request_is_a_bad_request_and_no_fault(String body) throws Exception {
    ask("enforcement-fee", body).andExpect(status().isBadRequest());
  }

  @Test
  void who_asks_too_often_is_told_so_and_when_to_come_back(@Autowired ProblemView view) throws Exception {
    RateLimit strict = new RateLimit(new CalculatorSettings(1), view, System::nanoTime);
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/calculators/deadline");
    MockHttpServletResponse response = new MockHttpServletResponse();

    assertThat(strict.preHandle(request, response, this)).isTrue();
    assertThat(strict.preHandle(request, response, this)).isFalse();
    assertThat(response.getStatus()).isEqualTo(429);
    assertThat(response.getHeader("Retry-After")).isEqualTo("60");
    assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("TOO_MANY_REQUESTS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/calculators", "/calculators/settings", "/api/calculators/identifier", "/api/calculators/case-number"})
  void the_rate_limit_stands_before_every_calculator(String address, @Autowired WebApplicationContext context)
      throws Exception {
    var mappings = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);

    assertThat(mappings.getHandler(parsed(address)).getInterceptors()).anyMatch(RateLimit.class::isInstance);
  }

  private static MockHttpServletRequest parsed(String address) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
    request.setParameter("text", "x");
    ServletRequestPathUtils.parseAndCache(request);
    return request;
  }

  @Test
  void a_request_without_text_is_told_so() throws Exception {
    http.perform(get("/api/calculators/case-number")).andExpect(status().isBadRequest());
  }
}
