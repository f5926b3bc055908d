package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.browser.BrowserTest;
import org.zhiheng.browser.Visitor;
import org.zhiheng.money.Money;

/** A judge at the register of terms renews in one go what ends soon. */
@BrowserTest
class TermsOnThePageTest extends Story {

  private static final String COURT = "330825";

  @LocalServerPort private int webPort;

  @Test
  void aJudgeTicksWhatEndsAndRenewsItInOneGo(WebDriver browser) {
    Filed filed = twoAccountsFrozen();
    LocalDate end = today().plusDays(20);
    database.sql("update property_measure set ends_on = ? where case_id = ?").params(end, filed.caseId()).update();
    Visitor judge = new Visitor(browser, webPort);
    judge.login(filed.handler(), PASSWORD);

    judge.openSeeing("/measures", filed.caseNo());
    List<WebElement> boxes = browser.findElements(By.cssSelector("input[name=measure][aria-label^='" + filed.caseNo() + "']"));
    assertThat(boxes).hasSize(2);
    boxes.forEach(WebElement::click);
    browser.findElement(By.cssSelector("#renew button[type=submit]")).click();
    judge.sees("已发起续行 2 项");
    assertThat(boxes).as("nothing is ordered twice").noneMatch(WebElement::isEnabled);
    time.settle();
    approvesDocuments(filed);

    assertThat(property.measuresOf(filed.caseId())).extracting(measure -> measure.endsOn().orElseThrow()).containsOnly(end.plusYears(1));
  }

  private Filed twoAccountsFrozen() {
    int serial = serial();
    String debtor = Applications.residentId(serial);
    for (int i = 0; i < 2; i++) {
      city.account(debtor, "龙游农村商业银行", PrivateWords.keep("6222078" + i + (50_000_000 + serial)), Money.yuan("20000.00"));
    }
    Filed filed = files(COURT, Applications.loan(serial, COURT, debtor, Money.yuan("100000.00")));
    handler(filed).completes(filed.caseNo(), "Task_AssessProperty", Map.of("assessment", "CONTROL"));
    time.settle();
    approvesDocuments(filed);
    return filed;
  }
}
