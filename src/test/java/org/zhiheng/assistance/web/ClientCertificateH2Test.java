package org.zhiheng.assistance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.zhiheng.testing.H2Test;

/** Every path of the engine's REST as well, which needs no second database. */
@H2Test
class ClientCertificateH2Test extends ClientCertificateContract {

  @Test
  void noPathOfTheEnginesRestAnswersACertificate() throws Exception {
    HttpClient registry = client(tls.asTheRegistry());
    Set<String> operations = EngineOperations.all();
    int before = entries("AGENCY_DENIED").size();
    SoftAssertions all = new SoftAssertions();
    for (String operation : operations) {
      String[] parts = operation.split(" ");
      all.assertThat(send(registry, parts[0], parts[1], "{}").statusCode()).as(operation).isIn(401, 403);
    }
    all.assertAll();
    int expected = before + EngineOperations.COUNT;
    assertThat(entries("AGENCY_DENIED", expected)).as("each on the record").hasSize(expected);
  }
}
