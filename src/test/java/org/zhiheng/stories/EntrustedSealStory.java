package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.money.Money;
import org.zhiheng.property.ControlMeasure;
import org.zhiheng.property.MeasureStatus;
import org.zhiheng.testing.H2Test;
import org.zhiheng.testing.PostgresTest;

/**
 * SC-17: a planned trip to seal a house elsewhere becomes an entrusted matter; the house is sealed by the other court's field
 * team, nobody of ours travels, and the first seal keeps its rank when it is renewed.
 */
abstract class EntrustedSealStory extends Story {

  private static final String KECHENG = "330802";
  private static final String JIANGSHAN = "330881";

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

    String renewal = entrusts(filed, "estate.renew", Map.of("measureId", sealed.id()));
    acceptsAndHandles(renewal, number(filed, renewal), Map.of("resultCode", "DONE", "sealEndsOn", later.toString()));
    confirms(filed);

    assertThat(only(filed).endsOn()).contains(later);
    assertThat(only(filed).rank()).as("R6.09").isEqualTo(sealed.rank());
    assertThat(only(filed).effectiveAt()).isEqualTo(sealed.effectiveAt());
    assertThat(only(filed).id()).isEqualTo(sealed.id());
  }

  private Filed withHouse() {
    int serial = serial();
    String owner = Applications.residentId(serial);
    city.realEstate(owner, "浙(2021)江山市不动产权第" + (5_000_000 + serial) + "号", "江山市虎山街道中山路9号", Money.yuan("820000.00"));
    return files(KECHENG, Applications.loan(serial, KECHENG, owner, Money.yuan("150000.00")));
  }

  private String house(Filed filed) {
    return handler(filed).reads("/api/cases/" + filed.caseId() + "/assets").at("/assets/0/id").asText();
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

  private String entrusts(Filed filed, String item, Map<String, Object> more) {
    Map<String, Object> draft = new HashMap<>(more);
    draft.putAll(Map.of("court", JIANGSHAN, "item", item, "requirement", "请办理并反馈回执。", "urgent", false, "complex", false));
    JsonNode matter = CourtDesk.read(handler(filed).post("/api/cases/" + filed.caseId() + "/entrustments", json(draft)));
    time.settle();
    approvesDocuments(filed);
    return matter.path("id").asText();
  }

  private void acceptsAndHandles(String id, String matterNo, Map<String, Object> result) {
    desk("clerk", JIANGSHAN).completes(matterNo, "Task_CheckMatter", Map.of("checkDecision", "ACCEPT"));
    CourtDesk team = desk("team", JIANGSHAN);
    CourtDesk.read(team.uploads("/api/entrustments/" + id + "/documents", "现场照片.jpg", "image/jpeg", "照片" + id));
    Map<String, Object> form = new HashMap<>(result);
    form.put("fieldNote", "已到登记中心办理");
    form.put("receiptNo", "江登" + matterNo.substring(matterNo.length() - 3));
    team.completes(matterNo, "Task_HandleInField", form);
    desk("judge", JIANGSHAN).completes(matterNo, "Task_ReviewResult", Map.of("reviewDecision", "APPROVE"));
    time.settle();
  }

  private void confirms(Filed filed) {
    handler(filed).completes(filed.caseNo(), "Task_ConfirmResult", Map.of("resultDecision", "CONFIRM"));
    time.settle();
  }

  private JsonNode persons(Filed filed) {
    return handler(filed).reads("/api/trips/person-trips?from=" + today().minusYears(1) + "&until=" + today().plusYears(1));
  }

  private JsonNode line(Filed filed, String id) {
    return handler(filed).reads("/api/entrustments/" + id).path("matter");
  }

  private String state(Filed filed, String id) {
    return line(filed, id).path("status").asText();
  }

  private String number(Filed filed, String id) {
    return line(filed, id).path("matterNo").asText();
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
