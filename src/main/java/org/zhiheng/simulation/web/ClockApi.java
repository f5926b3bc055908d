package org.zhiheng.simulation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.Permit;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.simulation.TimeMachine;

/** The demo's clock (演示时钟): a system administrator moves the day forward and watches deadlines fall due. */
@RestController
@RequestMapping("/api/simulation/clock")
@ConditionalOnProperty("zhiheng.simulation.enabled")
@Permit(Roles.SYSADMIN)
class ClockApi {

  private final TimeMachine time;
  private final AuditTrail audit;
  private final Clock clock;

  ClockApi(TimeMachine time, AuditTrail audit, Clock clock) {
    this.time = time;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The day to go to.
   *
   * @param day after today
   */
  record Target(LocalDate day) {}

  record Now(OffsetDateTime now) {}

  @GetMapping
  Now now() {
    return new Now(OffsetDateTime.now(clock));
  }

  /** Moves to nine in the morning of a day; answers when everything due on the way has happened. */
  @PutMapping
  Now advance(@RequestBody Target target) {
    if (target.day() == null || !target.day().isAfter(LocalDate.now(clock))) {
      String message = "日期应晚于当前日期 " + LocalDate.now(clock) + "，时间只能向前推进";
      throw BusinessException.invalid(
          "CLOCK_BACKWARD", message, new FieldProblem("day", String.valueOf(target.day()), "simulation", message));
    }
    audit.record(
        "CLOCK_MOVED", "simulation_clock", "clock", Map.of("day", LocalDate.now(clock).toString()),
        Map.of("day", target.day().toString()));
    // On a thread of its own, so that what falls due is done by the server and not by the administrator.
    CompletableFuture.runAsync(() -> time.advanceTo(target.day())).join();
    return now();
  }
}
