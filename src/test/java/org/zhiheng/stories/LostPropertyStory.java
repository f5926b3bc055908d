package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.money.Money;
import org.zhiheng.property.Asset;
import org.zhiheng.property.AssetKind;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.MeasureStatus;
import org.zhiheng.simulation.OutsideCourt;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.PostgresTest;

/**
 * SC-21, 瞿雅睛: money found in another province. Whoever travels comes too late; entrusted to the court there it is frozen, the
 * time from found to controlled is recorded, and beyond 24 hours the court is alarmed.
 */
abstract class LostPropertyStory extends EntrustmentScene {

  private static final String FOSHAN = "440604";

  @H2Test
  static class OnH2 extends LostPropertyStory {}

  @PostgresTest
  static class OnPostgres extends LostPropertyStory {}

  @Test
  void entrustedToTheCourtThereItIsFrozenWithinADay() {
    Filed filed = withMoneyElsewhere();
    Asset money = money(filed);

    Money most = property.planControl(filed.caseId()).ceiling();
    assertThat(most).isLessThan(Money.yuan("260000.00"));

    String id = freezes(filed);

    assertThat(state(filed, id)).isEqualTo("HANDLED");
    assertThat(line(filed, id).path("acceptedAt").asText()).isNotEmpty();
    Asset controlled = money(filed);
    assertThat(controlled.controlledAt()).as("found → controlled is recorded").isPresent();
    assertThat(Duration.between(money.foundAt(), controlled.controlledAt().get())).isLessThan(Duration.ofHours(24));
    assertThat(controlled.alarmedAt()).isEmpty();
    assertThat(line(filed, id).path("endsOn").asText()).isNotEmpty();
    confirms(filed);
    ControlMeasure frozen = property.measuresOf(filed.caseId()).get(0);
    assertThat(frozen.controlled()).as("R2.17: never more than is owed, although the account holds more").contains(most);
    assertThat(line(filed, id).path("controlled").asLong()).isEqualTo(most.fen());
    assertThat(packages(line(filed, id).path("matterNo").asText())).as("signed packages sent: the matter, the confirmation").isEqualTo(2);

    Money held = frozen.controlled().orElseThrow();
    String deduction = entrusts(filed, "deposit.transfer", Map.of("court", FOSHAN, "measureId", frozen.id()));
    assertThat(line(filed, deduction).path("controlled").asLong()).as("all that is frozen is handed over").isEqualTo(held.fen());
    assertThat(property.measuresOf(filed.caseId()).get(0).status()).as("and nothing can be deducted again").isEqualTo(MeasureStatus.DEDUCTED);
    assertThat(property.ordersOf(filed.caseId()).get(0).lines().get(0).collected()).as("it is on its way").contains(held);
    assertThat(property.planControl(filed.caseId()).ceiling()).as("and counts as secured").isEqualTo(Money.ZERO);
  }

  @Test
  void aDayLaterTheCourtIsAlarmed() {
    Filed filed = withMoneyElsewhere();
    city.silent(OutsideCourt.HANDLE);
    String id = freezes(filed);
    assertThat(state(filed, id)).isEqualTo("ACCEPTED");

    time.advanceTo(now().plus(Duration.ofHours(26)));

    assertThat(money(filed).alarmedAt()).as("money found is not controlled").isPresent();
    assertThat(line(filed, id).path("light").asText()).as("R6.21: 24 hours for an urgent matter").isEqualTo("RED");
    awakes(OutsideCourt.HANDLE);
    assertThat(state(filed, id)).isEqualTo("HANDLED");
    assertThat(line(filed, id).path("inTime").asBoolean()).isFalse();
  }

  private Filed withMoneyElsewhere() {
    int serial = serial();
    String owner = Applications.residentId(serial);
    city.account(owner, "广东某农村商业银行佛山支行", "80020000" + (10_000_000 + serial), Money.yuan("260000.00"));
    return files(KECHENG, Applications.loan(serial, KECHENG, owner, Money.yuan("200000.00")));
  }

  private String freezes(Filed filed) {
    return entrusts(filed, "deposit.freeze", Map.of("court", FOSHAN, "assetId", money(filed).id(), "urgent", true));
  }

  private Asset money(Filed filed) {
    return property.assetsOf(filed.caseId()).stream().filter(asset -> asset.kind() == AssetKind.BANK_DEPOSIT).findFirst().orElseThrow();
  }

  private int packages(String matterNo) {
    return database
        .sql("select count(*) from platform_exchange_log where reference = ? and direction = 'OUT' and form = 'PACKAGE'")
        .param(matterNo)
        .query(Integer.class)
        .single();
  }
}
