package org.zhiheng.entrustment;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.entrustment.persistence.MatterStore;
import org.zhiheng.entrustment.persistence.ThreadStore;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/**
 * The steps of a matter (委托事项流转, R6.25). Called by the models of either court and by the exchange with other servers; who
 * may call is decided there, what may follow is decided here.
 */
@Service
public class MatterFlow {

  /** How the entrusting court's words begin when it wants more, and when it takes the matter back. */
  static final String AGAIN = "要求补办：";

  private static final String BACK = "撤回委托：";

  private final MatterStore matters;
  private final ThreadStore thread;
  private final EntrustedItems items;
  private final TimeLimits limits;
  private final MatterPapers papers;
  private final PropertyEffects effects;
  private final CourtsHere courts;
  private final MatterLog log;
  private final Clock clock;

  MatterFlow(
      MatterStore matters,
      ThreadStore thread,
      EntrustedItems items,
      TimeLimits limits,
      MatterPapers papers,
      PropertyEffects effects,
      CourtsHere courts,
      MatterLog log,
      Clock clock) {
    this.matters = matters;
    this.thread = thread;
    this.items = items;
    this.limits = limits;
    this.papers = papers;
    this.effects = effects;
    this.courts = courts;
    this.log = log;
    this.clock = clock;
  }

  /** The matter as it stands, for whoever works for it. */
  @Transactional(readOnly = true)
  public EntrustedMatter byId(String matterId) {
    return matters.find(matterId).orElseThrow(MatterAccess::unknown);
  }

  /** Whether the entrusted court works on this server. */
  public boolean staysHere(EntrustedMatter matter) {
    return courts.has(matter.entrustedCourt());
  }

  /**
   * Sends the matter with its sealed letter; once more after missing papers were added.
   *
   * @return false if the letter was given up, or its ground or its limit has been overtaken, which ends the matter as withdrawn
   */
  @Transactional
  public boolean send(String matterId) {
    EntrustedMatter matter = alone(matterId);
    if (matter.status() == MatterStatus.DRAFT && !mayGoOut(matter)) {
      giveUp(matter);
      return false;
    }
    if (matter.status() == MatterStatus.DRAFT) {
      papers.addLetter(matter);
      matter = move(matter, MatterStatus.APPROVED, at -> matters.approved(matterId));
    }
    arrive(matter);
    return true;
  }

  private boolean mayGoOut(EntrustedMatter matter) {
    Optional<String> obstacle = effects.obstacle(matter, items.byCode(matter.item()));
    obstacle.ifPresent(reason -> log.notice(matter, matter.entrustingCourt(), reason + "。委托没有发出"));
    return obstacle.isEmpty() && papers.hasSealedLetter(matter);
  }

  /** A matter of a court on another server has come in with its papers; the flow here begins. */
  @Transactional
  public void arrived(String matterId) {
    arrive(locked(matterId));
  }

  /** It lies before the entrusted court, whose time to look at it begins. */
  private void arrive(EntrustedMatter matter) {
    move(matter, MatterStatus.SENT, at -> matters.sent(matter.id(), at, limits.checkEnds(matter.urgent())));
  }

  /** Minutes of working time for the check of the matter. */
  public int checkMinutes(String matterId) {
    return limits.checkMinutes(byId(matterId).urgent());
  }

  /** Working days for the word on a result that has come. */
  public int confirmDays() {
    return limits.confirmDays();
  }

  /** The letter was given up; the flow that asks knows it, nobody else has heard of the matter yet. */
  private void giveUp(EntrustedMatter matter) {
    matter.status().to(MatterStatus.WITHDRAWN);
    matters.closed(matter.id(), MatterStatus.WITHDRAWN, clock.instant());
    log.wrote(matter, byId(matter.id()));
  }

  /** Refuses to call missing papers supplied where nothing came. */
  @Transactional(readOnly = true)
  public void requireSupplied(String matterId) {
    EntrustedMatter matter = byId(matterId);
    Instant asked =
        thread.steps(matterId).stream().filter(step -> step.to() == MatterStatus.SUPPLEMENT).map(MatterStep::at)
            .reduce((first, last) -> last).orElse(Instant.EPOCH);
    boolean any =
        papers.of(matterId).stream()
            .anyMatch(p -> p.courtCode().equals(matter.entrustingCourt()) && !p.addedAt().isBefore(asked) && p.kind() == MatterDocument.Kind.SUPPLEMENT);
    if (!any) {
      throw refusal("SUPPLEMENT_MISSING", "file", "R6.22", "请先在委托事项页面添加补充材料，再完成本任务");
    }
  }

  /** The entrusted court takes it on; the time for handling begins (R6.20, R6.21). */
  @Transactional
  public EntrustedMatter accept(String matterId, boolean complex) {
    EntrustedMatter matter = locked(matterId);
    boolean longer = matter.complex() || complex;
    String clockId = limits.clock(matter.urgent(), longer);
    return move(
        matter, MatterStatus.ACCEPTED, at -> matters.accepted(matterId, longer, clockId, at, limits.handlingEnds(clockId)));
  }

  /** The entrusted court asks for missing papers (R6.22). */
  @Transactional
  public void askSupplement(String matterId, String what) {
    EntrustedMatter matter = locked(matterId);
    move(matter, MatterStatus.SUPPLEMENT, at -> matters.supplement(matterId, limits.supplementEnds()));
    log.say(matter, matter.entrustedCourt(), "请补充材料：" + what.strip());
  }

  /**
   * The entrusted court sends it back undone.
   *
   * @throws BusinessException invalid ({@code RETURN_WITHOUT_CONTACT}) where nobody of it ever wrote to the entrusting court
   *     about the matter (R6.23)
   */
  @Transactional
  public void sendBackUndone(String matterId, ReturnReason reason, String note) {
    EntrustedMatter matter = locked(matterId);
    requireContact(matter);
    move(matter, MatterStatus.RETURNED, at -> matters.returned(matterId, reason, at));
    log.say(matter, matter.entrustedCourt(), "退回委托：" + reason.label() + (note.isBlank() ? "" : "。" + note.strip()));
  }

  /** Refuses a return without contact, before anything is done. */
  @Transactional(readOnly = true)
  public void requireContact(String matterId) {
    requireContact(byId(matterId));
  }

  private void requireContact(EntrustedMatter matter) {
    if (!thread.hasWritten(matter.id(), matter.entrustedCourt())) {
      throw refusal("RETURN_WITHOUT_CONTACT", "returnReason", "R6.23", "退回前应先与委托法院联系：请在委托事项页面发送消息说明情况，再退回");
    }
  }

  /** Somebody of the field team took it, or put it back. */
  @Transactional
  public void claimed(String matterId, Optional<String> userId) {
    matters.fieldWorker(matterId, userId);
  }

  /**
   * Refuses a result without proof, or one that leaves open what must be told.
   *
   * @throws BusinessException invalid
   */
  @Transactional(readOnly = true)
  public void requireResult(String matterId, HandlingResult result) {
    EntrustedMatter matter = byId(matterId);
    EntrustedItem item = items.byCode(matter.item());
    result.requireFit(item.effect());
    result.requireWithin(matter.ceiling());
    effects.requireFit(matter, item, result);
    if (!papers.hasFreshEvidence(matter)) {
      throw refusal("EVIDENCE_MISSING", "evidence", "R6.25", "请先在委托事项页面上传办理凭证（照片、回执），再完成本任务");
    }
  }

  /** Keeps the field team's result until the officer has reviewed it. */
  @Transactional
  public void recordResult(String matterId, HandlingResult result) {
    requireResult(matterId, result);
    EntrustedMatter matter = locked(matterId);
    matters.result(matterId, result);
    log.record("ENTRUSTMENT_RESULT", matter, Map.of("code", result.code().name()));
  }

  /** The officer sends the result to the entrusting court: proof is filed there, measures take effect there. */
  @Transactional
  public void deliver(String matterId) {
    EntrustedMatter matter = alone(matterId);
    EntrustedItem item = items.byCode(matter.item());
    matter.result().ifPresent(result -> effects.requireRoom(matter, item, result));
    EntrustedMatter handled = move(matter, MatterStatus.HANDLED, at -> matters.handled(matterId, at));
    papers.fileEvidence(handled);
    effects.of(handled, item).ifPresent(measureId -> tookEffect(handled, item, measureId));
  }

  private void tookEffect(EntrustedMatter handled, EntrustedItem item, String measureId) {
    matters.measure(handled.id(), measureId);
    effects.afterwards(handled, item, measureId);
  }

  /** The entrusting court is content (确认). */
  @Transactional
  public void confirm(String matterId) {
    move(locked(matterId), MatterStatus.CONFIRMED, at -> matters.closed(matterId, MatterStatus.CONFIRMED, at));
  }

  /** The entrusting court wants more (要求补办); the time for handling begins anew. */
  @Transactional
  public void demandMore(String matterId, String what) {
    EntrustedMatter matter = locked(matterId);
    // Said first: whoever wakes by the new state finds the words.
    log.say(matter, matter.entrustingCourt(), AGAIN + what.strip());
    move(matter, MatterStatus.REDO, at -> matters.redo(matterId, limits.handlingEnds(matter.clock())));
  }

  /** The entrusting court takes it back. */
  @Transactional
  public void withdraw(String matterId, String reason) {
    EntrustedMatter matter = locked(matterId);
    if (matter.times().sentAt().isPresent()) {
      log.say(matter, matter.entrustingCourt(), BACK + reason);
    } else {
      papers.giveUpLetter(matter);
    }
    move(matter, MatterStatus.WITHDRAWN, at -> matters.closed(matterId, MatterStatus.WITHDRAWN, at));
  }

  /** The clock urges the entrusted court. */
  @Transactional
  public void remind(String matterId) {
    EntrustedMatter matter = locked(matterId);
    if (!matter.status().isFinal()) {
      matters.reminded(matterId);
      log.notice(matter, matter.entrustedCourt(), "办理期限将至，请尽快办理");
    }
  }

  /** The time is over: the matter is late and goes to supervision (督办), each time anew until somebody acts. */
  @Transactional
  public void supervise(String matterId) {
    EntrustedMatter matter = locked(matterId);
    boolean unseen = matter.status() == MatterStatus.SENT;
    if (unseen) {
      matters.reminded(matterId);
    }
    matters.supervised(matterId);
    log.record("ENTRUSTMENT_OVERDUE", matter, Map.of("supervised", true));
    log.notice(matter, matter.entrustedCourt(), unseen ? "受托法院逾期未审查委托事项，请尽快审查，转督办" : "委托事项已超过办理期限，转督办");
  }

  /** The words alone, without what they mean for the matter: the court that reads them adds that itself. */
  static String bare(String said) {
    return Stream.of(AGAIN, BACK).filter(said::startsWith).findFirst().map(meaning -> said.substring(meaning.length())).orElse(said);
  }

  /** Says something for a court, e.g. what a package from another server brought. */
  @Transactional
  public void say(String matterId, String courtCode, String text) {
    log.say(locked(matterId), courtCode, text);
  }

  private EntrustedMatter move(EntrustedMatter matter, MatterStatus next, Consumer<Instant> change) {
    matter.status().to(next);
    change.accept(clock.instant());
    EntrustedMatter now = matters.find(matter.id()).orElseThrow();
    log.moved(matter, now);
    return now;
  }

  /** As {@link #locked}, with the case: what it may take is measured by all that is decided in the case. */
  private EntrustedMatter alone(String matterId) {
    effects.hold(byId(matterId));
    return locked(matterId);
  }

  private EntrustedMatter locked(String matterId) {
    return matters.lock(matterId).orElseThrow(MatterAccess::unknown);
  }

  private static BusinessException refusal(String code, String field, String rule, String message) {
    return BusinessException.invalid(code, message, new FieldProblem(field, "", rule, message));
  }
}
