package org.zhiheng.workbench.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiheng.assistance.AssistanceReport;
import org.zhiheng.assistance.AssistanceStatistics;
import org.zhiheng.assistance.Figures;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** The month's report card as a page (月考成绩单). */
@Controller
@Permit({Roles.SUPERVISOR, Roles.COMMANDER, Roles.DIRECTOR, Roles.PRESIDENT})
class ReportPages {

  private static final int MINUTES_PER_HOUR = 60;

  private final AssistanceStatistics statistics;
  private final Clock clock;

  ReportPages(AssistanceStatistics statistics, Clock clock) {
    this.statistics = statistics;
    this.clock = clock;
  }

  /** A figure of this month beside last month's. */
  record Fact(String name, String current, String previous) {}

  /** A department's figures, as the page shows them. */
  record Row(String name, long handled, long before, String median, String p90, String overdue, String overdueBefore) {}

  @GetMapping("/assistance/report")
  String report(@RequestParam Optional<YearMonth> month, Model model) {
    YearMonth shown = month.orElseGet(() -> YearMonth.now(clock));
    AssistanceReport report = statistics.ofMonth(shown);
    model.addAttribute("month", shown);
    model.addAttribute("previous", shown.minusMonths(1));
    model.addAttribute("next", shown.plusMonths(1));
    model.addAttribute("facts", facts(report));
    model.addAttribute("rows", report.departments().stream().map(line -> row(line, report.minutesPerDay())).toList());
    return "workbench/report";
  }

  private static List<Fact> facts(AssistanceReport report) {
    Figures now = report.all().current();
    Figures before = report.all().previous();
    long day = report.minutesPerDay();
    return List.of(
        new Fact("完成事项（件）", String.valueOf(now.completed()), String.valueOf(before.completed())),
        new Fact("逾期未结（件）", String.valueOf(now.stillOverdue()), String.valueOf(before.stillOverdue())),
        new Fact("平均用时", timeOf(now, now.meanMinutes(), day), timeOf(before, before.meanMinutes(), day)),
        new Fact("跨区县事项（件）", String.valueOf(now.crossCounty()), String.valueOf(before.crossCounty())),
        new Fact("跨区县平均用时", crossCounty(now, day), crossCounty(before, day)),
        new Fact("线下环节（个）", String.valueOf(now.offline()), String.valueOf(before.offline())),
        new Fact("节省人次", String.valueOf(now.savedPersons()), String.valueOf(before.savedPersons())),
        new Fact("节省车次", String.valueOf(now.savedVehicles()), String.valueOf(before.savedVehicles())));
  }

  private static Row row(AssistanceReport.Line line, long day) {
    return new Row(
        line.name(),
        line.current().handled(),
        line.previous().handled(),
        timeOf(line.current(), line.current().medianMinutes(), day),
        timeOf(line.current(), line.current().p90Minutes(), day),
        share(line.current()),
        share(line.previous()));
  }

  /** Who handled nothing was neither quick nor slow. */
  private static String timeOf(Figures figures, double minutes, long minutesPerDay) {
    return figures.handled() == 0 ? "—" : time(minutes, minutesPerDay);
  }

  /** Minutes up to an hour, hours up to a working day, working days beyond. */
  private static String time(double minutes, long minutesPerDay) {
    if (minutes < MINUTES_PER_HOUR) {
      return String.format(Locale.ROOT, "%.0f 分钟", minutes);
    }
    return minutes < minutesPerDay
        ? String.format(Locale.ROOT, "%.1f 小时", minutes / MINUTES_PER_HOUR)
        : String.format(Locale.ROOT, "%.1f 个工作日", minutes / minutesPerDay);
  }

  private static String crossCounty(Figures figures, long minutesPerDay) {
    return figures.crossCounty() == 0 ? "—" : time(figures.meanCrossCountyMinutes(), minutesPerDay);
  }

  private static String share(Figures figures) {
    return figures.handled() + figures.stillOverdue() == 0 ? "—" : String.format(Locale.ROOT, "%.1f%%", figures.overdueRate() * 100);
  }
}
