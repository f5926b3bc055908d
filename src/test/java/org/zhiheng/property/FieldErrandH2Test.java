package org.zhiheng.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.testing.Browser;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.TestPeople;

/** Errands of the field team on H2, and their page, which asks no database of its own. */
@H2Test
class FieldErrandH2Test extends FieldErrandContract {

  @Autowired private Identity identity;
  @LocalServerPort private int port;

  @Test
  void thePageOffersItToTheCourtsOwnPeopleAndNobodyElseFindsIt() {
    Browser clerk = person("errand-clerk", Roles.CLERK, COURT);
    Browser team = person("errand-team", Roles.TEAM, COURT);
    Browser stranger = person("errand-stranger", Roles.CLERK, "330802");
    String url = "/api/cases/" + file.id() + "/field-errands";
    String page = "/api/cases/" + file.id() + "/panorama";
    String body =
        "{\"kind\":\"POST_SEAL\",\"assetId\":\"\",\"place\":\"%s\",\"instructions\":\"拍照留存\",\"dueOn\":\"%s\"}".formatted(PLACE, today());

    assertThat(clerk.send("POST", url, body).statusCode()).isEqualTo(201);
    assertThat(team.send("POST", url, body).statusCode()).isEqualTo(403);
    assertThat(stranger.send("POST", url, body).statusCode()).isEqualTo(404);
    assertThat(team.get(url).body()).contains(PLACE);
    assertThat(clerk.get(page).body()).contains("交外勤办理", "撤回外勤事项", "待领取", PLACE);

    String withdrawal = url + "/" + seen().get(0).id() + "/withdrawal";
    assertThat(stranger.send("POST", withdrawal, "{\"reason\":\"不归我管\"}").statusCode()).isEqualTo(404);
    assertThat(clerk.send("POST", withdrawal, "{\"reason\":\"改由法官前往\"}").statusCode()).isEqualTo(204);
    assertThat(clerk.get(page).body()).contains("外勤：张贴封条、公告 已撤回").doesNotContain("撤回外勤事项");
  }

  private Browser person(String name, String role, String court) {
    identity.ensureUser(name, "某某", TestPeople.PASSWORD, Set.of(role), List.of(court));
    return new Browser(port).withBasic(name, TestPeople.PASSWORD);
  }
}
