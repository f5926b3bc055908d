package org.zhiheng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.zhiheng.money.Money;

/** What stories of entrusted matters have in common: a case at 柯城 whose debtor owns a house in 江山. */
abstract class EntrustmentScene extends Story {

  protected static final String KECHENG = "330802";
  protected static final String JIANGSHAN = "330881";

  protected Filed withHouse() {
    int serial = serial();
    String owner = Applications.residentId(serial);
    city.realEstate(owner, "浙(2021)江山市不动产权第" + (5_000_000 + serial) + "号", "江山市虎山街道中山路9号", Money.yuan("820000.00"));
    return files(KECHENG, Applications.loan(serial, KECHENG, owner, Money.yuan("150000.00")));
  }

  protected String house(Filed filed) {
    return handler(filed).reads("/api/cases/" + filed.caseId() + "/assets").at("/assets/0/id").asText();
  }

  /** Drafts a matter and has its letter approved; returns its id. */
  protected String entrusts(Filed filed, String item, Map<String, Object> more) {
    String id = drafts(filed, item, more);
    approvesDocuments(filed);
    return id;
  }

  protected String drafts(Filed filed, String item) {
    return drafts(filed, item, Map.of());
  }

  protected String drafts(Filed filed, String item, Map<String, Object> more) {
    Map<String, Object> draft =
        new HashMap<>(Map.of("court", JIANGSHAN, "item", item, "requirement", "请办理并反馈回执。", "urgent", false, "complex", false));
    draft.putAll(more);
    JsonNode matter = CourtDesk.read(handler(filed).post("/api/cases/" + filed.caseId() + "/entrustments", json(draft)));
    time.settle();
    return matter.path("id").asText();
  }

  protected void acceptsAndHandles(String id, String matterNo, Map<String, Object> result) {
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

  protected void handlesAgain(Filed filed, String id, Map<String, Object> result) {
    Map<String, Object> form = new HashMap<>(result);
    form.put("fieldNote", "已补办");
    desk("team", JIANGSHAN).completes(number(filed, id), "Task_HandleInField", form);
    desk("judge", JIANGSHAN).completes(number(filed, id), "Task_ReviewResult", Map.of("reviewDecision", "APPROVE"));
    time.settle();
  }

  protected void confirms(Filed filed) {
    handler(filed).completes(filed.caseNo(), "Task_ConfirmResult", Map.of("resultDecision", "CONFIRM"));
    time.settle();
  }

  protected JsonNode line(Filed filed, String id) {
    return handler(filed).reads("/api/entrustments/" + id).path("matter");
  }

  protected String state(Filed filed, String id) {
    return line(filed, id).path("status").asText();
  }

  protected String number(Filed filed, String id) {
    return line(filed, id).path("matterNo").asText();
  }

  protected void accepts(String matterNo) {
    desk("clerk", JIANGSHAN).completes(matterNo, "Task_CheckMatter", Map.of("checkDecision", "ACCEPT"));
    time.settle();
  }

  protected void proves(String id, String what) {
    CourtDesk.read(desk("team", JIANGSHAN).uploads("/api/entrustments/" + id + "/documents", what + ".jpg", "image/jpeg", what + id));
  }

  protected void writes(CourtDesk desk, String id, String words) {
    CourtDesk.read(desk.post("/api/entrustments/" + id + "/messages", json(Map.of("text", words))));
  }

  /** The refusal's code. */
  protected static String refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    return answer.body();
  }

  /** A silent exchange works again; what its computer had in hand comes back at once. */
  protected void awakes(String topic) {
    city.prompt(topic);
    engine.getExternalTaskService().createExternalTaskQuery().topicName(topic).locked().list()
        .forEach(task -> engine.getExternalTaskService().unlock(task.getId()));
    time.settle();
  }

  /** Nothing of any flow about the matter is left running. */
  protected void everythingHasEnded(String id) {
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().variableValueEquals("entrustmentId", id).list())
        .as("flows of the matter still running")
        .isEmpty();
  }
}
