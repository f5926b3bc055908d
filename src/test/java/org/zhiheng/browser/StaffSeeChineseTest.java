package org.zhiheng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;

/** One login, everything in Chinese, nothing from elsewhere. */
@BrowserTest
class StaffSeeChineseTest {

  private static final String COURT = "330802";
  private static final String PASSWORD = "Hengping-2026!";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @LocalServerPort int port;
  @Autowired Identity identity;

  private final WebDriver browser;

  StaffSeeChineseTest(WebDriver browser) {
    this.browser = browser;
  }

  @BeforeEach
  void aJudgeOfKecheng() {
    identity.ensureCourt(COURT, "衢州市柯城区人民法院");
    identity.ensureUser("browserjudge", "郑明", PASSWORD, Set.of(Roles.JUDGE), List.of(COURT));
    identity.ensureUser("browseranalyst", "方析", PASSWORD, Set.of(Roles.ANALYST), List.of(COURT));
  }

  @Test
  void aWrongPasswordIsAnsweredInChinese() {
    login("browserjudge", "Falsch-2026!");
    assertThat(text(By.cssSelector("[role=alert]"))).contains("用户名或密码不正确");
    identity.find("browserjudge");
  }

  @Test
  void theStartPageLeadsAJudgeToTasklistWithoutASecondLogin() {
    login("browserjudge", PASSWORD);
    assertThat(text(By.cssSelector("h1"))).contains("郑明");
    assertThat(text(By.cssSelector(".doors"))).contains("办案任务", "案件查询").doesNotContain("系统管理");
    browser.findElement(By.linkText("办案任务")).click();
    assertThat(text(By.cssSelector(".navbar-brand"))).contains("执衡").contains("办案任务");
    assertThat(text(By.cssSelector("[cam-widget-header]"))).contains("发起事项", "快捷键", "执衡首页");
    assertThat(text(By.cssSelector(".tasks-list"))).doesNotContain("CREATION_DATE", "SEARCH_PLACEHOLDER");
  }

  @Test
  void anAnalystOpensCockpitWithoutASecondLogin() {
    login("browseranalyst", PASSWORD);
    open("/camunda/app/cockpit/default/");
    assertThat(text(By.cssSelector(".navbar-brand"))).contains("流程监控");
  }

  @Test
  void noPageLoadsAnythingFromElsewhere() {
    login("browserjudge", PASSWORD);
    for (String page : List.of("/", "/cases", "/camunda/app/tasklist/default/", "/login")) {
      open(page);
      text(By.tagName("body"));
      assertThat(loadedFrom()).as(page).allMatch(url -> url.startsWith(address("/")), "of this server");
      assertThat(browser.getPageSource()).as(page).doesNotContain("//cdn.", "googleapis", "unpkg.com");
    }
  }

  @SuppressWarnings("unchecked")
  private List<String> loadedFrom() {
    return (List<String>)
        ((JavascriptExecutor) browser)
            .executeScript("return performance.getEntriesByType('resource').map(e => e.name).filter(n => n.startsWith('http'))");
  }

  private void login(String user, String password) {
    open("/login");
    browser.findElement(By.id("username")).sendKeys(user);
    browser.findElement(By.id("password")).sendKeys(password);
    browser.findElement(By.cssSelector("button[type=submit]")).click();
  }

  private void open(String path) {
    browser.get(address(path));
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  /** Waits until the element is there and shows something. */
  private String text(By where) {
    new WebDriverWait(browser, PATIENCE)
        .until(ExpectedConditions.and(
            ExpectedConditions.visibilityOfElementLocated(where), shown -> !browser.findElement(where).getText().isBlank()));
    return browser.findElement(where).getText();
  }
}
