package org.zhiheng.assistance.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.assistance.AssistanceReport;
import org.zhiheng.assistance.AssistanceStatistics;
import org.zhiheng.assistance.Figures;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** How the network works, for programs and spreadsheets (协助执行统计接口). */
@RestController
@RequestMapping("/api/assistance")
@Permit({Roles.SUPERVISOR, Roles.COMMANDER, Roles.DIRECTOR, Roles.PRESIDENT})
class StatisticsApi {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /** Makes spreadsheet programs read the file as UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String HEADING =
      "部门,期间,办结（含拒绝）,完成,平均用时（分钟）,中位用时（分钟）,九成用时（分钟）,超期,逾期未结,超期率,跨区县,跨区县平均用时（分钟）,线下环节,节省人次,节省车次\r\n";

  private final AssistanceStatistics statistics;

  StatisticsApi(AssistanceStatistics statistics) {
    this.statistics = statistics;
  }

  /** Any period beside the one before it, by department. */
  @GetMapping("/statistics")
  AssistanceReport between(@RequestParam LocalDate from, @RequestParam LocalDate to) {
    return statistics.between(from, to);
  }

  /** The month's report card. */
  @GetMapping("/report-card")
  AssistanceReport ofMonth(@RequestParam YearMonth month) {
    return statistics.ofMonth(month);
  }

  /** The month's report card as a table. */
  @GetMapping("/report-card.csv")
  ResponseEntity<byte[]> table(@RequestParam YearMonth month) {
    AssistanceReport report = statistics.ofMonth(month);
    StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK).append(HEADING);
    row(csv, "全部", "本期", report.all().current());
    row(csv, "全部", "上期", report.all().previous());
    report
        .departments()
        .forEach(
            line -> {
              row(csv, line.name(), "本期", line.current());
              row(csv, line.name(), "上期", line.previous());
            });
    String file = "协助执行月报" + month + ".csv";
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8).build().toString())
        .body(csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void row(StringBuilder csv, String department, String period, Figures figures) {
    csv.append(
        String.format(
            Locale.ROOT, "%s,%s,%d,%d,%.1f,%.1f,%.1f,%d,%d,%.4f,%d,%.1f,%d,%d,%d\r\n",
            department, period, figures.handled(), figures.completed(), figures.meanMinutes(), figures.medianMinutes(),
            figures.p90Minutes(), figures.overdue(), figures.stillOverdue(), figures.overdueRate(), figures.crossCounty(),
            figures.meanCrossCountyMinutes(), figures.offline(), figures.savedPersons(), figures.savedVehicles()));
  }

  /**
   * One thing that happened to a request.
   *
   * @param actor user, agency account or cause inside the server
   * @param address network address it came from; empty inside the server
   */
  record Step(Instant at, String actor, String actorKind, String address, String action) {}

  /** A request from end to end; no content of the case. */
  @GetMapping("/requests/{id}/trace")
  @Permit({Roles.SUPERVISOR, Roles.COMMANDER, Roles.DIRECTOR, Roles.PRESIDENT, Roles.JUDGE, Roles.CLERK})
  List<Step> trace(@PathVariable String id) {
    return statistics.traceOf(id).stream()
        .map(entry -> new Step(entry.recordedAt(), entry.actor(), entry.actorKind(), entry.address(), entry.action()))
        .toList();
  }
}
