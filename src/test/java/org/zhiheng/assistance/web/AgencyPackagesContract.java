package org.zhiheng.assistance.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.assistance.AgencyCaller;
import org.zhiheng.assistance.AgencyKeys;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.assistance.RequestStatus;
import org.zhiheng.assistance.SentRequests;
import org.zhiheng.assistance.SentRequests.Sent;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.crypto.Sm2;
import org.zhiheng.platform.exchange.Exchange;
import org.zhiheng.platform.exchange.ExchangeEntry;
import org.zhiheng.platform.exchange.ExchangeEntry.Direction;
import org.zhiheng.platform.exchange.ExchangePackage;
import org.zhiheng.platform.exchange.PackageFile;
import org.zhiheng.platform.exchange.PackageFormat;
import org.zhiheng.platform.exchange.Partners;

/** A request that leaves as one signed file and comes back as another, beside the plain calls. */
abstract class AgencyPackagesContract {

  private static final String LAND = "land-330802";
  private static final String PLAIN =
      "{\"workerId\":\"w\",\"variables\":{\"resultCode\":{\"value\":\"CONTROLLED\",\"type\":\"String\"},"
          + "\"proof\":{\"value\":\"AQ==\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"回执.pdf\"}}}}";
  private static final String PLAIN_REFUSAL =
      "{\"workerId\":\"w\",\"errorCode\":\"NOT_OUR_DISTRICT\",\"errorMessage\":\"不属本辖区\"}";

  @LocalServerPort int port;
  @Autowired AgencyKeys keys;
  @Autowired SentRequests requests;
  @Autowired Assistance assistance;
  @Autowired Exchange exchange;
  @Autowired Partners partners;
  @Autowired Dossier dossier;
  @Autowired Clock clock;
  @Autowired AuditTrail audit;
  @Autowired JdbcClient jdbc;
  @Autowired ObjectMapper json;

  private AgencyCaller land;
  private Sm2.Identity landsKey;

  @BeforeEach
  void theRegistryHasItsKeys() {
    land = new AgencyCaller(port, LAND, keys.issue(LAND));
    landsKey = Sm2.forDevelopment(LAND, clock.instant());
    partners.register(LAND, Sm2.pem(landsKey.certificate()));
  }

  /** Other tests let the same registry answer plainly. */
  @AfterEach
  void theRegistrySignsNoMore() {
    partners.of(LAND).stream()
        .filter(certificate -> certificate.revokedAt().isEmpty())
        .forEach(certificate -> partners.revoke(LAND, certificate.keyId()));
  }

  @Test
  void aRequestGoesOutAndComesBackAsSignedPackagesAndTwoHandOversAreLogged() throws Exception {
    Sent sent = sent();
    String task = fetched(sent);

    HttpResponse<byte[]> out = land.bytes(path(task));
    assertThat(out.statusCode()).isEqualTo(200);
    ExchangePackage request = PackageFormat.open(out.body(), (sender, key) -> Optional.of(this::isTheCourts));
    assertThat(request.content()).containsEntry("caseNo", sent.caseNo()).containsEntry("identifier", "衢产权1");

    for (int round = 2; round <= 10; round++) {
      assertThat(land.bytes(path(task)).statusCode()).isEqualTo(200);
    }
    assertThat(audit.of("exchange_package", request.id())).as("ten rounds, one row").hasSize(1);

    assertThat(land.upload(answerPath(task), receipt(sent, "b-" + sent.id(), controlled())).statusCode()).isEqualTo(204);

    assertThat(assistance.byId(sent.id()).status()).isEqualTo(RequestStatus.DONE);
    assertThat(dossier.entries(sent.caseId())).anySatisfy(entry -> assertThat(entry.source()).isEqualTo(LAND));
    List<ExchangeEntry> log = exchange.log(sent.id());
    assertThat(log).extracting(ExchangeEntry::direction).containsExactly(Direction.OUT, Direction.IN);
    assertThat(log.get(0).packageId()).isEqualTo(request.id());
    assertThat(log.get(0).sm3()).isEqualTo(request.payloadSm3());
    assertThat(log.get(1).packageId()).isEqualTo("b-" + sent.id());
  }

  @Test
  void aPlainClientsRequestLogsTheSameTwoHandOvers() throws Exception {
    theRegistrySignsNoMore();
    Sent sent = sent();
    String task = fetched(sent);
    assertThat(land.call("POST", plainPath(task), PLAIN).statusCode()).isEqualTo(204);
    assertThat(land.call("POST", plainPath(task), PLAIN).statusCode()).isEqualTo(204);

    assertThat(exchange.log(sent.id())).extracting(ExchangeEntry::direction).containsExactly(Direction.OUT, Direction.IN);
    assertThat(exchange.log(sent.id())).allSatisfy(entry -> assertThat(entry.sm3()).hasSize(64));
  }

  @Test
  void theSameReceiptTwiceAddsNothing() throws Exception {
    Sent sent = sent();
    String task = fetched(sent);
    byte[] receipt = receipt(sent, "b-" + sent.id(), controlled());

    assertThat(land.upload(answerPath(task), receipt).statusCode()).isEqualTo(204);
    assertThat(land.upload(answerPath(task), receipt).statusCode()).isEqualTo(204);

    assertThat(exchange.log(sent.id())).hasSize(2);
    assertThat(dossier.entries(sent.caseId()).stream().filter(entry -> entry.source().equals(LAND))).hasSize(1);
    assertThat(land.upload(answerPath(task), receipt(sent, "c-" + sent.id(), controlled())).statusCode()).isEqualTo(400);
  }

  @Test
  void aRefusalMayComeAsAPackageToo() throws Exception {
    Sent sent = sent();
    String task = fetched(sent);
    Map<String, Object> refusal = Map.of("refusal", Map.of("code", "NOT_OUR_DISTRICT", "reason", "不属本辖区"));

    assertThat(land.upload(answerPath(task), sealed(sent.id(), "b-" + sent.id(), refusal, List.of())).statusCode()).isEqualTo(204);

    assertThat(assistance.byId(sent.id()).status()).isEqualTo(RequestStatus.REFUSED);
    assertThat(exchange.log(sent.id())).hasSize(2);
  }

  @Test
  void aPackageThatCannotBeBelievedIsRefusedLoggedAndMakesAnIncident() throws Exception {
    Sent sent = sent();
    String task = fetched(sent);
    byte[] tampered = receipt(sent, "b-" + sent.id(), controlled());
    tampered[tampered.length / 3] ^= 4;
    byte[] replayed = receipt(sent, taken(), controlled());
    landsKey = Sm2.forDevelopment(LAND, clock.instant());
    byte[] stranger = receipt(sent, "d-" + sent.id(), controlled());

    assertThat(land.upload(answerPath(task), tampered).body()).contains("PACKAGE_TAMPERED");
    assertThat(land.upload(answerPath(task), replayed).body()).contains("PACKAGE_REPLAYED");
    assertThat(land.upload(answerPath(task), stranger).body()).contains("PACKAGE_UNKNOWN_SIGNER");

    assertThat(assistance.byId(sent.id()).resultCode()).isEmpty();
    assertThat(incidents(sent)).contains("PACKAGE_TAMPERED", "PACKAGE_REPLAYED", "PACKAGE_UNKNOWN_SIGNER");
    assertThat(exchange.log(sent.id())).filteredOn(entry -> entry.fault().isPresent()).hasSize(3);
  }

  @Test
  void aPlainAnswerOfARegistryThatSignsIsRefusedLoggedAndMakesAnIncident() throws Exception {
    Sent sent = sent();
    String task = fetched(sent);

    assertThat(land.call("POST", plainPath(task), PLAIN).body()).contains("PACKAGE_UNSIGNED", "登记了签名证书");
    assertThat(land.call("POST", "/agency-api/external-task/" + task + "/bpmnError", PLAIN_REFUSAL).body())
        .contains("PACKAGE_UNSIGNED");

    assertThat(assistance.byId(sent.id()).resultCode()).isEmpty();
    assertThat(assistance.byId(sent.id()).status().isFinal()).isFalse();
    assertThat(incidents(sent)).contains("PACKAGE_UNSIGNED");
    assertThat(exchange.log(sent.id())).filteredOn(entry -> entry.fault().isPresent()).hasSize(2);
    assertThat(land.upload(answerPath(task), receipt(sent, "b-" + sent.id(), controlled())).statusCode()).isEqualTo(204);
  }

  private List<String> incidents(Sent sent) {
    return jdbc.sql("select kind from assistance_incident where reference = ?").param(sent.id()).query(String.class).list();
  }

  /** Id of a package that was taken as the answer to another request. */
  private String taken() throws Exception {
    Sent other = sent();
    String task = fetched(other);
    assertThat(land.upload(answerPath(task), receipt(other, "b-" + other.id(), controlled())).statusCode()).isEqualTo(204);
    return "b-" + other.id();
  }

  private Sent sent() {
    return requests.send("330802", "land.seal", Map.of("identifier", "衢产权1"));
  }

  private String fetched(Sent sent) throws Exception {
    return json.readTree(land.fetch(LAND + ".seal", sent.caseNo()).body()).get(0).get("id").asText();
  }

  private static String path(String task) {
    return "/agency-api/external-task/" + task + "/package";
  }

  private static String plainPath(String task) {
    return "/agency-api/external-task/" + task + "/complete";
  }

  private static String answerPath(String task) {
    return path(task) + "?workerId=w";
  }

  private boolean isTheCourts(byte[] text, byte[] signature) {
    return Sm2.verify(Sm2.certificate(exchange.certificate()).getPublicKey(), text, signature);
  }

  private static Map<String, Object> controlled() {
    return Map.of("resultCode", "CONTROLLED", "receiptNo", "柯查封" + UUID.randomUUID());
  }

  private byte[] receipt(Sent sent, String id, Map<String, Object> content) {
    return sealed(sent.id(), id, content, List.of(new PackageFile("回执.pdf", "application/pdf", new byte[] {1, 2, 3})));
  }

  private byte[] sealed(String request, String id, Map<String, Object> content, List<PackageFile> files) {
    return PackageFormat.seal(
        new ExchangePackage(
            id, "assistance-request-answer", request, LAND, exchange.ownName(), clock.instant(),
            clock.instant().plus(Duration.ofDays(1)), content, files),
        landsKey);
  }
}
