package org.zhiheng.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.reference.Courts;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.TestPeople;

/** The three ways in, as the filing window uses them: over HTTP, with its own login. */
@H2Test
class IntakeOverHttpTest {

  private static final String PASSWORD = TestPeople.PASSWORD;

  @Autowired private TestRestTemplate http;
  @Autowired private Identity identity;
  @Autowired private Courts courts;
  @Autowired private HistoryService history;

  @BeforeEach
  void windowsOfTheIntermediateAndOfABasicCourt() {
    Set<String> all =
        courts.subordinatesOf("330800").stream().map(court -> court.code()).collect(Collectors.toSet());
    all.forEach(code -> identity.ensureCourt(code, courts.byCode(code).name()));
    identity.ensureCourt("330800", courts.byCode("330800").name());
    identity.ensureUser(
        "intake330800", "中院窗口", PASSWORD, Set.of(Roles.WINDOW), Optional.of("330800"), all);
    identity.ensureUser("intake330881", "江山窗口", PASSWORD, Set.of(Roles.WINDOW), List.of("330881"));
  }

  @Test
  void theSampleIsTakenInOnceHoweverOftenAndInWhateverFormatItIsSent() {
    JsonNode first = send("intake330800", SampleApplications.CSV).getBody();
    assertThat(first.path("problems")).isEmpty();
    assertThat(first.path("created").asInt() + first.path("repeated").asInt()).isEqualTo(SampleApplications.ROWS);
    JsonNode again = send("intake330800", SampleApplications.XLSX).getBody();
    assertThat(again.path("created").asInt()).isZero();
    assertThat(again.path("repeated").asInt()).isEqualTo(SampleApplications.ROWS);
  }

  @Test
  void aBasicCourtMayNotTakeInForItsPeersAndLearnsWhichRowsThatWere() {
    JsonNode report = send("intake330881", SampleApplications.CSV).getBody();
    assertThat(report.path("rejected").asInt()).isEqualTo(SampleApplications.ROWS * 6 / 7);
    assertThat(report.path("problems").get(0).path("column").asText()).isEqualTo("执行法院");
    JsonNode kept =
        http.withBasicAuth("intake330881", PASSWORD)
            .getForObject("/api/applications/imports/" + report.path("id").asText(), JsonNode.class);
    assertThat(kept.path("rejected")).isEqualTo(report.path("rejected"));
    assertThat(
            http.withBasicAuth("intake330800", PASSWORD)
                .getForEntity("/api/applications/imports/" + report.path("id").asText(), JsonNode.class)
                .getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void anApplicationAsJsonIsAnsweredWithItsNumberOrWithAllItsFaults() {
    ApplicationForm form = CaseFixtures.application().form();
    ResponseEntity<JsonNode> answer = json("/api/applications", form);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    assertThat(answer.getBody().path("applicationNo").asText()).contains("浙0802收件");
    ResponseEntity<JsonNode> refused =
        json("/api/applications", CaseFixtures.application().with(ApplicationColumns.PRINCIPAL, "0").with(ApplicationColumns.CAUSE, "").form());
    assertThat(refused.getStatusCode().is4xxClientError()).isTrue();
    assertThat(refused.getBody().toString()).contains("申请执行的金额应大于零").contains("请填写案由");
  }

  @Test
  void theStartFormOfTasklistLeavesNoPersonalDataWithTheProcess() {
    Map<String, Object> variables =
        CaseFixtures.application().values().entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().key(), e -> Map.of("value", e.getValue())));
    ResponseEntity<JsonNode> started =
        json("/engine-rest/engine/" + engine() + "/process-definition/key/enforcement-case/submit-form", Map.of("variables", variables));
    assertThat(started.getStatusCode()).as(String.valueOf(started.getBody())).isEqualTo(HttpStatus.OK);
    String instance = started.getBody().path("id").asText();
    assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance).list())
        .extracting(variable -> variable.getName())
        .contains("caseId", "courtCode", "receivedOn")
        .doesNotContain("applicantName", "applicantIdNumber", "principal");
    assertThat(history.createHistoricDetailQuery().processInstanceId(instance).list().toString()).doesNotContain("13857000000");

    ResponseEntity<JsonNode> refused =
        json(
            "/engine-rest/engine/" + engine() + "/process-definition/key/enforcement-case/submit-form",
            Map.of("variables", Map.of("court", Map.of("value", "330802"))));
    assertThat(refused.getStatusCode().isError()).isTrue();
    assertThat(String.valueOf(refused.getBody())).contains("需要更正");
  }

  private String engine() {
    return http.withBasicAuth("intake330800", PASSWORD)
        .getForObject("/engine-rest/engine", JsonNode.class)
        .get(0)
        .path("name")
        .asText();
  }

  private ResponseEntity<JsonNode> json(String path, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth("intake330800", PASSWORD).postForEntity(path, new HttpEntity<>(body, headers), JsonNode.class);
  }

  private ResponseEntity<JsonNode> send(String user, Path file) {
    MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add("file", new FileSystemResource(file));
    ResponseEntity<JsonNode> answer = http.withBasicAuth(user, PASSWORD).postForEntity("/api/applications/batch", parts, JsonNode.class);
    assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.OK);
    return answer;
  }
}
