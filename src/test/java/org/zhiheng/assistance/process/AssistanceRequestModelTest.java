package org.zhiheng.assistance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.assistance.RequestOrder;
import org.zhiheng.assistance.RequestStatus;
import org.zhiheng.casefile.ApplicationForm;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.PartyForm;
import org.zhiheng.platform.exchange.EvidenceFile;
import org.zhiheng.platform.exchange.WorkAnswer;
import org.zhiheng.testing.H2Test;

/** The ways a request may go: answered, refused, silent and supervised, taken back. */
@H2Test
class AssistanceRequestModelTest {

  private static final String ACCOUNT = "land-330802";

  @Autowired CaseFiles cases;
  @Autowired Dossier dossier;
  @Autowired Assistance assistance;
  @Autowired AgencyFetch fetch;
  @Autowired AgencyTasks tasks;
  @Autowired RuntimeService runtime;
  @Autowired TaskService userTasks;
  @Autowired HistoryService history;
  @Autowired ManagementService management;

  private CaseFile file;
  private String requestId;
  private String instance;

  @BeforeEach
  void aRequestIsSent() {
    LocalDate effective = LocalDate.now().minusDays(60);
    String source = UUID.randomUUID().toString();
    file =
        cases.apply(
            new ApplicationForm(
                source, "330802", "民间借贷纠纷", "民事判决书",
                "（" + effective.getYear() + "）浙0802民初" + Math.floorMod(source.hashCode(), 90_000) + "号",
                "衢州市柯城区人民法院", effective.toString(), effective.plusDays(10).toString(), "3,000.00", "0", "0", "", "",
                "否", "否", "", List.of(person("朱某", "330802197001011010")), List.of(person("周某", "330802198002022020"))));
    requestId =
        assistance
            .open(List.of(new RequestOrder(file.id(), "330802", "land.seal", "purpose-" + source, Map.of("identifier", "衢产权1"), List.of())))
            .get(0);
    instance =
        runtime
            .startProcessInstanceByKey(
                AssistanceRequestModel.KEY, file.caseNo(),
                Map.of("requestId", requestId, "caseId", file.id(), "courtCode", "330802"))
            .getId();
  }

  @Test
  void anAnswerIsFiledToTheDossierAndTheSameReceiptTwiceAddsNothing() {
    WorkItem item = received();
    assertThat(item.disclosed()).containsEntry("identifier", "衢产权1").containsEntry("caseNo", file.caseNo()).containsKey("holders").doesNotContainKey("debtors");
    WorkAnswer withoutProof = new WorkAnswer(ACCOUNT, Map.of("resultCode", "CONTROLLED"), List.of());
    assertThatThrownBy(() -> tasks.complete(ACCOUNT, "w", item.id(), withoutProof)).hasMessageContaining("办理凭证");

    WorkAnswer answer =
        new WorkAnswer(ACCOUNT, Map.of("resultCode", "CONTROLLED", "receiptNo", "R1", "team", "HACKED"),
            List.of(new EvidenceFile("回执.pdf", "application/pdf", new byte[] {1})));
    tasks.complete(ACCOUNT, "w", item.id(), answer);
    tasks.complete(ACCOUNT, "w", item.id(), answer);

    assertThat(outcome()).isEqualTo("DONE");
    assertThat(assistance.byId(requestId).answer()).containsEntry("receiptNo", "R1").doesNotContainKey("team");
    assertThat(dossier.entries(file.id()).stream().filter(entry -> entry.source().equals(ACCOUNT))).hasSize(1);
  }

  @Test
  void aRefusalKeepsTheUnitsReason() {
    tasks.refuse(ACCOUNT, "w", received().id(), "NOT_OUR_DISTRICT", "不属本辖区");

    assertThat(outcome()).isEqualTo("REFUSED");
    assertThat(assistance.byId(requestId).reason()).contains("不属本辖区");
  }

  @Test
  void aSilentUnitIsUrgedThenSupervisedSentAgainAndAtLastAnsweredOnPaper() {
    fire(AssistanceRequestModel.TIMER_REMIND);
    assertThat(assistance.byId(requestId).urged()).isEqualTo(1);
    fire(AssistanceRequestModel.TIMER_SILENCE);
    assertThat(assistance.byId(requestId).status()).isEqualTo(RequestStatus.SILENT);
    supervise(Map.of("superviseDecision", "RESEND"));
    assertThat(assistance.byId(requestId).status()).isEqualTo(RequestStatus.SENT);

    fire(AssistanceRequestModel.TIMER_SILENCE);
    assertThatThrownBy(() -> supervise(Map.of("superviseDecision", "OFFLINE"))).hasMessageContaining("线下办理结果");
    supervise(Map.of("superviseDecision", "OFFLINE", "offlineResultCode", "CONTROLLED", "offlineReceiptNo", "纸1号"));

    assertThat(outcome()).isEqualTo("DONE");
    assertThat(assistance.byId(requestId).resultCode()).contains("CONTROLLED");
  }

  @Test
  void aSupervisorMayWithdrawWithAReason() {
    fire(AssistanceRequestModel.TIMER_SILENCE);
    assertThatThrownBy(() -> supervise(Map.of("superviseDecision", "WITHDRAW"))).hasMessageContaining("撤回理由");
    supervise(Map.of("superviseDecision", "WITHDRAW", "superviseNote", "改由上级法院协调"));

    assertThat(outcome()).isEqualTo("CANCELLED");
  }

  @Test
  void aRequestTakenBackDisappearsFromTheUnitsList() {
    assistance.cancel(requestId, "债务已清偿");

    assertThat(outcome()).isEqualTo("CANCELLED");
    assertThat(assistance.byId(requestId).status()).isEqualTo(RequestStatus.CANCELLED);
    assertThatThrownBy(() -> assistance.cancel(requestId, "再次")).hasMessageContaining("不能再变更");
  }

  private static PartyForm person(String name, String seventeenAndOne) {
    String seventeen = seventeenAndOne.substring(0, 17);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (seventeen.charAt(i) - '0');
    }
    String id = seventeen + "10X98765432".charAt(sum % 11);
    return new PartyForm("自然人", name, id, "13900001234", "衢州市柯城区", "6228480312345678901", "农业银行", List.of());
  }

  private WorkItem received() {
    FetchOrder.Topic topic = new FetchOrder.Topic(ACCOUNT + ".seal", Duration.ofSeconds(60), Optional.empty(), Optional.of(file.caseNo()));
    return fetch.fetchAndLock(new FetchOrder(ACCOUNT, "w", 1, true, Optional.empty(), List.of(topic))).get(0);
  }

  private void fire(String timer) {
    management.executeJob(management.createJobQuery().processInstanceId(instance).activityId(timer).singleResult().getId());
  }

  private void supervise(Map<String, Object> values) {
    userTasks.complete(userTasks.createTaskQuery().processInstanceId(instance).singleResult().getId(), values);
  }

  private Object outcome() {
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).as("the process has ended").isZero();
    return history.createHistoricVariableInstanceQuery().processInstanceId(instance).variableName("assistanceOutcome").singleResult().getValue();
  }
}
