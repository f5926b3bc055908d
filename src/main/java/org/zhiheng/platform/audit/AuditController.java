package org.zhiheng.platform.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;

/** The audit trail for the audit administrator (审计管理员) alone. Reading it is an entry, too. */
@RestController
@RequestMapping("/api/audit")
@Permit(Roles.AUDITADMIN)
class AuditController {

  private static final int MOST = 1000;

  private final AuditTrail audit;
  private final Clock clock;

  AuditController(AuditTrail audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** Entries of one day, newest first, at most {@value #MOST}. */
  @GetMapping("/days")
  List<AuditEntry> day(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
    audit.record("AUDIT_READ", "platform_audit", date.toString(), Map.of(), Map.of());
    return audit.between(startOf(date), startOf(date.plusDays(1)), MOST);
  }

  /** All entries of one object, oldest first. */
  @GetMapping("/objects")
  List<AuditEntry> object(@RequestParam String type, @RequestParam String id) {
    audit.record("AUDIT_READ", type, id, Map.of(), Map.of());
    return audit.of(type, id);
  }

  /** Entries from one day to another whose content is not what was written; empty is good news. */
  @GetMapping("/damaged")
  List<AuditEntry> damaged(
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
    if (until.isBefore(from)) {
      throw BusinessException.invalid("PERIOD_REVERSED", "结束日期早于开始日期");
    }
    return audit.damagedBetween(startOf(from), startOf(until.plusDays(1)), Integer.MAX_VALUE);
  }

  private java.time.Instant startOf(LocalDate date) {
    return date.atStartOfDay(clock.getZone()).toInstant();
  }
}
