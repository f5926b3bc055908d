package org.zhiheng.assistance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.assistance.AgencyCertificates;
import org.zhiheng.platform.audit.AuditEntry;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.crypto.Sm2;
import org.zhiheng.platform.problem.BusinessException;

/** A registry that comes in with its certificate instead of a key, over real TLS. */
abstract class ClientCertificateContract {

  private static final String LAND = "land-330802";

  @LocalServerPort int port;
  @Autowired TlsConnector tls;
  @Autowired AgencyCertificates certificates;
  @Autowired AuditTrail audit;

  private String fingerprint;

  @BeforeEach
  void theCertificateIsRegistered() {
    fingerprint = certificates.register(LAND, pem());
  }

  private String pem() {
    return Sm2.pem(tls.ofTheRegistry());
  }

  @Test
  void theHolderOfARegisteredCertificateIsThatAccount() throws Exception {
    HttpResponse<String> topics = topics(tls.asTheRegistry());

    assertThat(topics.statusCode()).isEqualTo(200);
    assertThat(topics.body()).contains("land-330802.seal").doesNotContain("land-330803", "police");
  }

  @Test
  void aCertificateNobodyRegisteredOpensNothing() throws Exception {
    assertThat(topics(tls.asAStranger()).statusCode()).isEqualTo(401);
    assertThat(topics(tls.withoutCertificate()).statusCode()).isEqualTo(401);
  }

  @Test
  void aRevokedCertificateOpensNothingAndCanBeRegisteredAgain() throws Exception {
    certificates.revoke(LAND, fingerprint);
    assertThat(topics(tls.asTheRegistry()).statusCode()).isEqualTo(401);

    certificates.register(LAND, pem());
    assertThat(topics(tls.asTheRegistry()).statusCode()).isEqualTo(200);
  }

  @Test
  void whoComesWithARevokedCertificateIsRecorded() throws Exception {
    certificates.revoke(LAND, fingerprint);
    int before = entries("AGENCY_LOGIN_FAILED").size();

    topics(tls.asTheRegistry());
    topics(tls.asAStranger());

    assertThat(entries("AGENCY_LOGIN_FAILED", before + 1)).as("the registry's attempt, not the stranger's").hasSize(before + 1);
  }

  @Test
  void aCertificateOpensNothingOfTheEngineAndNoPageAndEveryAttemptIsRecorded() throws Exception {
    int before = entries("AGENCY_DENIED").size();
    List<String> closed =
        List.of(
            "/engine-rest/task", "/engine-rest/external-task", "/engine-rest/process-instance/x/variables", "/engine-rest/user",
            "/engine-rest/history/variable-instance", "/api/cases", "/desk", "/camunda/app/cockpit/default/", "/actuator/prometheus");

    for (String path : closed) {
      assertThat(get(tls.asTheRegistry(), path).statusCode()).as(path).isIn(302, 401, 403);
    }
    assertThat(get(tls.asTheRegistry(), "/login").statusCode()).as("an officer may log in over the same connection").isEqualTo(200);

    assertThat(entries("AGENCY_DENIED", before + closed.size()).stream().skip(before).map(AuditEntry::after))
        .hasSameSizeAs(closed)
        .allSatisfy(after -> assertThat(closed).anyMatch(after::contains));
  }

  /** So many at least: what the gates behind refused is written down when they have answered. */
  final List<AuditEntry> entries(String action, int atLeast) {
    await("entries on the record").until(() -> entries(action).size() >= atLeast);
    return entries(action);
  }

  final List<AuditEntry> entries(String action) {
    return audit.of("assistance_account", LAND).stream().filter(entry -> entry.action().equals(action)).toList();
  }

  @Test
  void oneCertificateIsOneAccounts() {
    assertThatThrownBy(() -> certificates.register("land-330803", pem())).isInstanceOf(BusinessException.class);
    assertThatThrownBy(() -> certificates.register(LAND, "text")).isInstanceOf(BusinessException.class);
  }

  @Test
  void aGatewaysHeaderIsBelievedFromConfiguredAddressesOnly() throws Exception {
    String escaped = URLEncoder.encode(pem(), StandardCharsets.UTF_8).replace("+", "%20");

    assertThat(throughGateway("127.0.0.1", escaped)).as("not configured").isEqualTo(401);
    assertThat(throughGateway("127.0.0.9", escaped)).as("the gateway of the test settings").isEqualTo(200);
    assertThat(throughGateway("127.0.0.9", "nonsense")).isEqualTo(401);
  }

  /** A connection that comes from the given address of this machine; a header that says so would not do. */
  private int throughGateway(String from, String header) throws Exception {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(from, 0));
      socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
      String request =
          "GET /agency-api/topics HTTP/1.1\r\nHost: court\r\nX-Forwarded-For: 127.0.0.9\r\nX-Client-Certificate: " + header
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.split(" ")[1]);
    }
  }

  private HttpResponse<String> topics(SSLContext context) throws Exception {
    return get(context, "/agency-api/topics");
  }

  private HttpResponse<String> get(SSLContext context, String path) throws Exception {
    return send(client(context), "GET", path, "");
  }

  static HttpClient client(SSLContext context) {
    return HttpClient.newBuilder().sslContext(context).sslParameters(new SSLParameters()).build();
  }

  final HttpResponse<String> send(HttpClient client, String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("https://localhost:" + tls.port() + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
