package org.zhiheng.assistance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.exception.BadRequestException;
import org.camunda.bpm.client.exception.NotFoundException;
import org.camunda.bpm.client.interceptor.auth.BasicAuthProvider;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.camunda.bpm.client.variable.ClientValues;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.assistance.AgencyKeys;
import org.zhiheng.platform.exchange.WorkAnswer;

/** What an agency's computer meets, with the official client over real HTTP. */
abstract class AgencyApiContract {

  private static final String PROCESS = ProbeProcess.KEY;
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(400);

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired AgencyKeys keys;
  @Autowired ProbeWork work;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired ManagementService management;

  private final List<ExternalTaskClient> clients = new ArrayList<>();
  private String deployment;

  record Received(ExternalTask task, ExternalTaskService service) {}

  @BeforeEach
  void deployTheProbe() {
    putLeftOversAside();
    deployment = repository.createDeployment().addModelInstance(PROCESS + ".bpmn", ProbeProcess.model()).deploy().getId();
  }

  /** Other tests share the units and may have left requests open, which are none of these workers' business. */
  private void putLeftOversAside() {
    long years = Duration.ofDays(3650).toMillis();
    engine.getExternalTaskService().getTopicNames(false, true, true).forEach(
        topic -> engine.getExternalTaskService().fetchAndLock(10_000, "left over").topic(topic, years).execute());
  }

  @AfterEach
  void removeTheProbe() throws InterruptedException {
    stopAll();
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void aUnitReceivesOnlyWhatTheRecordDiscloses() throws Exception {
    BlockingQueue<Received> land = client("land-330802", "land-330802.seal");
    String probe = ask("land-330802.seal");

    ExternalTask task = next(land).task();

    Map<String, Object> seen = task.getAllVariables();
    assertThat(seen).containsOnlyKeys("probeNo", "amountFen", "rank", "urgent", "owners", "documents");
    assertThat(seen).containsEntry("probeNo", probe).containsEntry("amountFen", 12_345L).containsEntry("rank", 2);
    assertThat((String) task.getVariable("owners")).contains("周某");
    assertThat(task.getProcessInstanceId()).isNull();
  }

  @Test
  void anAnswerReachesTheRecordWithItsFilesAndOnlyTheRecordsScalarsReachTheProcess() throws Exception {
    BlockingQueue<Received> land = client("land-330802", "land-330802.seal");
    String probe = ask("land-330802.seal");
    Received received = next(land);

    received
        .service()
        .complete(
            received.task(),
            Variables.putValue("resultCode", "CONTROLLED")
                .putValue("caseId", "HACKED")
                .putValueTyped("assets", ClientValues.jsonValue("[{\"amountFen\":5}]"))
                .putValueTyped("proof", Variables.fileValue("回执.pdf").mimeType("application/pdf").file("内容".getBytes(StandardCharsets.UTF_8)).create()));

    WorkAnswer answer = work.answers.get(probe).get(0);
    assertThat(answer.account()).isEqualTo("land-330802");
    assertThat(answer.fields()).containsEntry("assets", List.of(Map.of("amountFen", 5)));
    assertThat(answer.evidence()).singleElement().satisfies(file -> assertThat(file.name()).isEqualTo("回执.pdf"));
    assertThat(endedAt(probe)).isEqualTo("End_Done");
    assertThat(history.createHistoricVariableInstanceQuery().variableValueEquals("caseId", "HACKED").count()).isZero();
  }

  @Test
  void completingTwiceChangesNothing() throws Exception {
    BlockingQueue<Received> land = client("land-330802", "land-330802.seal");
    String probe = ask("land-330802.seal");
    Received received = next(land);

    received.service().complete(received.task());
    received.service().complete(received.task());

    assertThat(work.answers.get(probe)).hasSize(1);
  }

  @Test
  void anAnswerTheRecordRefusesLeavesTheTaskLockedAndOpen() throws Exception {
    BlockingQueue<Received> land = client("land-330802", "land-330802.seal");
    String probe = ask("land-330802.seal");
    Received received = next(land);

    assertThatThrownBy(() -> received.service().complete(received.task(), Variables.putValue("incomplete", true)))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("回执缺少办理凭证");
    assertThat(work.answers).doesNotContainKey(probe);

    received.service().complete(received.task());
    assertThat(endedAt(probe)).isEqualTo("End_Done");
  }

  @Test
  void anotherUnitsTaskDoesNotExistForAnAccount() throws Exception {
    BlockingQueue<Received> land = client("land-330802", "land-330802.seal");
    BlockingQueue<Received> police = client("police-330802", "police-330802.seal");
    ask("land-330802.seal");
    ask("police-330802.seal");
    ExternalTask own = next(land).task();
    ExternalTaskService other = next(police).service();

    assertThatThrownBy(() -> other.complete(own)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> other.handleBpmnError(own, "X")).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> other.handleFailure(own, "m", "d", 1, 0)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> other.extendLock(own, 1000)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> other.unlock(own)).isInstanceOf(NotFoundException.class);
    String key = keys.issue("police-330802");
    assertThat(call("police-330802", key, "GET", "/external-task/" + own.getId() + "/documents", "").statusCode()).isEqualTo(404);
    assertThat(fetch("police-330802", key, "land-330802.seal").statusCode()).isEqualTo(403);
  }

  @Test
  void withoutTheRightKeyNothingIsAnswered() throws Exception {
    assertThat(fetch("land-330802", "wrong", "land-330802.seal").statusCode()).isEqualTo(401);
    assertThat(fetch("nobody", "wrong", "land-330802.seal").statusCode()).isEqualTo(401);
  }

  @Test
  void twoKeysAreValidAtATimeAndTheThirdEndsTheFirst() throws Exception {
    String first = keys.issue("market-330825");
    String second = keys.issue("market-330825");
    assertThat(topics("market-330825", first)).isEqualTo(200);
    assertThat(topics("market-330825", second)).isEqualTo(200);

    String third = keys.issue("market-330825");

    assertThat(topics("market-330825", first)).isEqualTo(401);
    assertThat(topics("market-330825", second)).isEqualTo(200);
    assertThat(topics("market-330825", third)).isEqualTo(200);
  }

  @Test
  void keysIssuedWhileTheClockStandsStillEndInTheOrderTheyWereIssued() throws Exception {
    ClockUtil.setCurrentTime(new Date());
    try {
      for (int round = 0; round < 4; round++) {
        keysEndInOrder("market-330824");
      }
    } finally {
      ClockUtil.reset();
    }
  }

  private void keysEndInOrder(String account) throws Exception {
    String first = keys.issue(account);
    String second = keys.issue(account);
    String third = keys.issue(account);
    assertThat(topics(account, first)).isEqualTo(401);
    assertThat(topics(account, second)).isEqualTo(200);
    assertThat(topics(account, third)).isEqualTo(200);
  }

  @Test
  void keysIssuedAtTheSameTimeByTwoAdministratorsLeaveTwoValid() throws Exception {
    List<CompletableFuture<String>> issued =
        IntStream.range(0, 6).mapToObj(n -> CompletableFuture.supplyAsync(() -> keys.issue("market-330822"))).toList();
    CompletableFuture.allOf(issued.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);

    int valid = 0;
    for (CompletableFuture<String> key : issued) {
      valid += topics("market-330822", key.get()) == 200 ? 1 : 0;
    }
    assertThat(valid).isEqualTo(AgencyKeys.VALID_KEYS);
  }

  @Test
  void aRefusalIsStoredWithTheUnitsOwnCodeAndGoesTheWayTheModelDraws() throws Exception {
    BlockingQueue<Received> land = client("land-330802", "land-330802.seal");
    String probe = ask("land-330802.seal");
    Received received = next(land);

    received.service().handleBpmnError(received.task(), "NOT_OUR_DISTRICT", "不属本辖区");

    assertThat(work.refusals.get(probe)).isEqualTo("land-330802 NOT_OUR_DISTRICT 不属本辖区");
    assertThat(endedAt(probe)).isEqualTo("End_Refused");
  }

  @Test
  void aFailureIsTriedAgainAndTheLastOneBecomesAnIncidentWithoutPersonalData() throws Exception {
    BlockingQueue<Received> land = client("land-330802", "land-330802.seal");
    ask("land-330802.seal");
    Received first = next(land);
    first.service().handleFailure(first.task(), "证件 330802199001011234 查询超时", "stack", 1, 0);

    Received second = next(land);
    assertThat(second.task().getId()).isEqualTo(first.task().getId());
    assertThat(second.task().getErrorMessage()).isEqualTo("证件 ****** 查询超时");

    second.service().handleFailure(second.task(), "仍然超时", "stack", 0, 0);
    assertThat(runtime.createIncidentQuery().processDefinitionKeyIn(PROCESS).count()).isEqualTo(1);
  }

  @Test
  void aLockCanBeExtendedGivenBackAndRunsOutWhenAWorkerDies() throws Exception {
    BlockingQueue<Received> dying = client("land-330802", "land-330802.seal", 700);
    ask("land-330802.seal");
    Received lost = next(dying);
    lost.service().extendLock(lost.task(), 1_200);
    stopAll();

    BlockingQueue<Received> heir = client("land-330802", "land-330802.seal");
    Received taken = next(heir);

    assertThat(taken.task().getId()).isEqualTo(lost.task().getId());
    taken.service().unlock(taken.task());
    assertThat(next(heir).task().getId()).isEqualTo(lost.task().getId());
  }

  @Test
  void aWaitingWorkerIsWokenAtOnce() throws Exception {
    String key = keys.issue("land-330802");
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      var answer = fetchAsync("land-330802", key, "land-330802.seal", 10_000);
      TimeUnit.MILLISECONDS.sleep(300);
      long asked = System.nanoTime();
      ask("land-330802.seal");
      assertThat(answer.get(5, TimeUnit.SECONDS).body()).contains("probeNo");
      waits.add(Duration.ofNanos(System.nanoTime() - asked).toMillis());
    }
    assertThat(waits.stream().mapToLong(Long::longValue).min().orElseThrow()).isLessThan(800);
  }

  @Test
  void aNewPollOfTheSameWorkerEndsTheOldOne() throws Exception {
    String key = keys.issue("land-330802");
    var old = fetchAsync("land-330802", key, "land-330802.seal", 10_000);
    TimeUnit.MILLISECONDS.sleep(300);
    var young = fetchAsync("land-330802", key, "land-330802.seal", 1_000);

    assertThat(old.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(409);
    assertThat(young.get(5, TimeUnit.SECONDS).body()).isEqualTo("[]");
  }

  @Test
  void documentsAreDownloadedByTheirIdAndTopicsTellWhatIsExpected() throws Exception {
    BlockingQueue<Received> land = client("land-330802", "land-330802.seal");
    ask("land-330802.seal");
    String task = next(land).task().getId();
    String key = keys.issue("land-330802");

    HttpResponse<String> document = call("land-330802", key, "GET", "/external-task/" + task + "/documents/d1", "");
    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(document.headers().firstValue("Content-Type")).contains("application/ofd");
    assertThat(call("land-330802", key, "GET", "/external-task/" + task + "/documents/d2", "").statusCode()).isEqualTo(404);
    assertThat(call("land-330802", key, "GET", "/topics", "").body())
        .contains("land-330802.seal", "land-330802.unseal", "land-330802.query")
        .doesNotContain("police");
  }

  private BlockingQueue<Received> client(String account, String topic) {
    return client(account, topic, 20_000);
  }

  private BlockingQueue<Received> client(String account, String topic, long lock) {
    BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    ExternalTaskClient client =
        ExternalTaskClient.create()
            .baseUrl("http://127.0.0.1:" + port + "/agency-api")
            .workerId("worker-" + UUID.randomUUID())
            .addInterceptor(new BasicAuthProvider(account, keys.issue(account)))
            .asyncResponseTimeout(POLL.toMillis())
            .lockDuration(lock)
            .build();
    client.subscribe(topic).handler((task, service) -> received.add(new Received(task, service))).open();
    clients.add(client);
    return received;
  }

  /** A poll that outlived its client would take the next test's task. */
  private void stopAll() throws InterruptedException {
    clients.forEach(ExternalTaskClient::stop);
    clients.clear();
    TimeUnit.MILLISECONDS.sleep(POLL.toMillis() + 300);
  }

  private static Received next(BlockingQueue<Received> queue) throws InterruptedException {
    Received received = queue.poll(SOON.toSeconds(), TimeUnit.SECONDS);
    assertThat(received).as("a task arrives").isNotNull();
    return received;
  }

  private String ask(String topic) {
    String probe = UUID.randomUUID().toString();
    runtime.startProcessInstanceByKey(
        PROCESS, "（2026）浙0802执1号",
        Map.of(ProbeWork.REFERENCE, probe, "topic", topic, "secret", "不得外传", "courtCode", "330802"));
    return probe;
  }

  private String endedAt(String probe) {
    String instance =
        history.createHistoricProcessInstanceQuery().variableValueEquals(ProbeWork.REFERENCE, probe).singleResult().getId();
    await().atMost(SOON).until(() -> runtime.createProcessInstanceQuery().processInstanceId(instance).count() == 0);
    return history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityType("noneEndEvent").singleResult().getActivityId();
  }

  private int topics(String account, String key) throws Exception {
    return call(account, key, "GET", "/topics", "").statusCode();
  }

  private HttpResponse<String> fetch(String account, String key, String topic) throws Exception {
    return fetchAsync(account, key, topic, 0).get(5, TimeUnit.SECONDS);
  }

  private CompletableFuture<HttpResponse<String>> fetchAsync(
      String account, String key, String topic, long wait) {
    String body =
        "{\"workerId\":\"raw\",\"maxTasks\":1,\"asyncResponseTimeout\":" + wait
            + ",\"topics\":[{\"topicName\":\"" + topic + "\",\"lockDuration\":10000}]}";
    return HttpClient.newHttpClient()
        .sendAsync(request(account, key, "POST", "/external-task/fetchAndLock", body), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> call(String account, String key, String method, String path, String body) throws Exception {
    return HttpClient.newHttpClient().send(request(account, key, method, path, body), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest request(String account, String key, String method, String path, String body) {
    String basic = Base64.getEncoder().encodeToString((account + ":" + key).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/agency-api" + path))
        .header("Authorization", "Basic " + basic)
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body))
        .build();
  }
}
