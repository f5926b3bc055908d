package org.zhiheng.workbench.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhiheng.assistance.AssistanceIncident;
import org.zhiheng.assistance.AssistanceIncidents;
import org.zhiheng.assistance.CatalogueGap;
import org.zhiheng.assistance.CatalogueGaps;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/**
 * Incidents of the network that wait for a person (协助异常), with the text that is kept out of the tasks, and the gaps of the
 * directory that would become some (目录缺口).
 */
@Controller
@Permit({Roles.COMMANDER, Roles.SUPERVISOR})
class IncidentPages {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final AssistanceIncidents incidents;
  private final CatalogueGaps gaps;
  private final CurrentUser user;
  private final Clock clock;

  IncidentPages(AssistanceIncidents incidents, CatalogueGaps gaps, CurrentUser user, Clock clock) {
    this.incidents = incidents;
    this.gaps = gaps;
    this.user = user;
    this.clock = clock;
  }

  /** One incident, as the page shows it. */
  record Row(String raisedAt, String kind, String reference, String court, String text) {}

  @GetMapping("/assistance/incidents")
  String incidents(Model model) {
    model.addAttribute("rows", incidents.open(List.copyOf(user.courts())).stream().map(this::row).toList());
    model.addAttribute("gaps", gaps.now().stream().filter(gap -> user.courts().contains(gap.court())).map(CatalogueGap::text).toList());
    return "workbench/incidents";
  }

  private Row row(AssistanceIncident incident) {
    return new Row(
        TIME.format(incident.raisedAt().atZone(clock.getZone())),
        incident.kindName(),
        incident.reference(),
        incident.courtCode().orElse("全市"),
        incident.text());
  }
}
