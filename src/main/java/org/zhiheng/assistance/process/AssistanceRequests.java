package org.zhiheng.assistance.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Assistance;
import org.zhiheng.platform.engine.ModelBean;

/** What models ask about requests (模型可用的协助请求查询): {@code ${assistanceRequests.of(controlOrderId)}}. */
@ModelBean
@Component("assistanceRequests")
public class AssistanceRequests {

  private final Assistance assistance;

  AssistanceRequests(Assistance assistance) {
    this.assistance = assistance;
  }

  /** Ids of the requests of a survey, control order or release that are still to be sent; for a multi-instance. */
  public List<String> of(String purposeId) {
    return assistance.preparedOf(purposeId);
  }

  /** Those of the requests, separated by commas, that are still to be sent; for a multi-instance. */
  public List<String> among(String requestIds) {
    return assistance.stillPrepared(List.of(requestIds.split(",")));
  }

  /** The topic of a request. */
  public String topicOf(String requestId) {
    return assistance.topicOf(requestId);
  }

  /** Minutes of working time, less what was used before a supplement, after which the unit is urged. */
  public int remindMinutes(String requestId) {
    return assistance.left(requestId).remindMinutes();
  }

  /** Minutes of working time, less what was used before a supplement, after which the unit's leader is told. */
  public int escalateMinutes(String requestId) {
    return assistance.left(requestId).escalateMinutes();
  }

  /** Minutes of working time, less what was used before a supplement, after which the unit's silence goes to supervision. */
  public int silenceMinutes(String requestId) {
    return assistance.left(requestId).silenceMinutes();
  }
}
