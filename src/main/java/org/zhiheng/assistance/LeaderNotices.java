package org.zhiheng.assistance;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;

/** Tells a unit that a request takes so long that it has come to its leader (报单位负责人告知); its people and its computer read it. */
@Component
class LeaderNotices {

  private static final String KIND = "REQUEST_ESCALATED";

  private final UnitNotices notices;
  private final Agencies agencies;
  private final CaseFiles cases;

  LeaderNotices(UnitNotices notices, Agencies agencies, CaseFiles cases) {
    this.notices = notices;
    this.agencies = agencies;
    this.cases = cases;
  }

  /** @param time how often this request has come to a leader, the present time included: each is told once */
  void tell(AssistanceRequest request, long time) {
    String text =
        "“" + agencies.matter(request.matter()).name() + "”逾期未复，报请单位负责人督促办理（请求编号 " + request.id() + "）";
    notices.send(
        List.of(
            new UnitNotice(
                request.unitCode(), request.courtCode(), cases.byId(request.caseId()).caseNo(), KIND,
                request.id() + "/" + time, text)));
  }
}
