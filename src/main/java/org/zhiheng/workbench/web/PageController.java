package org.zhiheng.workbench.web;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.web.PostedFrom;
import org.zhiheng.workbench.CaseList;
import org.zhiheng.workbench.Panoramas;
import org.zhiheng.workbench.process.CaseTasks;

/** Start page, list of cases, page of a case. */
@Controller
class PageController {

  private final CurrentUser user;
  private final CaseTasks tasks;
  private final CaseList cases;
  private final Panoramas panoramas;

  PageController(CurrentUser user, CaseTasks tasks, CaseList cases, Panoramas panoramas) {
    this.user = user;
    this.tasks = tasks;
    this.cases = cases;
    this.panoramas = panoramas;
  }

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  @Permit(Permit.ANY_ROLE)
  String home(Model model) {
    model.addAttribute("workload", tasks.workload());
    model.addAttribute("entrances", Entrance.of(user.roles()));
    return "workbench/home";
  }

  @GetMapping("/cases")
  @Permit(Permit.CASE_STAFF)
  String cases(Model model) {
    return list("", model);
  }

  /** Posted, so that a party's name never stands in an address or a log of addresses. */
  @PostMapping("/cases")
  @PostedFrom("/cases")
  @Permit(Permit.CASE_STAFF)
  String find(@RequestParam(defaultValue = "") String q, Model model) {
    return list(q.strip(), model);
  }

  private String list(String text, Model model) {
    model.addAttribute("q", text);
    model.addAttribute("lines", cases.find(text));
    model.addAttribute("most", CaseList.MOST);
    return "workbench/cases";
  }

  @GetMapping("/cases/{caseId}")
  @Permit(Permit.CASE_STAFF)
  String caseFile(@PathVariable String caseId, Model model) {
    model.addAttribute("caseNo", panoramas.nameOf(caseId));
    model.addAttribute("caseId", caseId);
    return "workbench/case";
  }
}
