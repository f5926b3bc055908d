package org.zhiheng.assistance;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.platform.exchange.WorkDocument;

/**
 * A request as its unit's people see it (单位所见的请求): the same fields and papers a program of the unit gets, but reading them
 * on a page is not yet the receipt of the papers.
 */
@Component
public class UnitView {

  private final RequestPackage packages;
  private final RequestPapers papers;
  private final AssistanceExchange exchange;

  UnitView(RequestPackage packages, RequestPapers papers, AssistanceExchange exchange) {
    this.packages = packages;
    this.papers = papers;
    this.exchange = exchange;
  }

  /** What the matter discloses. */
  public Map<String, Object> fields(AssistanceRequest request) {
    return packages.of(request);
  }

  /** Papers that travel with it. */
  public List<WorkDocument> documents(AssistanceRequest request) {
    return papers.of(request);
  }

  /** The exact bytes of one of them. */
  public byte[] content(AssistanceRequest request, String documentId) {
    return papers.content(request, documentId);
  }

  /** The unit has it (签收); logged as the hand-over it is. */
  @Transactional
  public void received(String requestId) {
    exchange.disclose(requestId);
  }
}
