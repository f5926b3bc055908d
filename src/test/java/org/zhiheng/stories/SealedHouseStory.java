package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.money.Money;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.MeasureStatus;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.PostgresTest;

/**
 * SC-1, 衢江: a sealed house has been sold; the debtor pays everything; the judge lifts the seal in the system, the registry
 * answers within minutes, the answer is in the dossier, and a waiting seal of another court takes effect at once.
 * SC-24: a transfer that is already registered makes the seal fail cleanly.
 */
abstract class SealedHouseStory extends Story {

  private static final String QUJIANG = "330803";
  private static final String LONGYOU = "330825";

  @H2Test
  static class OnH2 extends SealedHouseStory {}

  @PostgresTest
  static class OnPostgres extends SealedHouseStory {}

  @Test
  void theSealIsLiftedTheDayTheDebtIsPaid() {
    House house = house();
    Filed filed = sealed(QUJIANG, house, Money.yuan("180000.00"));
    assertThat(only(filed).status()).isEqualTo(MeasureStatus.EFFECTIVE);
    assertThat(only(filed).endsOn()).as("three years, less a day (R2.03)").contains(today().plusYears(3).minusDays(1));

    Instant asked = paysInFullAndLifts(filed);

    assertThat(only(filed).status()).isEqualTo(MeasureStatus.RELEASED);
    assertThat(city.sealsOn(house.title())).isEmpty();
    assertThat(Duration.between(asked, now())).as("the registry's answer").isLessThan(Duration.ofMinutes(20));
    assertThat(receiptsInDossier(filed)).as("receipts of sealing and of lifting, each filed once").isEqualTo(2);
  }

  @Test
  void oneFenShortTheLiftingIsNotOffered() {
    House house = house();
    Filed filed = sealed(QUJIANG, house, Money.yuan("90000.00"));
    Money owed = owed(filed);

    pays(filed, Money.of(owed.fen() - 1));

    assertThat(owed(filed)).isEqualTo(Money.of(1));
    var measures = handler(filed).reads("/api/cases/" + filed.caseId() + "/measures");
    assertThat(measures.path("actions").toString()).doesNotContain("RELEASE_ALL");
    var refused = handler(filed).post("/api/cases/" + filed.caseId() + "/release", "{\"ground\":\"DEBT_CLEARED\"}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(CourtDesk.parse(refused.body()).path("detail").asText()).contains("0.01");
    assertThat(city.sealsOn(house.title())).hasSize(1);
  }

  @Test
  void aWaitingSealOfAnotherCourtTakesEffectAtOnceAndItsTermBeginsThen() {
    House house = house();
    Filed first = sealed(QUJIANG, house, Money.yuan("180000.00"));
    Filed second = sealed(LONGYOU, house, Money.yuan("60000.00"));
    assertThat(only(second).status()).isEqualTo(MeasureStatus.WAITING);
    assertThat(only(second).endsOn()).as("a waiting seal has no term of its own (R2.14)").isEmpty();
    LocalDate later = today().plusDays(40);
    time.advanceTo(later);

    paysInFullAndLifts(first);

    assertThat(only(second).status()).isEqualTo(MeasureStatus.EFFECTIVE);
    assertThat(only(second).endsOn()).contains(today().plusYears(3).minusDays(1));
    assertThat(city.sealsOn(house.title())).hasSize(1);
  }

  @Test
  void aTransferAlreadyRegisteredMakesTheSealFailCleanly() {
    House house = house();
    Filed filed = files(LONGYOU, Applications.loan(house.serial(), LONGYOU, house.owner(), Money.yuan("75000.00")));
    city.transferInProgress(house.title());

    controls(filed);

    assertThat(only(filed).status()).isEqualTo(MeasureStatus.FAILED);
    assertThat(city.sealsOn(house.title())).isEmpty();
    handler(filed).completes(filed.caseNo(), "Task_HandleFailedControl", Map.of("failureDecision", "ACKNOWLEDGE"));
    time.settle();
    assertThat(engine.getRuntimeService().createIncidentQuery().list()).as("nothing is stuck").isEmpty();
  }

  private Filed sealed(String court, House house, Money principal) {
    Filed filed = files(court, Applications.loan(serial(), court, house.owner(), principal));
    controls(filed);
    return filed;
  }

  private void controls(Filed filed) {
    handler(filed).completes(filed.caseNo(), "Task_AssessProperty", Map.of("assessment", "CONTROL"));
    time.settle();
    approvesDocuments(filed);
  }

  private Instant paysInFullAndLifts(Filed filed) {
    pays(filed, owed(filed));
    Instant asked = now();
    CourtDesk judge = handler(filed);
    judge.completes(filed.caseNo(), "Task_ConfirmRelease", Map.of());
    time.settle();
    approvesDocuments(filed);
    return asked;
  }

  private ControlMeasure only(Filed filed) {
    var measures = property.measuresOf(filed.caseId());
    assertThat(measures).hasSize(1);
    return measures.get(0);
  }

  private int receiptsInDossier(Filed filed) {
    return database
        .sql("select count(*) from casefile_document where case_id = ? and category = 'RECEIPT'")
        .param(filed.caseId())
        .query(Integer.class)
        .single();
  }

  private House house() {
    int serial = serial();
    House house = new House(serial, Applications.residentId(serial), PrivateWords.keep("浙(2020)衢江区不动产权第" + (7_000_000 + serial) + "号"));
    city.realEstate(house.owner(), house.title(), "衢江区樟潭街道" + PrivateWords.keep("沈家路18号"), Money.yuan("650000.00"));
    return house;
  }

  private record House(int serial, String owner, String title) {}
}
