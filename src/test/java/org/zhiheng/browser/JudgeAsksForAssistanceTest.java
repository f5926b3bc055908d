package org.zhiheng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseFixtures;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.testing.TestPeople;

/** The dialog on the page of a case: drawn from the matter's schema, sent to the units ticked. */
@BrowserTest
class JudgeAsksForAssistanceTest {

  private static final String COURT = "330802";
  private static final String PASSWORD = TestPeople.PASSWORD;

  @LocalServerPort int port;
  @Autowired Identity identity;
  @Autowired CaseFiles cases;
  @Autowired Assistance assistance;

  private WebDriver browser;
  private Visitor visitor;

  @BeforeEach
  void aJudgeOfKecheng(WebDriver lent) {
    browser = lent;
    visitor = new Visitor(lent, port);
    identity.ensureCourt(COURT, "衢州市柯城区人民法院");
    identity.ensureUser("dialog-admin", "沈系统", PASSWORD, Set.of(Roles.SYSADMIN), List.of(COURT));
    identity.ensureUser("dialog-judge", "郑明", PASSWORD, Set.of(Roles.JUDGE), List.of(COURT));
  }

  @Test
  void aJudgeChoosesAMatterFillsInItsFieldsAndAsksTwoCounties() {
    CaseFile received = cases.receive(CaseFixtures.application().form());
    cases.file(received.id());
    CaseFile file = cases.byId(received.id());
    visitor.login("dialog-judge", PASSWORD);
    visitor.open("/cases/" + file.id());

    visitor.sees("发起协助");
    browser.findElement(By.cssSelector(".zh-ask button")).click();
    visitor.sees("请选择事项");
    new Select(browser.findElement(By.id("zh-matter"))).selectByValue("tax.query");
    visitor.sees("用途说明（必填）");
    visitor.sees("不选即全部被执行人");
    browser.findElement(By.cssSelector("input[value='tax-330803']")).click();
    browser.findElement(By.cssSelector(".zh-ask .zh-primary")).click();
    visitor.sees("“用途说明”必填");
    assertThat(visitor.read("[data-field=purpose] .zh-ask-wrong")).as("beside the field").contains("“用途说明”必填");
    assertThat(visitor.read(".zh-ask [aria-live]")).as("said once").doesNotContain("必填");
    assertThat(browser.findElement(By.cssSelector("input[value='tax-330803']")).isSelected()).isTrue();
    browser.findElement(By.id("zh-ask-purpose")).sendKeys("核实收入来源");
    browser.findElement(By.cssSelector(".zh-ask .zh-primary")).click();

    visitor.sees("已发起");
    assertThat(visitor.read(".zh-assistance")).contains("涉税信息与退税账户查询", "柯城区", "衢江区", "待发出");
    assertThat(assistance.ofCase(file.id())).extracting(request -> request.unitCode()).containsExactlyInAnyOrder("tax-330802", "tax-330803");
  }
}
