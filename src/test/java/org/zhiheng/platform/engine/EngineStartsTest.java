package org.zhiheng.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.PostgresTest;

/** The engine as the application sets it up: same behaviour on both databases. */
abstract class EngineStartsTest {

  @Autowired DataSource dataSource;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired Clock clock;

  abstract String database();

  @H2Test
  static class OnH2 extends EngineStartsTest {
    @Override
    String database() {
      return "H2";
    }
  }

  @PostgresTest
  static class OnPostgres extends EngineStartsTest {
    @Override
    String database() {
      return "PostgreSQL";
    }
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  void runsOnTheDatabaseTheTestSays() throws Exception {
    try (var connection = dataSource.getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo(database());
    }
  }

  @Test
  void movingTheEnginesClockMovesTheCourtsClock() {
    var later = clock.instant().plusSeconds(86_400);
    ClockUtil.setCurrentTime(java.util.Date.from(later));
    assertThat(clock.instant()).isBetween(later.minusMillis(1), later.plusSeconds(5));
    assertThat(clock.getZone().getId()).isEqualTo("Asia/Shanghai");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass().forName('java.lang.System')}",
        "${execution.getProcessEngineServices()}",
        "${dataSource.getConnection()}",
        "${fieldCipher.open('x')}"
      })
  void anExpressionCannotReachWhatIsNotMarkedForModels(String attack) {
    var model =
        Bpmn.createExecutableProcess("attack")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .exclusiveGateway("Gateway_Attack")
            .condition("attack", attack)
            .endEvent()
            .moveToNode("Gateway_Attack")
            .endEvent()
            .done();
    var deployment = repository.createDeployment().addModelInstance("attack.bpmn", model).deploy();
    try {
      assertThatThrownBy(() -> runtime.startProcessInstanceByKey("attack"))
          .isInstanceOf(org.camunda.bpm.engine.ProcessEngineException.class);
    } finally {
      repository.deleteDeployment(deployment.getId(), true);
    }
  }

  @Test
  void aModelWithAClassOrAScriptIsRefusedAtDeployment() {
    var model =
        Bpmn.createExecutableProcess("code")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .serviceTask("Service_RunClass")
            .camundaClass("java.lang.Runtime")
            .endEvent()
            .done();
    assertThatThrownBy(() -> repository.createDeployment().addModelInstance("code.bpmn", model).deploy())
        .hasMessageContaining("Service_RunClass")
        .hasMessageContaining("delegateExpression");
  }

  @Test
  void aModelThatTravelsWithoutItsFormOrRuleIsRefusedWithEveryFaultNamed() {
    var model =
        Bpmn.createExecutableProcess("bare")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .userTask("Task_Review")
            .camundaFormRef("review")
            .camundaFormRefBinding("deployment")
            .endEvent()
            .done();
    assertThatThrownBy(() -> repository.createDeployment().addModelInstance("bare.bpmn", model).deploy())
        .hasMessageContaining("表单 review 不在同一部署包")
        .hasMessageContaining("Task_Review 没有办结校验");
  }

  @Test
  void theHistoryKeepsAVariablesLastValueAndNoSecondCopyOfEachValue() {
    var model =
        Bpmn.createExecutableProcess("lean-history").camundaHistoryTimeToLive(1).startEvent().endEvent().done();
    var deployment = repository.createDeployment().addModelInstance("lean-history.bpmn", model).deploy();
    try {
      var instance = runtime.startProcessInstanceByKey("lean-history", Map.of("courtCode", "330802"));

      var last = history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).singleResult();
      assertThat(last.getValue()).isEqualTo("330802");
      assertThat(history.createHistoricDetailQuery().processInstanceId(instance.getId()).count()).isZero();
    } finally {
      repository.deleteDeployment(deployment.getId(), true);
    }
  }

  @Test
  void theCourtOfAnInstanceIsItsTenant() {
    var model =
        Bpmn.createExecutableProcess("court-tenant")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .intermediateCatchEvent()
            .message("never")
            .endEvent()
            .done();
    var deployment = repository.createDeployment().addModelInstance("court-tenant.bpmn", model).deploy();
    try {
      var instance = runtime.startProcessInstanceByKey("court-tenant", Map.of("courtCode", "330802"));
      assertThat(instance.getTenantId()).isEqualTo("330802");
    } finally {
      repository.deleteDeployment(deployment.getId(), true);
    }
  }
}
