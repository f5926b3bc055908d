package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.MeasureStatus;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.PostgresTest;

/**
 * SC-17: a planned trip to seal a house elsewhere becomes an entrusted matter; the house is sealed by the other court's field
 * team, nobody of ours travels, and the first seal keeps its rank when it is renewed.
 */
abstract class EntrustedSealStory extends EntrustmentScene {

  @H2Test
  static class OnH2 extends EntrustedSealStory {}

  @PostgresTest
  static class OnPostgres extends EntrustedSealStory {}

  @Test
  void theHouseIsSealedWithoutTravel() {
    Filed filed = withHouse();
    String trip = plansTrip(filed);
    JsonNode before = persons(filed);

    JsonNode matter = CourtDesk.read(handler(filed).post("/api/trips/" + trip + "/entrustment", "{\"urgent\":false}"));
    time.settle();
    approvesDocuments(filed);
    String id = matter.path("id").asText();
    String matterNo = matter.path("matterNo").asText();
    assertThat(state(filed, id)).isEqualTo("SENT");

    acceptsAndHandles(id, matterNo, Map.of("resultCode", "CONTROLLED", "sealEndsOn", today().plusYears(3).minusDays(1).toString()));
    confirms(filed);

    assertThat(state(filed, id)).isEqualTo("CONFIRMED");
    JsonNode after = persons(filed);
    assertThat(after.path("made").asInt()).as("person-trips made").isZero();
    assertThat(after.path("saved").asInt() - before.path("saved").asInt()).as("person-trips saved").isEqualTo(2);
    assertThat(only(filed).status()).isEqualTo(MeasureStatus.EFFECTIVE);
    assertThat(only(filed).rank()).hasValue(1);
    assertThat(evidenceInDossier(filed)).isEqualTo(1);
    assertThat(line(filed, id).path("inTime").asBoolean()).isTrue();
  }

  @Test
  void aRenewalByTheEntrustedCourtKeepsRankAndFirstDay() {
    Filed filed = withHouse();
    String id = entrusts(filed, "estate.seal", Map.of("assetId", house(filed)));
    acceptsAndHandles(id, number(filed, id), Map.of("resultCode", "CONTROLLED", "sealEndsOn", today().plusYears(1).toString()));
    confirms(filed);
    ControlMeasure sealed = only(filed);
    LocalDate later = today().plusYears(2);

    assertThat(refused(plans(filed, "estate.renew", Map.of()))).as("a plan names the measure").contains("应选择本案控制措施");
    String trip = CourtDesk.read(plans(filed, "estate.renew", Map.of("measureId", sealed.id()))).at("/trip/id").asText();
    assertThat(offers(filed)).contains("ENTRUST_TRIP_" + trip, "TRIP_CANCELLED_" + trip);
    String renewal = CourtDesk.read(handler(filed).post("/api/trips/" + trip + "/entrustment", "{\"urgent\":false}")).path("id").asText();
    time.settle();
    approvesDocuments(filed);
    acceptsAndHandles(renewal, number(filed, renewal), Map.of("resultCode", "DONE", "sealEndsOn", later.toString()));
    assertThat(only(filed).endsOn()).contains(later);
    handler(filed).completes(filed.caseNo(), "Task_ConfirmResult", Map.of("resultDecision", "REDO", "redoNote", "期限应再核对"));
    time.advanceTo(now().plusSeconds(60));
    proves(renewal, "登记簿");
    String tooLong = sealed.endsOn().orElseThrow().plusYears(3).plusDays(1).toString();
    Map<String, Object> beyond = Map.of("resultCode", "DONE", "sealEndsOn", tooLong, "fieldNote", "已办理");
    assertThat(refused(desk("team", JIANGSHAN).tries(number(filed, renewal), "Task_HandleInField", beyond))).as("R2.03").contains("最长至");
    handlesAgain(filed, renewal, Map.of("resultCode", "DONE", "sealEndsOn", later.minusDays(10).toString()));
    confirms(filed);

    assertThat(only(filed).endsOn()).as("what was entered wrong is corrected, earlier too").contains(later.minusDays(10));
    assertThat(only(filed).rank()).as("R6.09").isEqualTo(sealed.rank());
    assertThat(only(filed).effectiveAt()).isEqualTo(sealed.effectiveAt());
    assertThat(only(filed).id()).isEqualTo(sealed.id());
  }

  @Test
  void aSealThatWaitedBindsOnceTheOtherCourtSaysSoAndImpossibleDatesAreRefused() {
    Filed filed = withHouse();
    String id = entrusts(filed, "estate.seal", Map.of("assetId", house(filed)));
    acceptsAndHandles(id, number(filed, id), Map.of("resultCode", "WAITING", "sealRank", 2));
    assertThat(only(filed).status()).isEqualTo(MeasureStatus.WAITING);
    handler(filed).completes(filed.caseNo(), "Task_ConfirmResult", Map.of("resultDecision", "REDO", "redoNote", "请核对顺位"));
    time.advanceTo(now().plusSeconds(60));
    proves(id, "登记簿");

    for (LocalDate wrong : List.of(today().minusYears(1), today().plusYears(4))) {
      assertThat(refused(triesAgain(filed, id, Map.of("sealEndsOn", wrong.toString()))))
          .as("S5.18, R2.01")
          .contains("sealEndsOn", wrong.toString(), "R2.01");
    }
    Map<String, Object> before = Map.of("sealEndsOn", today().plusYears(1).toString(), "sealedOn", today().minusDays(9) + "T09:00:00+08:00");
    assertThat(refused(triesAgain(filed, id, before))).contains("sealedOn", "不应早于请求之日");
    handlesAgain(filed, id, Map.of("resultCode", "CONTROLLED", "sealEndsOn", today().plusYears(1).toString()));

    assertThat(only(filed).status()).as("the rank of the first result is gone").isEqualTo(MeasureStatus.EFFECTIVE);
    assertThat(only(filed).rank()).hasValue(1);
  }

  private HttpResponse<String> triesAgain(Filed filed, String id, Map<String, Object> result) {
    Map<String, Object> form = new HashMap<>(result);
    form.putAll(Map.of("resultCode", "CONTROLLED", "fieldNote", "已补办"));
    return desk("team", JIANGSHAN).tries(number(filed, id), "Task_HandleInField", form);
  }

  @Test
  void whatTheOtherCourtSealedIsLiftedByThatCourt() {
    Filed filed = withHouse();
    String id = entrusts(filed, "estate.seal", Map.of("assetId", house(filed)));
    acceptsAndHandles(id, number(filed, id), Map.of("resultCode", "CONTROLLED", "sealEndsOn", today().plusYears(1).toString()));
    confirms(filed);
    assertThat(only(filed).entrustedCourt()).contains(JIANGSHAN);
    var local = handler(filed).post("/api/cases/" + filed.caseId() + "/release", json(Map.of("ground", "DEBT_CLEARED", "measureIds", List.of(only(filed).id()))));
    assertThat(refused(local)).contains("江山市人民法院").contains("委托其他法院办理");
    var renewal = handler(filed).post("/api/measures/renewals", json(Map.of("measureIds", List.of(only(filed).id()))));
    assertThat(CourtDesk.read(renewal).at("/0/refused/0/reason").asText()).contains("委托该院续行");

    assertThat(refused(asksFor(handler(filed), filed, "estate.unseal", JIANGSHAN)))
        .as("one 分 still owed is still owed")
        .contains("债务尚未清偿", owed(filed).format());
    assertThat(asksFor(desk("clerk", KECHENG), filed, "estate.unseal", JIANGSHAN).statusCode()).as("lifting is a judge's").isEqualTo(403);
    assertThat(refused(asksFor(handler(filed), filed, "estate.renew", "330825"))).as("R6.09").contains("只能委托采取该措施的法院");

    pays(filed, owed(filed));
    time.settle();

    JsonNode unseal = lastMatter(filed);
    assertThat(unseal.path("item").asText()).isEqualTo("estate.unseal");
    assertThat(unseal.path("entrustedCourt").asText()).isEqualTo(JIANGSHAN);
    approvesDocuments(filed);
    acceptsAndHandles(unseal.path("id").asText(), unseal.path("matterNo").asText(), Map.of("resultCode", "DONE"));
    confirms(filed);
    assertThat(only(filed).status()).isEqualTo(MeasureStatus.RELEASED);
  }

  private HttpResponse<String> asksFor(CourtDesk desk, Filed filed, String item, String court) {
    Map<String, Object> draft =
        Map.of(
            "court", court, "item", item, "measureId", only(filed).id(), "requirement", "请办理。", "urgent", false, "complex", false,
            "overrideReason", "措施在当地");
    return desk.post("/api/cases/" + filed.caseId() + "/entrustments", json(draft));
  }

  private JsonNode lastMatter(Filed filed) {
    JsonNode matters = handler(filed).reads("/api/cases/" + filed.caseId() + "/entrustments");
    return matters.isArray() ? matters.get(0) : matters.path("matters").get(0);
  }

  private HttpResponse<String> plans(Filed filed, String item, Map<String, Object> more) {
    Map<String, Object> plan = new HashMap<>(more);
    plan.putAll(Map.of("court", JIANGSHAN, "item", item, "requirement", "请续封。", "plannedOn", today().plusDays(3).toString()));
    return handler(filed).post("/api/cases/" + filed.caseId() + "/trips", json(plan));
  }

  private String offers(Filed filed) {
    return handler(filed).reads("/api/cases/" + filed.caseId() + "/panorama").toString();
  }

  private String plansTrip(Filed filed) {
    Map<String, Object> plan =
        Map.of(
            "court", JIANGSHAN,
            "item", "estate.seal",
            "assetId", house(filed),
            "requirement", "请查封该不动产，期限三年。",
            "plannedOn", today().plusDays(3).toString());
    JsonNode planned = CourtDesk.read(handler(filed).post("/api/cases/" + filed.caseId() + "/trips", json(plan)));
    assertThat(planned.at("/advice/entrust").asBoolean()).as("inside to outside: the rule says entrust").isTrue();
    return planned.at("/trip/id").asText();
  }

  private JsonNode persons(Filed filed) {
    return handler(filed).reads("/api/trips/person-trips?from=" + today().minusYears(1) + "&until=" + today().plusYears(1));
  }

  private ControlMeasure only(Filed filed) {
    var measures = property.measuresOf(filed.caseId());
    assertThat(measures).hasSize(1);
    return measures.get(0);
  }

  private int evidenceInDossier(Filed filed) {
    return database
        .sql("select count(*) from casefile_document where case_id = ? and category = 'ENTRUSTMENT' and media_type = 'image/jpeg'")
        .param(filed.caseId())
        .query(Integer.class)
        .single();
  }
}
