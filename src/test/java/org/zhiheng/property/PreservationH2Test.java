package org.zhiheng.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.testing.Browser;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.TestPeople;

/** Measures of the trial on H2, also as the preservation centre hands them over by HTTP. */
@H2Test
class PreservationH2Test extends PreservationContract {

  @LocalServerPort private int port;
  @Autowired private Identity identity;

  @BeforeEach
  void people() {
    identity.ensureCourt("330803", "衢州市衢江区人民法院");
    identity.ensureUser("preservation-clerk", "保全中心书记员", TestPeople.PASSWORD, Set.of(Roles.CLERK), List.of("330803"));
    identity.ensureUser("preservation-finance", "财务", TestPeople.PASSWORD, Set.of(Roles.FINANCE), List.of("330803"));
  }

  @Test
  void aClerkHandsOverByHttpAndTheSameAgainAddsNothing() {
    String body = body("12万元", "2026-06-01");

    assertThat(send("preservation-clerk", body)).isEqualTo("200 {\"added\":1,\"corrected\":0}");
    assertThat(send("preservation-clerk", body)).isEqualTo("200 {\"added\":0,\"corrected\":0}");
  }

  @Test
  void whatIsWrongIsNamedInChineseAndOnlyThoseWhoFileCasesMayHandOver() {
    assertThat(send("preservation-clerk", body("十二万", "2026-06-01"))).startsWith("422").contains("十二万");
    assertThat(send("preservation-clerk", body("12万元", "2029-06-01"))).startsWith("422").contains("measures[0].endsOn", "最长 1 年");
    assertThat(send("preservation-finance", body("12万元", "2026-06-01"))).startsWith("403");
  }

  @Test
  void onThePageOfTheCaseTheTermHasTheColourOfTheExpiryRegister() throws IOException {
    handOver(deposit(DEBTOR, 1, Optional.of(today().plusDays(12))));

    Browser clerk = new Browser(port).withBasic("preservation-clerk", TestPeople.PASSWORD);
    JsonNode page = new ObjectMapper().readTree(clerk.get("/api/cases/" + filed().id() + "/panorama").body());

    assertThat(page.at("/measures/0/light/level").asText()).as("seven days would still be green").isEqualTo("YELLOW");
  }

  private String send(String person, String body) {
    var answer = new Browser(port).withBasic(person, TestPeople.PASSWORD).send("POST", "/api/preservations", body);
    return answer.statusCode() + " " + answer.body();
  }

  private static String body(String amount, String endsOn) {
    int number = ThreadLocalRandom.current().nextInt(1, 99_999_999);
    return """
        {"courtCode":"330803","basisNo":"(2025)浙0803民初%d号","measures":[{"kind":"BANK_DEPOSIT","identifier":"6222%d",
         "institution":"衢江农商银行","holder":"91330802MA0000015X","amount":"%s","rulingNo":"（2025）浙0803财保1号",
         "effectiveAt":"2025-12-01T02:00:00Z","endsOn":"%s"}]}
        """.formatted(number, number, amount, endsOn);
  }
}
