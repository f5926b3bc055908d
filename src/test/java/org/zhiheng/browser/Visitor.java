package org.zhiheng.browser;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A member of staff at a browser: goes somewhere, types, clicks, reads. */
final class Visitor {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final WebDriver browser;
  private final String server;

  Visitor(WebDriver browser, int port) {
    this.browser = browser;
    this.server = "http://localhost:" + port;
  }

  void login(String user, String password) {
    open("/login");
    browser.findElement(By.id("username")).sendKeys(user);
    browser.findElement(By.id("password")).sendKeys(password);
    browser.findElement(By.cssSelector("button[type=submit]")).click();
  }

  void open(String path) {
    browser.get(server + path);
  }

  /** Clicks the first element that shows exactly this text, as soon as it is there. */
  void click(String text) {
    By where = By.xpath("//*[self::a or self::button or self::h4 or self::span][normalize-space(.)='" + text + "']");
    until("可点击：" + text, () -> {
      browser.findElements(where).stream().filter(each -> each.isDisplayed()).findFirst().orElseThrow().click();
      return true;
    });
  }

  /** What an element shows, once it shows something. */
  String read(String css) {
    until("有内容：" + css, () -> !browser.findElement(By.cssSelector(css)).getText().isBlank());
    return browser.findElement(By.cssSelector(css)).getText();
  }

  /** Waits until the page shows the text anywhere. */
  void sees(String text) {
    until("出现：" + text, () -> browser.findElement(By.tagName("body")).getText().contains(text));
  }

  /** Addresses of everything the page has loaded that is not of this server. */
  @SuppressWarnings("unchecked")
  List<String> loadedFromElsewhere() {
    List<String> loaded =
        (List<String>)
            ((JavascriptExecutor) browser)
                .executeScript("return performance.getEntriesByType('resource').map(e => e.name)");
    return loaded.stream().filter(url -> url.startsWith("http") && !url.startsWith(server + "/")).toList();
  }

  private void until(String what, BooleanSupplier condition) {
    new WebDriverWait(browser, PATIENCE)
        .withMessage(what)
        .ignoring(RuntimeException.class)
        .until(any -> condition.getAsBoolean());
  }
}
