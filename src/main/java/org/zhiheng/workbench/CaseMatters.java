package org.zhiheng.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CasePeriods;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.casefile.ExcludedGround;
import org.zhiheng.casefile.Milestone;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;

/** What may happen to an open case outside its tasks (案件事项): a settlement, time that does not count. */
@Component
class CaseMatters implements CaseOffers {

  private static final List<Panorama.Choice> GROUNDS =
      Stream.of(ExcludedGround.values()).map(ground -> new Panorama.Choice(ground.name(), ground.label())).toList();

  private final CaseFiles cases;
  private final CasePeriods periods;
  private final CurrentUser user;
  private final Clock clock;

  CaseMatters(CaseFiles cases, CasePeriods periods, CurrentUser user, Clock clock) {
    this.cases = cases;
    this.periods = periods;
    this.user = user;
    this.clock = clock;
  }

  @Override
  public List<Offer> of(String caseId) {
    List<Offer> offers = new ArrayList<>();
    if (cases.byId(caseId).status() != CaseStatus.OPEN) {
      return offers;
    }
    if ((user.hasRole(Roles.JUDGE) || user.hasRole(Roles.CLERK)) && !settled(caseId)) {
      offers.add(settlement(caseId));
    }
    if (user.hasRole(Roles.JUDGE)) {
      offers.add(periods.of(caseId).paused() ? resumption(caseId) : pause(caseId));
    }
    return offers;
  }

  private boolean settled(String caseId) {
    return cases.milestones(caseId).stream().anyMatch(reached -> reached.milestone() == Milestone.SETTLED);
  }

  private static Offer settlement(String caseId) {
    return new Offer(
        "SETTLEMENT",
        "登记执行和解",
        "双方达成和解的，先将和解协议入卷，再登记要点；等待结果的流程随即得知。和解本身不解除控制措施。",
        "和解要点：",
        "POST",
        "/api/cases/" + caseId + "/settlement",
        Map.of(),
        List.of(new Offer.Input("terms", "和解要点", "text", "", List.of())));
  }

  private Offer pause(String caseId) {
    return new Offer(
        "PERIOD_PAUSE",
        "扣除办案期限",
        "评估、拍卖、公告、中止等期间不计入办案期限；预警和届满随之顺延。",
        "扣除事由和开始日：",
        "POST",
        "/api/cases/" + caseId + "/period/pause",
        Map.of(),
        List.of(new Offer.Input("ground", "扣除事由", "select", "", GROUNDS), day("from", "开始日")));
  }

  private Offer resumption(String caseId) {
    return new Offer(
        "PERIOD_RESUME",
        "恢复计算办案期限",
        "扣除事由消失的，恢复计算期限；所填的日子是最后一个不计入的日子。",
        "扣除截止日：",
        "POST",
        "/api/cases/" + caseId + "/period/resume",
        Map.of(),
        List.of(day("to", "截止日")));
  }

  private Offer.Input day(String name, String label) {
    return new Offer.Input(name, label, "date", LocalDate.now(clock).toString(), List.of());
  }
}
