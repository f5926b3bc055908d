package org.zhiheng.assistance.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.assistance.Officer;
import org.zhiheng.assistance.persistence.DeputyStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;

/** Who answers at whose desk (经办人与代办): the officer's own unit, and those of officers he stands in for today. */
@Service
public class Deputies {

  private final DeputyStore store;
  private final Agencies agencies;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final Clock clock;

  Deputies(DeputyStore store, Agencies agencies, AuditTrail audit, CurrentUser user, Clock clock) {
    this.store = store;
    this.agencies = agencies;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  /**
   * The officer who is logged in.
   *
   * @throws BusinessException forbidden for a user who is in no unit's list
   */
  public Officer me() {
    return agencies
        .officer(user.id())
        .orElseThrow(() -> BusinessException.forbidden("NO_OFFICER", "您不在任何协助单位的经办人名单中，请联系系统管理员"));
  }

  /** Codes of the units whose requests the officer may handle today. */
  public Set<String> units() {
    Officer me = me();
    Set<String> units = new LinkedHashSet<>(List.of(me.unit()));
    for (String absent : store.standingInFor(me.account(), LocalDate.now(clock))) {
      agencies.officer(absent).map(Officer::unit).ifPresent(units::add);
    }
    return units;
  }

  /** Codes of the units whose leader (单位负责人) the officer is, or stands in for today. */
  public Set<String> ledUnits() {
    Officer me = me();
    Set<String> led = new LinkedHashSet<>();
    for (String account : Stream.concat(Stream.of(me.account()), store.standingInFor(me.account(), LocalDate.now(clock)).stream()).toList()) {
      agencies.officer(account).filter(Officer::leader).map(Officer::unit).ifPresent(led::add);
    }
    return led;
  }

  /** What the officer has arranged and is not over. */
  public List<Deputy> mine() {
    return store.of(me().account(), LocalDate.now(clock));
  }

  /** Officers of the same department, who know the matters. */
  public List<Officer> candidates() {
    Officer me = me();
    String department = agencies.unit(me.unit()).department();
    return agencies.officers().stream()
        .filter(other -> !other.account().equals(me.account()))
        .filter(other -> agencies.unit(other.unit()).department().equals(department))
        .toList();
  }

  /**
   * Has somebody stand in (委托代办).
   *
   * @throws BusinessException invalid if the deputy is of another department or the days run backwards or lie in the past
   */
  @Transactional
  public void appoint(String deputy, LocalDate firstDay, LocalDate lastDay) {
    if (candidates().stream().noneMatch(officer -> officer.account().equals(deputy))) {
      throw invalid("deputy", deputy, "代办人应为同一部门的其他经办人");
    }
    if (lastDay.isBefore(firstDay) || lastDay.isBefore(LocalDate.now(clock))) {
      throw invalid("lastDay", lastDay.toString(), "结束日不得早于开始日，也不得早于今天");
    }
    Deputy entered = new Deputy(Ids.next(), me().account(), deputy, firstDay, lastDay);
    store.add(entered, clock.instant());
    audit.record(
        "DEPUTY_APPOINTED", "assistance_deputy", entered.id(), Map.of(),
        Map.of("deputy", deputy, "firstDay", firstDay.toString(), "lastDay", lastDay.toString()));
  }

  /** Ends an arrangement of the officer's own (撤销代办). */
  @Transactional
  public void end(String id) {
    if (store.end(id, me().account(), clock.instant()) == 0) {
      throw BusinessException.notFound("DEPUTY_UNKNOWN", "没有这一代办委托，或已撤销");
    }
    audit.record("DEPUTY_ENDED", "assistance_deputy", id, Map.of("active", true), Map.of("active", false));
  }

  private static BusinessException invalid(String field, String value, String message) {
    return BusinessException.invalid("DEPUTY_INVALID", message, new FieldProblem(field, value, "desk", message));
  }
}
