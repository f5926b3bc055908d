package org.zhiheng.assistance;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.exchange.WorkDocument;

/**
 * A request as its unit's people see it (单位所见的请求): the same fields and papers a program of the unit gets, but reading them
 * on a page is not yet the receipt of the papers.
 */
@Component
public class UnitView {

  private static final String READ = "ASSISTANCE_READ";

  private final RequestPackage packages;
  private final RequestPapers papers;
  private final AssistanceExchange exchange;
  private final AuditTrail audit;

  UnitView(RequestPackage packages, RequestPapers papers, AssistanceExchange exchange, AuditTrail audit) {
    this.packages = packages;
    this.papers = papers;
    this.exchange = exchange;
    this.audit = audit;
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

  /** Somebody of the unit reads it (查阅); recorded once for each reader, since a page shows people's numbers. */
  @Transactional
  public void readBy(String account, String requestId) {
    audit.recordOnce(READ, Assistance.TABLE, requestId, Map.of("reader", account));
  }

  /** The unit has it (签收); logged as the hand-over it is. */
  @Transactional
  public void received(String requestId) {
    exchange.disclose(requestId);
  }
}
