package org.zhiheng.funds.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.testing.Browser;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.TestPeople;

/** The finance office registers what arrived; nobody else may, and nobody for another court. */
@H2Test
class ArrivalsOverHttpTest {

  private static final String PASSWORD = TestPeople.PASSWORD;
  private static final String ADDRESS = "/api/funds/arrivals";
  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort private int port;
  @Autowired private Identity identity;
  @Autowired private Clock clock;

  @BeforeEach
  void people() {
    identity.ensureCourt("330802", "衢州市柯城区人民法院");
    identity.ensureCourt("330803", "衢州市衢江区人民法院");
    identity.ensureUser("arrivals-finance", "钱某", PASSWORD, Set.of(Roles.FINANCE), List.of("330802"));
    identity.ensureUser("arrivals-clerk", "孙某", PASSWORD, Set.of(Roles.CLERK), List.of("330802"));
  }

  @Test
  void aListTakesItsGoodEntriesOnceAndNamesWhatIsWrongWithTheOthers() throws Exception {
    String good = arrival("330802", "12万元", "REF-" + Ids.next());
    String zero = arrival("330802", "0", "REF-" + Ids.next());
    String foreign = arrival("330803", "100", "REF-" + Ids.next());
    HttpResponse<String> answer = finance("[" + good + "," + zero + "," + foreign + "," + good + "]");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode results = JSON.readTree(answer.body());
    assertThat(results.get(0).path("message").asText()).isEqualTo("已登记");
    assertThat(results.get(1).path("fields").get(0).path("field").asText()).isEqualTo("amount");
    assertThat(results.get(2).path("code").asText()).isEqualTo("NOT_FOUND");
    assertThat(results.get(3).path("receiptId")).isEqualTo(results.get(0).path("receiptId"));
    assertThat(answer.body()).doesNotContain("周某某", "33001234567890");
  }

  @Test
  void aSingleWrongArrivalIsRefusedFieldByFieldInChinese() {
    HttpResponse<String> answer = finance("{\"courtCode\":\"330802\",\"amount\":\"100\",\"valueDate\":\"昨天\"}");
    assertThat(answer.statusCode()).isBetween(400, 422);
    assertThat(answer.body()).contains("valueDate", "起息日");
  }

  @Test
  void aClerkRegistersNoMoney() {
    HttpResponse<String> answer =
        new Browser(port).withBasic("arrivals-clerk", PASSWORD).send("POST", ADDRESS, arrival("330802", "1", "REF-1"));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> finance(String json) {
    return new Browser(port).withBasic("arrivals-finance", PASSWORD).send("POST", ADDRESS, json);
  }

  private String arrival(String court, String amount, String reference) {
    return """
        {"courtCode":"%s","accountNo":"","payerName":"周某某","payerAccount":"33001234567890","amount":"%s",
         "bankReference":"%s","valueDate":"%s"}"""
        .formatted(court, amount, reference, LocalDate.now(clock));
  }
}
