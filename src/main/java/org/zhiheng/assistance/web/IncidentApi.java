package org.zhiheng.assistance.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.assistance.AssistanceIncident;
import org.zhiheng.assistance.AssistanceIncidents;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** Incidents of the network, as the command centre reads them (协助异常); they are handled as tasks. */
@RestController
@RequestMapping("/api/assistance/incidents")
@Permit({Roles.COMMANDER, Roles.SUPERVISOR})
class IncidentApi {

  private final AssistanceIncidents incidents;
  private final CurrentUser user;

  IncidentApi(AssistanceIncidents incidents, CurrentUser user) {
    this.incidents = incidents;
    this.user = user;
  }

  /** Those that wait for a person, oldest first. */
  @GetMapping
  List<AssistanceIncident> open() {
    return incidents.open(List.copyOf(user.courts()));
  }

  /** One of the courts the reader may see. */
  @GetMapping("/{id}")
  AssistanceIncident incident(@PathVariable String id) {
    AssistanceIncident incident = incidents.byId(id);
    if (!incident.courtCode().map(user.courts()::contains).orElse(true)) {
      throw BusinessException.notFound("INCIDENT_UNKNOWN", "没有这一协助异常");
    }
    return incident;
  }
}
