package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.casefile.ClosingMode;
import org.zhiheng.funds.Funds;
import org.zhiheng.money.Money;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.MeasureStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.PostgresTest;

/**
 * SC-7, 三水: 李先生 files for rent on day 0; the company's account is frozen; the company pays the same day; two days after
 * filing the money is with him, the account is free, the case is closed.
 */
abstract class RentPaidStory extends Story {

  private static final String COURT = "330825";

  @Autowired Funds funds;

  @H2Test
  static class OnH2 extends RentPaidStory {}

  @PostgresTest
  static class OnPostgres extends RentPaidStory {}

  @Test
  void theCompanyPaysTheDayItsAccountIsFrozenAndTheTenantHasHisMoneyWithinTwoDays() {
    int serial = serial();
    String accountNo = PrivateWords.keep("33050161" + (20_000_000 + serial));
    city.account(Applications.creditCode(serial), "中国建设银行衢州分行", accountNo, Money.yuan("512000.00"));
    LocalDate applied = today();
    Filed filed = files(COURT, Applications.rent(serial, Money.yuan("213500.00")));

    handler(filed).completes(filed.caseNo(), "Task_AssessProperty", Map.of("assessment", "CONTROL"));
    time.settle();
    approvesDocuments(filed);

    assertThat(property.measuresOf(filed.caseId())).extracting(ControlMeasure::status).containsExactly(MeasureStatus.EFFECTIVE);
    assertThat(city.sealsOn(accountNo)).hasSize(1);

    pays(filed, owed(filed));
    assertThat(owed(filed)).isEqualTo(Money.of(0));

    finishesReleaseAndClosing(filed);
    paysOut(filed);

    var file = cases.byId(filed.caseId());
    assertThat(file.status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(file.closingMode()).contains(ClosingMode.PERFORMED);
    assertThat(city.sealsOn(accountNo)).as("the account is free").isEmpty();
    var sheet = funds.balanceSheet(filed.caseId());
    assertThat(sheet.held()).isEqualTo(Money.of(0));
    assertThat(sheet.in()).isEqualTo(sheet.out());
    assertThat(today()).isBeforeOrEqualTo(applied.plusDays(2));
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(filed.caseNo()).list())
        .as("nothing runs on after closing")
        .isEmpty();
  }

  private void finishesReleaseAndClosing(Filed filed) {
    CourtDesk judge = handler(filed);
    if (!judge.tasks(filed.caseNo(), "Task_ConfirmRelease").isEmpty()) {
      judge.completes(filed.caseNo(), "Task_ConfirmRelease", Map.of());
      time.settle();
    }
    approvesDocuments(filed);
    desk("director", COURT)
        .completes(filed.caseNo(), "Task_ClosingReview", Map.of("closingMode", "PERFORMED", "closingReview", "APPROVE"));
    time.settle();
    approvesDocuments(filed);
  }

  private void paysOut(Filed filed) {
    for (String role : new String[] {"director", "president"}) {
      CourtDesk desk = desk(role, COURT);
      if (!desk.tasks(filed.caseNo(), "Task_ApprovePayout").isEmpty()) {
        desk.completes(filed.caseNo(), "Task_ApprovePayout", Map.of("payoutDecision", "APPROVE"));
        time.settle();
      }
    }
  }
}
