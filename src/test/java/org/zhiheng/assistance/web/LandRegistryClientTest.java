package org.zhiheng.assistance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.assistance.AgencyKeys;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.testing.H2Test;

/** A client nobody here wrote: the npm package as a land registry. */
@H2Test
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LandRegistryClientTest {

  private static final String UNIT = "land-330881";
  private static final Duration SOON = Duration.ofSeconds(15);

  @LocalServerPort int port;
  @Autowired AgencyKeys keys;
  @Autowired ProbeWork work;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired ObjectMapper json;

  private String deployment;
  private NodeProgram registry;

  @BeforeAll
  void startTheRegistry() throws Exception {
    registry =
        NodeProgram.start(
            "land-registry.mjs",
            Map.of(
                "COURT_URL", "http://127.0.0.1:" + port + "/agency-api",
                "COURT_ACCOUNT", UNIT,
                "COURT_KEY", keys.issue(UNIT),
                "COURT_UNIT", UNIT));
    deployment = repository.createDeployment().addModelInstance(ProbeProcess.KEY + ".bpmn", ProbeProcess.model()).deploy().getId();
    assertThat(next().path("did").asText()).isEqualTo("ready");
  }

  @AfterAll
  void stopTheRegistry() throws Exception {
    if (registry != null) {
      registry.close();
    }
    if (deployment != null) {
      repository.deleteDeployment(deployment, true);
    }
  }

  @Test
  void itReadsVariablesAndDocumentsAndAnswersWithEvidence() throws Exception {
    String probe = ask("seal");

    JsonNode done = next();

    assertThat(done.path("did").asText()).isEqualTo("complete");
    assertThat(done.path("owner").asText()).isEqualTo("周某");
    assertThat(done.path("document").asText()).isEqualTo("协助执行通知书.ofd");
    assertThat(json.convertValue(done.path("names"), List.class)).containsExactly("amountFen", "documents", "owners", "probeNo", "rank", "urgent");
    WorkAnswer answer = work.answers.get(probe).get(0);
    assertThat(answer.account()).isEqualTo(UNIT);
    assertThat(answer.fields()).containsEntry("resultCode", "CONTROLLED").containsEntry("receipt", Map.of("register", "R-1", "size", 4));
    assertThat(answer.evidence()).singleElement().satisfies(file -> {
      assertThat(file.name()).isEqualTo("回执.txt");
      assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isEqualTo("查封回执");
    });
    assertThat(endedAt(probe)).isEqualTo("End_Done");
  }

  @Test
  void itRefusesWithABpmnError() throws Exception {
    String probe = ask("unseal");

    assertThat(next().path("did").asText()).isEqualTo("bpmnError");

    assertThat(work.refusals.get(probe)).isEqualTo(UNIT + " NOT_OUR_DISTRICT 不属本辖区");
    assertThat(endedAt(probe)).isEqualTo("End_Refused");
  }

  @Test
  void itReportsAFailureAndIsGivenTheTaskAgain() throws Exception {
    String probe = ask("query");

    assertThat(next().path("did").asText()).isEqualTo("failure");
    JsonNode again = next();

    assertThat(again.path("did").asText()).isEqualTo("completeAfterFailure");
    assertThat(again.path("retries").asInt()).isEqualTo(1);
    assertThat(again.path("message").asText()).isEqualTo("登记系统维护");
    assertThat(endedAt(probe)).isEqualTo("End_Done");
  }

  @Test
  void itKeepsATaskBeyondItsLock() throws Exception {
    String probe = ask("transfer");

    assertThat(next().path("did").asText()).isEqualTo("extendLock");
    assertThat(next().path("did").asText()).isEqualTo("completeAfterExtension");

    assertThat(endedAt(probe)).isEqualTo("End_Done");
  }

  private JsonNode next() throws Exception {
    return json.readTree(registry.next());
  }

  private String ask(String verb) {
    String probe = UUID.randomUUID().toString();
    runtime.startProcessInstanceByKey(
        ProbeProcess.KEY, "（2026）浙0881执1号",
        Map.of(ProbeWork.REFERENCE, probe, "topic", UNIT + "." + verb, "courtCode", "330881"));
    return probe;
  }

  private String endedAt(String probe) {
    String instance =
        history.createHistoricProcessInstanceQuery().variableValueEquals(ProbeWork.REFERENCE, probe).singleResult().getId();
    await().atMost(SOON).until(() -> runtime.createProcessInstanceQuery().processInstanceId(instance).count() == 0);
    return history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityType("noneEndEvent").singleResult().getActivityId();
  }
}
