package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.browser.BrowserTest;
import org.zhiheng.browser.Visitor;

/** Two courts and one entrusted matter, each at its own register. */
@BrowserTest
class EntrustedMatterPageTest extends EntrustmentScene {

  @LocalServerPort private int webPort;

  @Test
  void theOtherCourtSeesTheMatterWritesAndIsAnswered(WebDriver browser) {
    Filed filed = withHouse();
    String id = entrusts(filed, "property.inquire", Map.of());
    String matter = number(filed, id);

    Visitor clerk = at(browser, "clerk" + JIANGSHAN);
    clerk.openSeeing("/entrusted", matter);
    clerk.click(matter);
    clerk.sees("请办理并反馈回执。");
    write(browser, "已收到，拟于本周上门。");
    clerk.sees("已收到，拟于本周上门。");

    Visitor judge = at(browser, filed.handler());
    judge.openSeeing("/entrusted?side=OUT", matter);
    judge.openSeeing("/entrusted/" + id, "已收到，拟于本周上门。");
    write(browser, "请一并核实车辆停放处。");
    judge.sees("请一并核实车辆停放处。");

    at(browser, "clerk" + JIANGSHAN).openSeeing("/entrusted/" + id, "请一并核实车辆停放处。");
    assertThat(at(browser, "clerk330824").titleOf("/entrusted/" + id)).as("a court that has nothing to do with it").doesNotContain(matter);
  }

  private Visitor at(WebDriver browser, String user) {
    browser.manage().deleteAllCookies();
    Visitor visitor = new Visitor(browser, webPort);
    visitor.login(user, PASSWORD);
    return visitor;
  }

  private static void write(WebDriver browser, String words) {
    browser.findElement(By.id("text")).sendKeys(words);
    browser.findElement(By.cssSelector("form[action$='/messages'] button")).click();
  }
}
