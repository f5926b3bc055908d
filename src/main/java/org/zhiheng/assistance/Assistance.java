package org.zhiheng.assistance;

import java.util.List;
import org.springframework.stereotype.Service;

/** Requests to agencies and their receipts (协助请求与回执). */
@Service
public class Assistance {

  /** Opens requests in one insert; the ids come back in the order of the orders. */
  public List<String> open(List<RequestOrder> orders) {
    throw new UnsupportedOperationException();
  }

  public AssistanceRequest byId(String requestId) {
    throw new UnsupportedOperationException();
  }

  public List<AssistanceRequest> ofCase(String caseId) {
    throw new UnsupportedOperationException();
  }

  public List<AssistanceRequest> ofPurpose(String purposeId) {
    throw new UnsupportedOperationException();
  }

  /** Takes back what is not yet answered; the unit's task disappears. */
  public void cancel(String requestId, String reason) {
    throw new UnsupportedOperationException();
  }
}
