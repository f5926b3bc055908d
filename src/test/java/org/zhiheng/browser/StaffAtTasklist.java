package org.zhiheng.browser;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

/** One person after another of a court at the same browser, working in Tasklist with nothing but what the pages show. */
final class StaffAtTasklist {

  private static final String PICTURE = "/assets/platform/mark.svg";
  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  private final WebDriver browser;
  private final Visitor visitor;
  private final String court;
  private final String password;

  StaffAtTasklist(WebDriver browser, int port, String court, String password) {
    this.browser = browser;
    this.visitor = new Visitor(browser, port);
    this.court = court;
    this.password = password;
  }

  /** Somebody of this role of the court logs in. */
  StaffAtTasklist as(String role) {
    return asUser(role + court);
  }

  /** First away from Tasklist: its questions still under way would bring a session of nobody after the login form's. */
  StaffAtTasklist asUser(String user) {
    visitor.open(PICTURE);
    browser.manage().deleteAllCookies();
    visitor.login(user, password);
    until("logged in", () -> browser.findElement(By.cssSelector(".doors")).isDisplayed());
    return this;
  }

  /** Opens a task that waits for the person's role and takes it: only then can its form be completed. */
  StaffAtTasklist takes(String task, String caseNo) {
    open("我的小组待办", task, caseNo);
    String claim = "//*[self::a or self::button][normalize-space(.)='领取']";
    click(claim);
    gone(claim);
    return this;
  }

  /** Opens a task that is the person's own. */
  StaffAtTasklist opens(String task, String caseNo) {
    open("我的任务", task, caseNo);
    return this;
  }

  private void open(String filter, String task, String caseNo) {
    String card =
        "//li[contains(@class,'task')][.//h4[normalize-space(.)='" + task + "']][.//*[normalize-space(text())='" + caseNo + "']]//h4";
    visitor.open(TASKLIST, card, () -> lists(filter, card));
    until("task open", () -> opened(card));
    visitor.sees("案件全景");
  }

  /** A click while the page is still putting itself together goes nowhere: the filter is chosen until it is the chosen one. */
  private boolean lists(String filter, String card) {
    WebElement entry =
        shown("//*[contains(@class,'column-left')]//*[contains(@class,'item')][.//a[contains(normalize-space(.),'" + filter + "')]]");
    if (!classes(entry).contains("active")) {
      entry.findElement(By.tagName("a")).click();
      return false;
    }
    return shown(card).isDisplayed();
  }

  private boolean opened(String card) {
    if (browser.getCurrentUrl().contains("task=")) {
      return true;
    }
    shown(card).click();
    return false;
  }

  private static List<String> classes(WebElement element) {
    return List.of(element.getDomAttribute("class").split("\\s+"));
  }

  StaffAtTasklist tab(String name) {
    click("//*[contains(@class,'nav-tabs')]//a[normalize-space(.)='" + name + "']");
    return this;
  }

  /** Chooses in a form's radio group. */
  StaffAtTasklist chooses(String label) {
    String option = "//label[normalize-space(.)='" + label + "']";
    until(option, () -> chosen(option));
    return this;
  }

  private boolean chosen(String option) {
    WebElement label = shown(option);
    if (label.findElement(By.xpath(".//input | ../input")).isSelected()) {
      return true;
    }
    script("arguments[0].scrollIntoView({block: 'center'})", label);
    label.click();
    return false;
  }

  /** Chooses in a form's drop-down list. */
  StaffAtTasklist selects(String field, String choice) {
    click(field(field) + "//div[contains(@class,'fjs-input-group')]");
    click("//*[contains(@class,'fjs-dropdownlist-item')][normalize-space(.)='" + choice + "']");
    return this;
  }

  StaffAtTasklist types(String field, String value) {
    WebElement input = await(field(field) + "//input");
    input.clear();
    input.sendKeys(value);
    return this;
  }

  /** The whole field with this label; a required one shows a star behind it. */
  private static String field(String label) {
    return "//*[contains(@class,'fjs-form-field')][label[normalize-space(translate(.,'*',''))='" + label + "']]";
  }

  /** Completes the task and sees it go. */
  StaffAtTasklist completes() {
    click("//button[normalize-space(.)='办结']");
    gone("//button[normalize-space(.)='办结']");
    return this;
  }

  StaffAtTasklist starts(String process) {
    String start = "//*[self::a or self::button][contains(normalize-space(.),'发起事项')]";
    visitor.open(TASKLIST, start, () -> shown(start).isDisplayed());
    click(start);
    click("//*[contains(@class,'modal')]//*[self::a or self::button][contains(normalize-space(.),'" + process + "')]");
    return this;
  }

  StaffAtTasklist submits() {
    click("//*[contains(@class,'modal-footer')]//button[normalize-space(.)='发起']");
    return this;
  }

  StaffAtTasklist formIsGone() {
    gone("//*[contains(@class,'modal-footer')]//button");
    return this;
  }

  /** In the list of assets: ticks the row with this text and no other. */
  StaffAtTasklist ticksOnly(String text) {
    await("//*[contains(@class,'zh-planbar')]");
    for (WebElement box : browser.findElements(By.cssSelector(".zh-panorama td input[type=checkbox]"))) {
      boolean wanted = box.findElement(By.xpath("ancestor::tr")).getText().contains(text);
      if (box.isSelected() != wanted) {
        script("arguments[0].click()", box);
      }
    }
    return this;
  }

  StaffAtTasklist opensCase(String caseId) {
    visitor.open("/cases/" + caseId);
    visitor.sees("时间线");
    return this;
  }

  StaffAtTasklist presses(String button) {
    click("//button[normalize-space(.)='" + button + "']");
    return this;
  }

  StaffAtTasklist saysAfter(String button, String answer) {
    return presses(button).sees(answer);
  }

  StaffAtTasklist sees(String text) {
    visitor.sees(text);
    return this;
  }

  /** Scrolls there first: Tasklist's foot lies over the lower end of a long form. */
  private void click(String xpath) {
    until(xpath, () -> {
      WebElement element = shown(xpath);
      script("arguments[0].scrollIntoView({block: 'center'})", element);
      if (!element.isEnabled()) {
        return false;
      }
      element.click();
      return true;
    });
  }

  private WebElement await(String xpath) {
    until(xpath, () -> shown(xpath) != null);
    return shown(xpath);
  }

  private void gone(String xpath) {
    until("not " + xpath, () -> browser.findElements(By.xpath(xpath)).stream().noneMatch(WebElement::isDisplayed));
  }

  private WebElement shown(String xpath) {
    List<WebElement> found = browser.findElements(By.xpath(xpath));
    return found.stream().filter(WebElement::isDisplayed).findFirst().orElseThrow();
  }

  private void script(String code, WebElement element) {
    ((JavascriptExecutor) browser).executeScript(code, element);
  }

  private void until(String what, BooleanSupplier condition) {
    visitor.until(what, condition);
  }
}
