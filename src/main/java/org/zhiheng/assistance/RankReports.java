package org.zhiheng.assistance;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.RequestStep.Kind;
import org.zhiheng.assistance.persistence.RequestStepStore;
import org.zhiheng.assistance.persistence.RequestStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.platform.exchange.Exchange;
import org.zhiheng.platform.exchange.PlainHandOver;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * What a unit says after its answer about a waiting seal (轮候顺位变动告知): somebody else's seal before it fell away, which no court of
 * this server can know. The same word twice changes nothing.
 */
@Service
public class RankReports {

  private static final String WAITING = "WAITING";
  /** As long as the register of measures keeps it. */
  private static final int MOST_OF_RECEIPT_NO = 100;

  private static final String EXCHANGE_KIND = "assistance-rank";

  private final RequestStore requests;
  private final RequestStepStore steps;
  private final Receipts receipts;
  private final Exchange exchange;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RankReports(
      RequestStore requests,
      RequestStepStore steps,
      Receipts receipts,
      Exchange exchange,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.requests = requests;
    this.steps = steps;
    this.receipts = receipts;
    this.exchange = exchange;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Whether a unit may still tell of another place: its answer was a place in the row. */
  public static boolean isWaiting(AssistanceRequest request) {
    return request.status() == RequestStatus.DONE && request.resultCode().filter(WAITING::equals).isPresent();
  }

  /**
   * Takes a unit's word.
   *
   * @param account who says so, as the steps show it
   * @throws BusinessException conflict if the request was not answered with a place in the row; invalid if the day has not
   *     come yet, or for an endless number of the receipt
   */
  @Transactional
  public void take(String requestId, String account, RankReport report) {
    AssistanceRequest request = requests.lock(requestId).orElseThrow(Assistance::unknown);
    if (!isWaiting(request)) {
      throw BusinessException.conflict("REQUEST_NOT_WAITING", "该请求的回执不是轮候，没有顺位可以变动");
    }
    requireCome(report.on());
    requireShort(report.receiptNo().orElse(""));
    String digest = Sm3.hex(("rank " + report).getBytes(StandardCharsets.UTF_8));
    if (receipts.isKnown(requestId, digest)) {
      return;
    }
    receipts.add(requestId, account, digest, clock.instant(), List.of());
    steps.add(request, Kind.RANK_REPORTED, account, words(report), clock.instant());
    exchange.tookIn(new PlainHandOver(EXCHANGE_KIND, requestId, request.unitCode(), content(report), List.of()));
    audit.record("ASSISTANCE_RANK_REPORTED", Assistance.TABLE, requestId, Map.of(), content(report));
    events.publishEvent(new RankReported(requestId, request.caseId(), request.courtCode(), report));
  }

  private static void requireShort(String receiptNo) {
    if (receiptNo.length() > MOST_OF_RECEIPT_NO) {
      String message = "回执编号不得超过 " + MOST_OF_RECEIPT_NO + " 字，实际 " + receiptNo.length() + " 字";
      String shown = receiptNo.substring(0, MOST_OF_RECEIPT_NO) + "…";
      throw BusinessException.invalid("RANK_INVALID", message, new FieldProblem("receiptNo", shown, "R2.14", message));
    }
  }

  private void requireCome(LocalDate on) {
    LocalDate today = LocalDate.now(clock);
    if (on.isAfter(today)) {
      String message = "在先查封失效之日不应晚于今天 " + today;
      throw BusinessException.invalid("RANK_INVALID", message, new FieldProblem("on", on.toString(), "R2.14", message));
    }
  }

  private static String words(RankReport report) {
    return "在先措施%s（%s），现为第 %d 顺位".formatted(report.why().label(), report.on(), report.rank());
  }

  private static Map<String, Object> content(RankReport report) {
    return Map.of(
        "rank", report.rank(),
        "on", report.on().toString(),
        "why", report.why().name(),
        "endsOn", report.endsOn().map(LocalDate::toString).orElse(""),
        "receiptNo", report.receiptNo().orElse(""));
  }
}
