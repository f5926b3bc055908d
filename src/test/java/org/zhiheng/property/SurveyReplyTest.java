package org.zhiheng.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.money.Money;
import org.zhiheng.platform.problem.BusinessException;

/** 财产查询反馈 as units send it. */
class SurveyReplyTest {

  @Test
  void anAnswerWithoutAssetsIsTheAnswerThatThereAreNone() {
    assertThat(SurveyReply.items(Map.of("assets", List.of()))).isEmpty();
    assertThat(SurveyReply.items(Map.of("note", "查无"))).isEmpty();
  }

  @Test
  void readsAnAccountWithItsBalance() {
    Map<String, Object> account =
        Map.of("kind", "BANK_DEPOSIT", "identifier", " 6222081209001234 ", "amountFen", 21_360_000);

    var items = SurveyReply.items(Map.of("assets", List.of(account)));

    assertThat(items).singleElement().satisfies(item -> {
      assertThat(item.identifier()).isEqualTo("6222081209001234");
      assertThat(item.value()).contains(Money.of(21_360_000));
    });
  }

  @Test
  void aHouseMayComeWithoutAValueButWithItsMortgage() {
    Map<String, Object> house =
        Map.of(
            "kind", "REAL_ESTATE",
            "identifier", "浙(2019)衢州市不动产权第0012345号",
            "encumbrances", List.of("抵押：衢州农商行"));

    assertThat(SurveyReply.items(Map.of("assets", List.of(house)))).singleElement().satisfies(item -> {
      assertThat(item.value()).isEmpty();
      assertThat(item.encumbrances()).containsExactly("抵押：衢州农商行");
    });
  }

  @Test
  void anUnknownKindIsRefusedByItsPlaceInTheAnswer() {
    refused(Map.of("kind", "SHIP", "identifier", "1"), "assets[0].kind");
  }

  @Test
  void anAssetWithoutANumberIsRefused() {
    refused(Map.of("kind", "VEHICLE", "identifier", " "), "assets[0].identifier");
  }

  @Test
  void halfAFenAndADebitAreNoBalance() {
    refused(Map.of("kind", "BANK_DEPOSIT", "identifier", "1", "amountFen", 1.5), "assets[0].amountFen");
    refused(Map.of("kind", "BANK_DEPOSIT", "identifier", "1", "amountFen", -1), "assets[0].amountFen");
  }

  @Test
  void anEndlessDescriptionIsRefusedBeforeItStopsTheWholeSurvey() {
    refused(Map.of("kind", "VEHICLE", "identifier", "浙H12345", "description", "长".repeat(901)), "assets[0].description");
  }

  private static void refused(Map<String, Object> asset, String field) {
    assertThatThrownBy(() -> SurveyReply.items(Map.of("assets", List.of(asset))))
        .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.fields()).extracting("field").containsExactly(field));
  }
}
