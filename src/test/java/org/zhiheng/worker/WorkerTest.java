package org.zhiheng.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhiheng.ZhihengApplication;
import org.zhiheng.assistance.AgencyKeys;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.assistance.RequestLife;
import org.zhiheng.assistance.RequestStatus;
import org.zhiheng.assistance.SentRequests;
import org.zhiheng.assistance.SentRequests.Sent;
import org.zhiheng.assistance.process.AssistanceSupplementModel;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.crypto.Sm2;
import org.zhiheng.platform.crypto.Sm2Store;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.platform.exchange.Exchange;
import org.zhiheng.platform.exchange.ExchangeEntry;
import org.zhiheng.platform.exchange.ExchangeEntry.Form;
import org.zhiheng.platform.exchange.PackageFault;
import org.zhiheng.platform.exchange.Partners;
import org.zhiheng.testing.H2Test;

/** The same jar as a worker, against the running server: a registry that exchanges files, a police with an interface. */
@H2Test
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkerTest {

  private static final String POLICE = "police-330822";

  /** Signs with a key the court has registered for somebody else only. */
  private static final String UNKNOWN = "market-330822";

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration LONGER_THAN_THE_LOCK = Duration.ofMillis(2500);
  private static final String PROOF = "{\"name\":\"回执.pdf\",\"mediaType\":\"application/pdf\",\"sm3\":\"" + Sm3.hex(new byte[] {1}) + "\",\"content\":\"AQ==\"}";
  private static final String ANSWER = "{\"fields\":{\"resultCode\":\"CONTROLLED\",\"receiptNo\":\"R1\"},\"evidence\":[" + PROOF + "]}";

  @LocalServerPort int port;
  @Autowired Partners partners;
  @Autowired Clock clock;
  @Autowired AuditTrail audit;
  @Autowired AgencyKeys keys;
  @Autowired SentRequests requests;
  @Autowired Assistance assistance;
  @Autowired RequestLife life;
  @Autowired TaskService tasks;
  @Autowired Dossier dossier;
  @Autowired Exchange exchange;
  @Autowired RuntimeService runtime;
  @Autowired ExternalTaskService externalTasks;

  private final PretendedAgency police = new PretendedAgency();
  private Path directory;
  private Path outbox;
  private Path inbox;
  private String policeKey;
  private ConfigurableApplicationContext worker;

  /** One for all tests: it remembers nothing, and each has a request of its own. */
  @BeforeAll
  void startTheWorker(@TempDir Path directory) throws Exception {
    this.directory = directory;
    Sm2.Identity key = Sm2.forDevelopment(POLICE, clock.instant());
    Path keystore = Files.write(directory.resolve("police.p12"), Sm2Store.write(key, "secret"));
    policeKey = partners.register(POLICE, Sm2.pem(key.certificate()));
    outbox = Files.createDirectory(directory.resolve("outbox"));
    inbox = Files.createDirectory(directory.resolve("inbox"));
    Path certificate = Files.writeString(directory.resolve("court.pem"), exchange.certificate());
    worker =
        ZhihengApplication.application()
            .run(
                "--spring.profiles.active=worker",
                "--server.port=0",
                "--zhiheng.worker.server=http://127.0.0.1:" + port + "/agency-api",
                "--zhiheng.worker.court-certificate=" + certificate,
                "--zhiheng.worker.lock=1s",
                "--zhiheng.worker.poll=500ms",
                "--zhiheng.worker.accounts[0].name=land-330822",
                "--zhiheng.worker.accounts[0].key=" + keys.issue("land-330822"),
                "--zhiheng.worker.accounts[0].adapter=files",
                "--zhiheng.worker.accounts[1].name=" + POLICE,
                "--zhiheng.worker.accounts[1].key=" + keys.issue(POLICE),
                "--zhiheng.worker.accounts[1].signing.keystore=" + keystore,
                "--zhiheng.worker.accounts[1].signing.password=secret",
                "--zhiheng.worker.accounts[1].topics=police-330822.seal,police-330822.withdraw",
                "--zhiheng.worker.accounts[1].adapter=interface",
                "--zhiheng.worker.accounts[2].name=" + UNKNOWN,
                "--zhiheng.worker.accounts[2].key=" + keys.issue(UNKNOWN),
                "--zhiheng.worker.accounts[2].signing.keystore=" + keystore,
                "--zhiheng.worker.accounts[2].signing.password=secret",
                "--zhiheng.worker.accounts[2].topics=market-330822.freeze",
                "--zhiheng.worker.accounts[2].adapter=interface",
                "--zhiheng.worker.adapters.files.kind=FILE_DROP",
                "--zhiheng.worker.adapters.files.directory=" + directory,
                "--zhiheng.worker.adapters.interface.kind=HTTP",
                "--zhiheng.worker.adapters.interface.url=" + police.url(),
                "--zhiheng.worker.adapters.interface.token=secret");
  }

  @AfterAll
  void stopTheWorker() {
    partners.revoke(POLICE, policeKey);
    worker.close();
    police.close();
  }

  @Test
  void aWorkerHasNoDatabaseAndNoEngine() {
    assertThat(worker.getBeanNamesForType(DataSource.class)).isEmpty();
    assertThat(worker.getBeanNamesForType(ProcessEngine.class)).isEmpty();
  }

  @Test
  void aRequestIsDroppedAsAFileAndItsAnswerIsFiled() throws Exception {
    Sent sent = send("land.seal");
    await().atMost(SOON).until(() -> Files.exists(outbox.resolve(sent.id() + ".zip.sm3")));
    assertThat(audit.of("assistance_request", sent.id()))
        .filteredOn(entry -> entry.action().equals("ASSISTANCE_RECEIVED"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.address()).as("of the worker that waited for it").isEqualTo("127.0.0.1"));
    Files.writeString(inbox.resolve(sent.id() + ".json"), ANSWER);
    Files.writeString(inbox.resolve(sent.id() + ".json.sm3"), Sm3.hex(ANSWER.getBytes(StandardCharsets.UTF_8)));

    awaitDone(sent);
    assertThat(dossier.entries(sent.caseId())).anySatisfy(entry -> assertThat(entry.source()).isEqualTo("land-330822"));
    assertThat(exchange.log(sent.id())).extracting(ExchangeEntry::form).containsExactly(Form.PLAIN, Form.PLAIN);
  }

  @Test
  void aRequestGoesToTheAgencysInterfaceAndItsAnswerIsFiled() {
    Sent sent = send("police.seal");
    await().atMost(SOON).until(() -> police.timesReceived(sent.id()) == 1);
    life.urge(sent.id());
    await().atMost(SOON).until(() -> police.urgings(sent.id()).size() == 1);
    police.answer(sent.id(), ANSWER);

    awaitDone(sent);
    await().atMost(SOON).until(() -> police.outcome(sent.id()).contains("true"));
  }

  @Test
  void whatTheCourtSupplementedComesToTheAgencyAsANewErrandAndSoDoesAWithdrawal() {
    Sent sent = send("police.seal");
    await().atMost(SOON).until(() -> police.timesReceived(sent.id()) == 1);
    police.answer(sent.id(), "{\"refusal\":{\"code\":\"SUPPLEMENT_NEEDED\",\"reason\":\"请补充登记证\"}}");
    await().atMost(SOON).until(() -> assistance.byId(sent.id()).status() == RequestStatus.SUPPLEMENT);
    life.supply(sent.id(), "登记证见附件", List.of());
    decide(sent, "RESEND");

    await().atMost(SOON).until(() -> police.timesReceived(sent.id() + "-2") == 1);
    assistance.cancel(sent.id(), "债务已清偿");
    await().atMost(SOON).until(() -> police.timesReceived(sent.id() + "-withdraw") == 1);
    police.answer(sent.id() + "-withdraw", "{\"fields\":{\"resultCode\":\"NOTHING_DONE\"}}");

    await().atMost(SOON).until(() -> runtime.createProcessInstanceQuery().processInstanceId(sent.instance()).count() == 0);
    assertThat(police.timesReceived(sent.id())).as("the first round, once").isEqualTo(1);
  }

  /** What the clerk does with the unit's question. */
  private void decide(Sent sent, String decision) {
    String task =
        tasks.createTaskQuery().processInstanceBusinessKey(sent.caseNo()).taskDefinitionKey("Task_Supplement").singleResult().getId();
    tasks.complete(task, Map.of(AssistanceSupplementModel.DECISION, decision));
  }

  @Test
  void aUnitWithAKeyOfItsOwnAnswersSigned() {
    Sent sent = send("police.seal");
    police.answer(sent.id(), ANSWER);

    awaitDone(sent);
    ExchangeEntry receipt = exchange.log(sent.id()).get(1);
    assertThat(receipt.form()).isEqualTo(Form.PACKAGE);
    assertThat(receipt.party()).isEqualTo(POLICE);
    assertThat(dossier.entries(sent.caseId())).anySatisfy(entry -> assertThat(entry.source()).isEqualTo(POLICE));
  }

  @Test
  void aUnitWithAKeyOfItsOwnRefusesSigned() {
    Sent sent = send("police.seal");
    police.answer(sent.id(), "{\"refusal\":{\"code\":\"NOT_OUR_DISTRICT\",\"reason\":\"不属本辖区\"}}");

    await().atMost(SOON).until(() -> assistance.byId(sent.id()).status() == RequestStatus.REFUSED);
    assertThat(exchange.log(sent.id()).get(1).form()).isEqualTo(Form.PACKAGE);
  }

  @Test
  void aSignatureTheCourtDoesNotBelieveIsNoFaultOfTheAgencysAnswer() {
    Sent sent = send("market.freeze");
    police.answer(sent.id(), ANSWER);

    await().atMost(SOON).until(() -> failure(sent).contains("签名证书未登记"));
    assertThat(assistance.byId(sent.id()).resultCode()).isEmpty();
    assertThat(exchange.log(sent.id()).get(1).fault()).contains(PackageFault.UNKNOWN_SIGNER);
    assertThat(police.outcome(sent.id())).as("told to answer better").isEmpty();
  }

  /** What the worker reported of the request's task. */
  private String failure(Sent sent) {
    ExternalTask task = externalTasks.createExternalTaskQuery().processInstanceId(sent.instance()).singleResult();
    return Optional.ofNullable(task.getErrorMessage()).orElse("");
  }

  @Test
  void withTheAdapterTakenAwayARequestWaitsAndFailsNot() throws Exception {
    police.setAway(true);
    Files.move(outbox, directory.resolve("away"));
    Sent land = send("land.seal");
    Sent car = send("police.seal");
    assertThat(health()).contains("503", "\"files\":{\"status\":\"DOWN\"", "\"interface\":{\"status\":\"DOWN\"");
    await().atMost(SOON).during(LONGER_THAN_THE_LOCK).until(() -> incidents(land) + incidents(car) == 0);
    police.answer(car.id(), ANSWER);
    police.setAway(false);
    Files.move(directory.resolve("away"), outbox);

    awaitDone(car);
    await().atMost(SOON).until(() -> Files.exists(outbox.resolve(land.id() + ".zip.sm3")));
    assertThat(health()).contains("200");
  }

  @Test
  void anAnswerTheCourtDoesNotTakeIsGivenBackWithTheReason() throws Exception {
    Sent sent = send("police.seal");
    police.answer(sent.id(), "{\"fields\":{\"resultCode\":\"CONTROLLED\"}}");

    await().atMost(SOON).until(() -> police.outcome(sent.id()).contains("办理凭证"));
    assertThat(assistance.byId(sent.id()).resultCode()).isEmpty();
  }

  private long incidents(Sent sent) {
    return runtime.createIncidentQuery().processInstanceId(sent.instance()).count();
  }

  private Sent send(String matter) {
    return requests.send("330822", matter, Map.of("identifier", "常-1"));
  }

  private void awaitDone(Sent sent) {
    await().atMost(SOON).until(() -> assistance.byId(sent.id()).status() == RequestStatus.DONE);
  }

  private String health() throws Exception {
    int own = ((WebServerApplicationContext) worker).getWebServer().getPort();
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + own + "/actuator/health")).build(),
                HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body().replaceAll("\\s", "");
  }
}
