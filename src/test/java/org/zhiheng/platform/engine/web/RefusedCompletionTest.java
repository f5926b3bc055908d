package org.zhiheng.platform.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.platform.engine.CompletionRule;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.testing.Browser;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.TestPeople;

/** A completion the court's rules refuse, as the person at the screen meets it. */
@H2Test
class RefusedCompletionTest {

  private static final String PASSWORD = TestPeople.PASSWORD;
  private static final String AMOUNT_ZERO = "{\"variables\":{\"amount\":{\"value\":0}}}";
  private static final String RULE_BEAN = "refusedCompletionRule";

  @LocalServerPort private int port;
  @Autowired private Identity identity;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private HistoryService history;
  @Autowired private DefaultListableBeanFactory beans;
  @Autowired private ObjectMapper json;

  private Deployment deployment;
  private String taskId;

  @BeforeEach
  void aTaskWhoseCompletionIsRefused() {
    identity.ensureCourt("330802", "衢州市柯城区人民法院");
    identity.ensureUser("refused-clerk", "卫某", PASSWORD, Set.of(Roles.CLERK), List.of("330802"));
    beans.registerSingleton(RULE_BEAN, new AmountMustBePositive());
    deployment =
        repository
            .createDeployment()
            .addModelInstance(
                "refused.bpmn",
                Bpmn.createExecutableProcess("refused-completion")
                    .camundaHistoryTimeToLive(1)
                    .startEvent()
                    .userTask("Task_Check")
                    .camundaCandidateGroups(Roles.CLERK)
                    .endEvent()
                    .done())
            .deploy();
    String instance =
        runtime.startProcessInstanceByKey("refused-completion", Map.of("courtCode", "330802")).getProcessInstanceId();
    taskId = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  @AfterEach
  void cleanUp() {
    repository.deleteDeployment(deployment.getId(), true);
    beans.destroySingleton(RULE_BEAN);
  }

  @Test
  void theEnginesRestAnswersWithTheChineseTextOfTheRule() throws Exception {
    HttpResponse<String> answer = complete("/engine-rest/task/" + taskId + "/complete");

    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode body = json.readTree(answer.body());
    assertThat(body.path("message").asText()).isEqualTo("金额必须大于零：应大于零");
    assertThat(body.path("businessCode").asText()).isEqualTo("AMOUNT_NOT_POSITIVE");
    assertThat(body.path("fields").path(0).path("field").asText()).isEqualTo("amount");
    assertThat(answer.body()).doesNotContain("Exception:", "\tat ", "There was an exception");
  }

  @Test
  void aNumberOfAPersonNeverGetsIntoAVariableWhateverTheFormIsCalled() throws Exception {
    String phone = "{\"variables\":{\"anyNote\":{\"value\":\"请联系１３８５７００００００\"}}}";
    for (String path : List.of("/submit-form", "/complete")) {
      HttpResponse<String> answer =
          new Browser(port).withBasic("refused-clerk", PASSWORD).send("POST", "/engine-rest/task/" + taskId + path, phone);

      assertThat(answer.statusCode()).as(path).isEqualTo(422);
      JsonNode body = json.readTree(answer.body());
      assertThat(body.path("businessCode").asText()).isEqualTo("PERSONAL_DATA");
      assertThat(body.path("message").asText()).contains("anyNote", "证件号码、手机号或账号").doesNotContain("１３８");
    }
    assertThat(history.createHistoricVariableInstanceQuery().variableName("anyNote").count()).isZero();
  }

  @Test
  void theTaskStaysOpen() {
    complete("/engine-rest/task/" + taskId + "/submit-form");

    assertThat(tasks.createTaskQuery().taskId(taskId).count()).isOne();
  }

  @Test
  void tasklistShowsTheSameText() throws Exception {
    Browser tasklist = new Browser(port);
    tasklist.login("refused-clerk", PASSWORD);
    tasklist.get("/camunda/app/tasklist/default/");

    HttpResponse<String> answer =
        tasklist.sendFromTasklist("POST", "/camunda/api/engine/engine/default/task/" + taskId + "/submit-form", AMOUNT_ZERO);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json.readTree(answer.body()).path("message").asText()).isEqualTo("金额必须大于零：应大于零");
  }

  private HttpResponse<String> complete(String path) {
    return new Browser(port).withBasic("refused-clerk", PASSWORD).send("POST", path, AMOUNT_ZERO);
  }

  private static final class AmountMustBePositive implements CompletionRule {

    @Override
    public String task() {
      return "refused-completion:Task_Check";
    }

    @Override
    public void check(Map<String, Object> values) {
      throw BusinessException.invalid(
          "AMOUNT_NOT_POSITIVE", "金额必须大于零", new FieldProblem("amount", "0", "positive", "应大于零"));
    }
  }
}
