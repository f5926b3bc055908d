package org.zhiheng.browser;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A member of staff at a browser: goes somewhere, types, clicks, reads. */
public final class Visitor {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  /** After that long a page that is not there will not come by itself. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final Duration BREATH = Duration.ofMillis(100);

  private final WebDriver browser;
  private final String server;

  public Visitor(WebDriver browser, int port) {
    this.browser = browser;
    this.server = "http://localhost:" + port;
  }

  public void login(String user, String password) {
    open("/login");
    browser.findElement(By.id("username")).sendKeys(user);
    browser.findElement(By.id("password")).sendKeys(password);
    browser.findElement(By.cssSelector("button[type=submit]")).click();
    // Whoever goes on before the answer is there leaves without being logged in.
    until("登录已答复", () -> !browser.getCurrentUrl().endsWith("/login"));
  }

  public void open(String path) {
    browser.get(server + path);
  }

  /** Goes to a page and waits until it has come; one that has not is asked for once more, as a person would do. */
  public void open(String path, String what, BooleanSupplier arrived) {
    open(path);
    try {
      waiting(SOON).until(any -> arrived.getAsBoolean());
    } catch (TimeoutException notYet) {
      browser.navigate().refresh();
      until(what, arrived);
    }
  }

  /** Goes to a page and waits for a text on it. */
  public void openSeeing(String path, String text) {
    open(path, "出现：" + text, () -> shows(text));
  }

  /** What the window is called once the page has come. */
  public String titleOf(String path) {
    open(path);
    return browser.getTitle();
  }

  private boolean shows(String text) {
    return browser.findElement(By.tagName("body")).getText().contains(text);
  }

  /** Clicks the first element that shows exactly this text, as soon as it is there. */
  public void click(String text) {
    By where = By.xpath("//*[self::a or self::button or self::h4 or self::span][normalize-space(.)='" + text + "']");
    until("可点击：" + text, () -> {
      browser.findElements(where).stream().filter(each -> each.isDisplayed()).findFirst().orElseThrow().click();
      return true;
    });
  }

  /** Types into the field that is called so. */
  public Visitor type(String label, String value) {
    browser.findElement(By.cssSelector("input[aria-label=" + label + "]")).sendKeys(value);
    return this;
  }

  /** Chooses in a form's radio group. */
  public void choose(String label) {
    until("可选择：" + label, () -> {
      browser.findElement(By.xpath("//label[contains(normalize-space(.),'" + label + "')]")).click();
      return true;
    });
  }

  /** Goes into a field, so that what belongs to it opens. */
  public void reach(String css) {
    until("可进入：" + css, () -> {
      WebElement field = browser.findElement(By.cssSelector(css));
      ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block: 'center'})", field);
      field.click();
      return true;
    });
  }

  /** What an element shows, once it shows something. */
  public String read(String css) {
    until("有内容：" + css, () -> !browser.findElement(By.cssSelector(css)).getText().isBlank());
    return browser.findElement(By.cssSelector(css)).getText();
  }

  /** Waits until the page shows the text anywhere. */
  public void sees(String text) {
    until("出现：" + text, () -> shows(text));
  }

  /** Addresses of everything the page has loaded that is not of this server. */
  @SuppressWarnings("unchecked")
  public List<String> loadedFromElsewhere() {
    List<String> loaded =
        (List<String>)
            ((JavascriptExecutor) browser)
                .executeScript("return performance.getEntriesByType('resource').map(e => e.name)");
    return loaded.stream().filter(url -> url.startsWith("http") && !url.startsWith(server + "/")).toList();
  }

  public void until(String what, BooleanSupplier condition) {
    waiting(PATIENCE).withMessage(what).until(any -> condition.getAsBoolean());
  }

  private FluentWait<WebDriver> waiting(Duration patience) {
    return new WebDriverWait(browser, patience).pollingEvery(BREATH).ignoring(RuntimeException.class);
  }
}
