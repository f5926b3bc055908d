package org.zhiheng.assistance;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;

/**
 * Tells a unit that it is pressed about a request (催促告知): urged, sent the request once more, or reported to its leader. Its people
 * and its computer read it, each time once.
 */
@Component
class PressingNotices {

  private static final String ESCALATED = "REQUEST_ESCALATED";
  private static final String URGED = "REQUEST_URGED";

  private final UnitNotices notices;
  private final Agencies agencies;
  private final CaseFiles cases;

  PressingNotices(UnitNotices notices, Agencies agencies, CaseFiles cases) {
    this.notices = notices;
    this.agencies = agencies;
    this.cases = cases;
  }

  /** @param time how often this request has come to a leader, the present time included: each is told once */
  void escalated(AssistanceRequest request, long time) {
    tell(request, ESCALATED, request.id() + "/" + time, "逾期未复，报请单位负责人督促办理");
  }

  /** @param time how often the unit has been urged, the present time included */
  void urged(AssistanceRequest request, int time) {
    tell(request, URGED, request.id() + "/urge-" + time, "第 " + time + " 次催办，请尽快办理并反馈");
  }

  /** The court decided to send it once more (催办重发); it counts as an urging. */
  void sentAgain(AssistanceRequest request, int time) {
    tell(request, URGED, request.id() + "/urge-" + time, "逾期未复，法院已重新发送，请尽快办理并反馈");
  }

  private void tell(AssistanceRequest request, String kind, String reference, String words) {
    String text = "“" + agencies.matter(request.matter()).name() + "”" + words + "（请求编号 " + request.id() + "）";
    String caseNo = cases.byId(request.caseId()).caseNo();
    notices.send(List.of(new UnitNotice(request.unitCode(), request.courtCode(), caseNo, kind, reference, text)));
  }
}
