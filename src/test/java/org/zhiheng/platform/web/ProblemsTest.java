package org.zhiheng.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** What a caller reads when a request fails. */
class ProblemsTest {

  private final MockMvc mvc = mvc();

  @Test
  void aRefusalByTheRulesNamesCodeAndFields() throws Exception {
    mvc.perform(get("/api/refused"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code", is("ID_CHECK_DIGIT")))
        .andExpect(jsonPath("$.title", is("内容不合规则")))
        .andExpect(jsonPath("$.detail", is("身份证号校验码不正确")))
        .andExpect(jsonPath("$.fields[0].field", is("idNumber")))
        .andExpect(jsonPath("$.instance", is("/api/refused")));
  }

  @Test
  void aRefusalWrappedByALibraryComesOutAsItself() throws Exception {
    mvc.perform(get("/api/wrapped")).andExpect(status().isConflict()).andExpect(jsonPath("$.code", is("CASE_CLOSED")));
  }

  @Test
  void aMissingFieldIsNamedInChinese() throws Exception {
    mvc.perform(post("/api/person").contentType(MediaType.APPLICATION_JSON).content("{\"name\":\" \",\"kind\":\"NATURAL\"}"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.fields[0].field", is("name")))
        .andExpect(jsonPath("$.fields[0].message", is("不能为空")));
  }

  @Test
  void brokenJsonIsTheCallersFaultAndSaysWhere() throws Exception {
    mvc.perform(post("/api/person").contentType(MediaType.APPLICATION_JSON).content("{\"name\": \n oops}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code", is("MALFORMED_JSON")))
        .andExpect(jsonPath("$.detail", containsString("第 2 行")));
  }

  @Test
  void aValueOutsideTheListNamesTheList() throws Exception {
    mvc.perform(post("/api/person").contentType(MediaType.APPLICATION_JSON).content("{\"name\":\"周某\",\"kind\":\"GHOST\"}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail", containsString("NATURAL、LEGAL")))
        .andExpect(jsonPath("$.fields[0].field", is("kind")));
  }

  @Test
  void aParameterOfTheWrongKindIsNamed() throws Exception {
    mvc.perform(get("/api/count?n=viele"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail", is("参数 n 的格式不正确")));
    mvc.perform(get("/api/count")).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail", is("缺少参数 n")));
  }

  @Test
  void wrongMethodAndMediaTypeAreToldInChinese() throws Exception {
    mvc.perform(post("/api/refused"))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(jsonPath("$.title", is("不支持这种请求方式")));
    mvc.perform(post("/api/person").contentType(MediaType.TEXT_PLAIN).content("x"))
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.code", is("UNSUPPORTED_MEDIA_TYPE")));
  }

  @Test
  void aFaultOfOursShowsANumberAndNothingOfItself() throws Exception {
    mvc.perform(get("/api/broken"))
        .andExpect(status().isInternalServerError())
        .andExpect(jsonPath("$.code", is("INTERNAL")))
        .andExpect(jsonPath("$.id").isNotEmpty())
        .andExpect(content().string(not(containsString("330802199001010010"))))
        .andExpect(content().string(not(containsString("Exception"))));
  }

  @Test
  void aDoubledRecordIsAConflict() throws Exception {
    mvc.perform(get("/api/doubled"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code", is("DUPLICATE")))
        .andExpect(content().string(not(containsString("casefile_case"))));
  }

  private static MockMvc mvc() {
    var json = Jackson2ObjectMapperBuilder.json().build();
    // Bean validation speaks the language of the server.
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    return MockMvcBuilders.standaloneSetup(new Failing())
        .setControllerAdvice(new ProblemAdvice(new Problems(List.of()), new ProblemView(json), new RefusedForms()))
        .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
        .setLocaleResolver(new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE))
        .build();
  }

  @RestController
  static class Failing {

    @GetMapping("/api/refused")
    void refused() {
      throw BusinessException.invalid(
          "ID_CHECK_DIGIT", "身份证号校验码不正确", new FieldProblem("idNumber", "3308****0011", "GB 11643", "末位应为 0"));
    }

    @GetMapping("/api/wrapped")
    void wrapped() {
      throw new IllegalStateException("outer", new RuntimeException(BusinessException.conflict("CASE_CLOSED", "案件已结")));
    }

    @PostMapping("/api/person")
    void person(@Valid @RequestBody Person person) {}

    @GetMapping("/api/count")
    int count(@RequestParam int n) {
      return n;
    }

    @GetMapping("/api/broken")
    void broken() {
      throw new IllegalStateException("no row for 330802199001010010");
    }

    @GetMapping("/api/doubled")
    void doubled() {
      throw new DuplicateKeyException("unique index on casefile_case");
    }
  }

  enum Kind {
    NATURAL,
    LEGAL
  }

  record Person(@NotBlank String name, Kind kind) {}
}
