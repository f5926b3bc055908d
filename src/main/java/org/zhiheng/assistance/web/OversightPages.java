package org.zhiheng.assistance.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.RequestStatus;
import org.zhiheng.assistance.desk.DeskWords;
import org.zhiheng.assistance.desk.Oversight;
import org.zhiheng.assistance.desk.OversightLine;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** The one page of a supervisor from outside the court (外部监督台, S1.12), and the same for a program. */
@Controller
@Permit(Roles.OVERSEER)
class OversightPages {

  private final Oversight oversight;
  private final Agencies agencies;
  private final CurrentUser user;
  private final Clock clock;

  OversightPages(Oversight oversight, Agencies agencies, CurrentUser user, Clock clock) {
    this.oversight = oversight;
    this.agencies = agencies;
    this.user = user;
    this.clock = clock;
  }

  @GetMapping("/oversight")
  String page(
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "false") boolean over,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    int count = oversight.count(department, over);
    Map<RequestStatus, Integer> counts = oversight.counts();
    model.addAttribute("person", user.actor().displayName());
    model.addAttribute("words", new DeskWords(clock.getZone(), agencies));
    model.addAttribute("department", department);
    model.addAttribute("departments", oversight.departments());
    model.addAttribute("over", over);
    model.addAttribute("lines", lines(department, over, page));
    model.addAttribute("count", count);
    model.addAttribute("number", page);
    model.addAttribute("pages", oversight.pages(count));
    model.addAttribute("open", counts.entrySet().stream().filter(each -> !each.getKey().isFinal()).mapToInt(Map.Entry::getValue).sum());
    model.addAttribute("done", counts.getOrDefault(RequestStatus.DONE, 0));
    model.addAttribute("refused", counts.getOrDefault(RequestStatus.REFUSED, 0));
    model.addAttribute("cancelled", counts.getOrDefault(RequestStatus.CANCELLED, 0));
    return "desk/oversight";
  }

  /** The list for a program, page by page; {@code over=true} lists what has ended. */
  @GetMapping("/api/oversight/requests")
  @ResponseBody
  List<OversightLine> lines(
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "false") boolean over,
      @RequestParam(defaultValue = "1") int page) {
    return over ? oversight.over(department, page) : oversight.open(department, page);
  }
}
