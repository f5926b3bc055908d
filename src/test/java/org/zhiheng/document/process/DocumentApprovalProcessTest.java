package org.zhiheng.document.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.zhiheng.document.DocumentWorld;
import org.zhiheng.document.SetStatus;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.testing.NotesAsWritten;
import org.zhiheng.testing.SequenceFlowRecorder;

/** The model as it is deployed, with the real services behind its delegates, on an engine of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentApprovalProcessTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final DocumentWorld world = new DocumentWorld();
  private final DeliveryWork delivery = new DeliveryWork(world.deliveries(), world.documents(), world.clock());
  private ProcessEngine engine;

  @BeforeAll
  void start() {
    StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setJdbcUrl("jdbc:h2:mem:document-approval;DB_CLOSE_DELAY=-1");
    configuration.setProcessEngineName("document-approval");
    configuration.setBeans(beans());
    configuration.getProcessEnginePlugins().add(new SequenceFlowRecorder());
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("processes/document/document-approval.bpmn")
        .addClasspathResource("processes/document/approval-route.dmn")
        .addClasspathResource("forms/document/approve-document.form")
        .addClasspathResource("forms/document/revise-draft.form")
        .addClasspathResource("forms/document/serve-otherwise.form")
        .deploy();
  }

  private Map<Object, Object> beans() {
    Map<Object, Object> beans = new HashMap<>();
    beans.put("deadlines", new CalendarDays());
    beans.put("draftDocumentsDelegate", new DraftDocumentsDelegate(world.documents()));
    beans.put("sealDocumentsDelegate", new SealDocumentsDelegate(world.approvedSet()));
    beans.put("recordServiceDelegate", new RecordServiceDelegate(world.deliveries()));
    beans.put("approvalDecisionListener", new ApprovalDecisionListener(world.documents(), new NotesAsWritten()));
    beans.put("revisionDecisionListener", new RevisionDecisionListener(world.documents(), new NotesAsWritten()));
    beans.put("serveOtherwiseListener", new ServeOtherwiseListener(world.deliveries()));
    return beans;
  }

  @BeforeEach
  void setTheClock() {
    ClockUtil.setCurrentTime(Date.from(DocumentWorld.NOW));
  }

  @AfterEach
  void leaveNothingRunning() {
    ClockUtil.reset();
    engine.getRuntimeService().createProcessInstanceQuery().list().stream()
        .map(ProcessInstance::getId)
        .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "测试结束"));
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  @Test
  void noticeAndReportOrderGoOutWithoutAnyHand() {
    String set = world.documents().prepare(DocumentWorld.notice());
    ProcessInstance instance = begin(set);
    assertThat(engine.getTaskService().createTaskQuery().count()).isZero();

    deliver(Map.of("servedAt", "2026-11-21T09:59:00+08:00"));

    assertThat(outcome(instance)).isEqualTo("SEALED");
    assertThat(world.documents().set(set).status()).isEqualTo(SetStatus.SENT);
  }

  @Test
  void theDeliveryServiceLearnsWhoIsToBeServedAndFetchesOnlySealedFiles() {
    String set = world.documents().prepare(DocumentWorld.notice());
    begin(set);
    assertThat(delivery.disclose(set).get("recipients").toString()).contains("衢州宏远建筑工程有限公司", "13800000000");
    assertThat(delivery.documents(set)).extracting("name").containsExactly("执行通知书", "报告财产令");
    assertThat(new String(delivery.content(set, delivery.documents(set).get(0).id()), StandardCharsets.ISO_8859_1))
        .endsWith("SEAL330802");
  }

  @Test
  void whereElectronicServiceFailsAClerkServesOtherwise() {
    String set = world.documents().prepare(DocumentWorld.notice());
    ProcessInstance instance = begin(set);
    LockedExternalTask task = locked();
    delivery.refuse(set, "eservice", DocumentApprovalModel.ERROR_DELIVERY_FAILED, "未注册电子送达地址，13800000000停机");
    assertThat(world.deliveries().of(set)).extracting("remark").containsExactly(Optional.of("未注册电子送达地址，13800000000停机"));
    assertThat(world.storedRemarks()).isNotEmpty().noneMatch(stored -> stored.contains("13800000000"));
    engine.getExternalTaskService().handleBpmnError(task.getId(), "eservice", DocumentApprovalModel.ERROR_DELIVERY_FAILED);

    serveOtherwise();
    assertThat(outcome(instance)).isEqualTo("SEALED");
    assertThat(world.deliveries().of(set)).allMatch(served -> served.channel().equals(Optional.of("邮寄送达")));
  }

  @Test
  void silenceOfTheDeliveryServiceEndsAtTheDeadline() {
    ProcessInstance instance = begin(world.documents().prepare(DocumentWorld.notice()));
    Job silence = engine.getManagementService().createJobQuery().timers().singleResult();
    assertThat(silence.getDuedate()).isEqualTo(Date.from(DocumentWorld.NOW.plus(DAY.multipliedBy(3))));
    engine.getManagementService().executeJob(silence.getId());

    serveOtherwise();
    assertThat(outcome(instance)).isEqualTo("SEALED");
  }

  @Test
  void aReturnedRulingComesBackToTheDirectorWithAFreshDeadline() {
    String set = world.documents().prepare(DocumentWorld.ruling());
    ProcessInstance instance = begin(set);
    Task first = task(DocumentApprovalModel.TASK_APPROVE, "director");
    complete(first, Map.of("approvalDecision", "RETURN", "approvalOpinion", "期限有误"));

    ClockUtil.setCurrentTime(Date.from(DocumentWorld.NOW.plus(DAY)));
    complete(task(DocumentApprovalModel.TASK_REVISE, "judge"), Map.of("revisionDecision", "RESUBMIT"));

    Task second = task(DocumentApprovalModel.TASK_APPROVE, "director");
    assertThat(second.getDueDate()).isEqualTo(new Date(first.getDueDate().getTime() + DAY.toMillis()));
    assertThat(engine.getTaskService().getVariables(second.getId())).doesNotContainKeys("approvalDecision", "approvalOpinion");
    complete(second, Map.of("approvalDecision", "APPROVE"));

    assertThat(outcome(instance)).isEqualTo("SEALED");
    assertThat(world.documents().sealedOf(set)).hasSize(2);
    assertThat(world.documents().set(set).approver()).contains("director330802");
  }

  @Test
  void aRulingNobodyNeedsAnyMoreIsWithdrawn() {
    String set = world.documents().prepare(DocumentWorld.ruling());
    ProcessInstance instance = begin(set);
    complete(task(DocumentApprovalModel.TASK_APPROVE, "director"), Map.of("approvalDecision", "RETURN", "approvalOpinion", "不必冻结"));
    complete(task(DocumentApprovalModel.TASK_REVISE, "judge"), Map.of("revisionDecision", "WITHDRAW"));

    assertThat(outcome(instance)).isEqualTo("WITHDRAWN");
    assertThat(world.documents().set(set).status()).isEqualTo(SetStatus.WITHDRAWN);
  }

  @Test
  void aReleaseIsSignedByTheJudge() {
    begin(world.documents().prepare(DocumentWorld.release()));
    assertThat(task(DocumentApprovalModel.TASK_APPROVE, "judge")).isNotNull();
  }

  private ProcessInstance begin(String set) {
    ProcessInstance instance =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey(
                DocumentApprovalModel.KEY,
                "（2026）浙0802执1号",
                Map.of(DocumentApprovalModel.DOCUMENT_SET_ID, set, "caseId", DocumentWorld.CASE, "courtCode", "330802"));
    work();
    return instance;
  }

  /** Lets asynchronous steps happen; timers wait for their time. */
  private void work() {
    engine.getManagementService().createJobQuery().messages().list().stream()
        .map(Job::getId)
        .forEach(engine.getManagementService()::executeJob);
  }

  private LockedExternalTask locked() {
    List<LockedExternalTask> tasks =
        engine.getExternalTaskService().fetchAndLock(1, "eservice").topic("eservice.deliver", 60_000).execute();
    assertThat(tasks).hasSize(1);
    return tasks.get(0);
  }

  private void deliver(Map<String, Object> answer) {
    LockedExternalTask task = locked();
    String id = (String) engine.getRuntimeService().getVariable(task.getExecutionId(), delivery.reference());
    delivery.accept(id, new WorkAnswer("eservice", answer, List.of()));
    engine.getExternalTaskService().complete(task.getId(), "eservice");
  }

  private void serveOtherwise() {
    complete(
        task(DocumentApprovalModel.TASK_SERVE_OTHERWISE, "clerk"), Map.of("serviceMethod", "邮寄送达", "servedOn", "2026-11-20"));
  }

  private Task task(String key, String group) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(key).taskCandidateGroup(group).singleResult();
  }

  private void complete(Task task, Map<String, Object> values) {
    engine.getTaskService().complete(task.getId(), values);
    work();
  }

  private Object outcome(ProcessInstance instance) {
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance.getId()).count()).isZero();
    return engine
        .getHistoryService()
        .createHistoricVariableInstanceQuery()
        .processInstanceId(instance.getId())
        .variableName(DocumentApprovalModel.DOCUMENT_OUTCOME)
        .singleResult()
        .getValue();
  }

  /** Calendar days instead of the court's calendar: this test is about re-arming, not about holidays. */
  public static final class CalendarDays {
    public Date days(int amount, String unit) {
      return new Date(ClockUtil.getCurrentTime().getTime() + amount * DAY.toMillis());
    }
  }
}
