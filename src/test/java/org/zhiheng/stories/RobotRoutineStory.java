package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.money.Money;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.PostgresTest;

/**
 * SC-10, 南海: given a filed case, when nobody touches the system, then the query is started, its results are fetched, notice
 * and message are issued and everything is back in the dossier — without one human entry in the operation log.
 */
abstract class RobotRoutineStory extends Story {

  @H2Test
  static class OnH2 extends RobotRoutineStory {}

  @PostgresTest
  static class OnPostgres extends RobotRoutineStory {}

  @Test
  void theRoutineOfACaseNeedsNobody() {
    int serial = serial();
    String debtor = Applications.residentId(serial);
    city.account(debtor, "中国工商银行衢江支行", PrivateWords.keep("62220212" + (10_000_000 + serial)), Money.yuan("820.50"));
    Application application = applies(desk("window", "330803"), Applications.routine(serial, debtor));
    desk("clerk", "330803").completes(application.applicationNo(), "Task_ReviewFiling", Map.of("filingDecision", "ACCEPT"));
    Instant filedAt = now();

    time.settle();

    Filed filed = filed(application.caseId());
    assertThat(humanWork(filed, filedAt)).as("work of people after filing").isEmpty();
    assertThat(Duration.between(filedAt, now())).as("the whole routine").isLessThan(Duration.ofSeconds(150));
    assertThat(property.assetsOf(filed.caseId())).as("the account is found once, by both queries").hasSize(1);
    assertThat(dossierTitles(filed)).anyMatch(title -> title.contains("执行通知书")).anyMatch(title -> title.contains("报告财产令"));
    assertThat(requestsWithoutServiceTime(filed)).as("queries without the times they were sent and received").isZero();
    assertThat(messagesHandedOver(filed)).as("messages handed over").isPositive();
    assertThat(handler(filed).tasks(filed.caseNo(), "Task_AssessProperty")).as("now it is the judge's turn").hasSize(1);
  }

  private java.util.List<String> dossierTitles(Filed filed) {
    return database
        .sql("select title from casefile_document where case_id = ?")
        .param(filed.caseId())
        .query(String.class)
        .list();
  }

  private int requestsWithoutServiceTime(Filed filed) {
    return database
        .sql("select count(*) from assistance_request where case_id = ? and (sent_at is null or received_at is null)")
        .param(filed.caseId())
        .query(Integer.class)
        .single();
  }

  private int messagesHandedOver(Filed filed) {
    return database
        .sql("select count(*) from notification_message where case_id = ? and status <> 'PREPARED'")
        .param(filed.caseId())
        .query(Integer.class)
        .single();
  }
}
