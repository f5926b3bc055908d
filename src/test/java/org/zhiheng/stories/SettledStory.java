package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.money.Money;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.MeasureStatus;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.PostgresTest;

/**
 * The parties settle while the debtor's account is frozen (执行和解): the settlement alone lifts nothing; the applicant's written
 * request does, and the case is closed.
 */
abstract class SettledStory extends Story {

  private static final String COURT = "330803";

  @H2Test
  static class OnH2 extends SettledStory {}

  @PostgresTest
  static class OnPostgres extends SettledStory {}

  @Test
  void afterASettlementTheAccountIsFreedOnTheApplicantsWrittenRequest() {
    int serial = serial();
    String debtor = Applications.residentId(serial);
    String accountNo = PrivateWords.keep("33050162" + (20_000_000 + serial));
    city.account(debtor, "中国建设银行衢州分行", accountNo, Money.yuan("90000.00"));
    Filed filed = files(COURT, Applications.loan(serial, COURT, debtor, Money.yuan("60000.00")));
    CourtDesk judge = handler(filed);
    judge.completes(filed.caseNo(), "Task_AssessProperty", Map.of("assessment", "CONTROL"));
    time.settle();
    approvesDocuments(filed);
    assertThat(city.sealsOn(accountNo)).hasSize(1);

    var withPhone = judge.post("/api/cases/" + filed.caseId() + "/settlement", json(Map.of("terms", "联系13857099999")));
    assertThat(withPhone.statusCode()).as(withPhone.body()).isEqualTo(422);
    String terms = json(Map.of("terms", "分三期付清，首期已付"));
    assertThat(judge.post("/api/cases/" + filed.caseId() + "/settlement", terms).statusCode()).isEqualTo(204);
    time.settle();
    assertThat(city.sealsOn(accountNo)).as("a settlement alone frees nothing").hasSize(1);
    var early = judge.post("/api/cases/" + filed.caseId() + "/release", "{\"ground\":\"APPLICANT_REQUEST\"}");
    assertThat(early.statusCode()).as(early.body()).isEqualTo(422);

    judge.files(filed.caseId(), "SUPPLEMENT", "解除冻结申请书.txt");
    judge.completes(
        filed.caseNo(), "Task_SettlementFollowUp", Map.of("settlementAction", "RELEASE", "closingMode", "TERMINATED"));
    time.settle();
    if (!judge.tasks(filed.caseNo(), "Task_ConfirmRelease").isEmpty()) {
      judge.completes(filed.caseNo(), "Task_ConfirmRelease", Map.of());
      time.settle();
    }
    approvesDocuments(filed);

    assertThat(property.measuresOf(filed.caseId())).extracting(ControlMeasure::status).containsExactly(MeasureStatus.RELEASED);
    assertThat(city.sealsOn(accountNo)).isEmpty();
    desk("director", COURT)
        .completes(filed.caseNo(), "Task_ClosingReview", Map.of("closingMode", "TERMINATED", "closingReview", "APPROVE"));
    time.settle();
    approvesDocuments(filed);
    assertThat(cases.byId(filed.caseId()).status()).isEqualTo(CaseStatus.CLOSED);
  }
}
