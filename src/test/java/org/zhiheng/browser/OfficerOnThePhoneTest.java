package org.zhiheng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.assistance.RequestStatus;
import org.zhiheng.assistance.RequestWorld;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.testing.TestPeople;

/** An officer of a land registry, out of office with nothing but a telephone, answers a seal. */
@BrowserTest
class OfficerOnThePhoneTest extends RequestWorld {

  private static final String OFFICER = "officer-land-330824";
  private static final Map<String, Object> TELEPHONE = Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true);

  @TempDir Path folder;
  @LocalServerPort int port;
  @Autowired Identity identity;

  private ChromeDriver browser;
  private Visitor visitor;

  @BeforeEach
  void aSealIsAskedFor(WebDriver lent) {
    browser = (ChromeDriver) lent;
    browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", TELEPHONE);
    visitor = new Visitor(lent, port);
    identity.ensureUser(OFFICER, "开化县不动产登记服务中心 经办人", TestPeople.PASSWORD, Set.of(Roles.OFFICER), List.of());
    sent("330824", "land.seal");
  }

  @AfterEach
  void theScreenIsLargeAgain() {
    browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  @Test
  void anOfficerFindsReadsAndAnswersWithoutMovingThePageSideways() throws IOException {
    visitor.login(OFFICER, TestPeople.PASSWORD);
    visitor.sees("待办");
    fitsTheScreen();
    assertThat(browser.findElement(By.cssSelector("header.bar")).getSize().getHeight()).as("the head is one line or two").isLessThan(90);
    browser.findElement(By.cssSelector("a[href$='" + requestId + "']")).click();
    visitor.sees("办结反馈");
    fitsTheScreen();
    assertThat(browser.findElement(By.tagName("main")).getText()).doesNotContainPattern("[a-z]+[A-Z][a-z]+");

    visitor.choose("已控制");
    browser.findElement(By.id("receiptNo")).sendKeys("开不动产查封7");
    browser.findElement(By.id("note")).sendKeys("已在登记簿记载");
    Path film = folder.resolve("现场.mp4");
    try (RandomAccessFile large = new RandomAccessFile(film.toFile(), "rw")) {
      large.setLength(51L << 20);
    }
    browser.findElement(By.id("evidence")).sendKeys(film.toString());
    assertThat(browser.findElement(By.id("evidence")).getDomProperty("validationMessage")).isEqualTo("“现场.mp4”超过 50 MB，请换一份较小的文件");
    browser.findElement(By.cssSelector("#answer button[type=submit]")).click();
    assertThat(browser.findElement(By.id("note")).getDomProperty("value")).as("not sent, nothing lost").isEqualTo("已在登记簿记载");
    browser.findElement(By.id("evidence")).clear();
    browser.findElement(By.cssSelector("#answer button[type=submit]")).click();
    visitor.sees("您填写的内容已保留");
    assertThat(browser.findElement(By.id("receiptNo")).getDomProperty("value")).isEqualTo("开不动产查封7");
    assertThat(browser.findElement(By.id("note")).getDomProperty("value")).isEqualTo("已在登记簿记载");
    assertThat(browser.findElement(By.cssSelector("input[value='CONTROLLED']")).isSelected()).isTrue();
    assertThat(browser.findElement(By.id("wrong-evidence")).getText()).contains("办理凭证");
    fitsTheScreen();
    Path photo = Files.write(folder.resolve("回执.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1});
    browser.findElement(By.id("evidence")).sendKeys(photo.toString());
    browser.findElement(By.cssSelector("#answer button[type=submit]")).click();

    visitor.sees("回执已送达法院");
    assertThat(assistance.byId(requestId).status()).isEqualTo(RequestStatus.DONE);
  }

  private void fitsTheScreen() {
    long beyond = (Long) ((JavascriptExecutor) browser).executeScript("return document.documentElement.scrollWidth - innerWidth");
    assertThat(beyond).isLessThanOrEqualTo(0);
  }
}
