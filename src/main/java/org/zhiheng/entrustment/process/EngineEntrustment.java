package org.zhiheng.entrustment.process;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.entrustment.CourtsHere;
import org.zhiheng.entrustment.EntrustedMatter;
import org.zhiheng.entrustment.EntrustmentMoved;
import org.zhiheng.entrustment.EntrustmentProcess;
import org.zhiheng.entrustment.MatterMessage;
import org.zhiheng.entrustment.MatterStatus;
import org.zhiheng.entrustment.OutsideAnswers;

/**
 * Carries what happens to a matter between the two courts' flows (委托流程衔接): each step of the one wakes the other, in the
 * same transaction. A court on another server is met by a flow of its own that exchanges packages.
 */
@Component
class EngineEntrustment implements EntrustmentProcess {

  /** What the entrusting court waits to hear. */
  private static final Set<MatterStatus> ANSWERS =
      Set.of(MatterStatus.ACCEPTED, MatterStatus.SUPPLEMENT, MatterStatus.RETURNED, MatterStatus.HANDLED);

  private final RuntimeService runtime;
  private final CourtsHere courts;
  private final OutsideAnswers outside;
  private final OtherCourt other;
  private final Clock clock;

  EngineEntrustment(RuntimeService runtime, CourtsHere courts, OutsideAnswers outside, OtherCourt other, Clock clock) {
    this.runtime = runtime;
    this.courts = courts;
    this.outside = outside;
    this.other = other;
    this.clock = clock;
  }

  @Override
  public void start(EntrustedMatter matter) {
    Map<String, Object> variables =
        Map.of(
            EntrustedMatterOutModel.MATTER_ID, matter.id(),
            EntrustedMatterOutModel.CASE_ID, matter.caseId().orElseThrow(),
            EntrustedMatterOutModel.COURT_CODE, matter.entrustingCourt(),
            EntrustedMatterOutModel.DOCUMENT_SET_ID, matter.documentSetId().orElseThrow());
    other.does(() -> runtime.startProcessInstanceByKey(EntrustedMatterOutModel.KEY, matter.caseNo(), variables));
  }

  @EventListener
  void on(EntrustmentMoved moved) {
    other.does(
        () -> {
          tell(moved);
          return moved.to();
        });
  }

  private void tell(EntrustmentMoved moved) {
    EntrustedMatter matter = moved.matter();
    if (moved.to() == MatterStatus.SENT) {
      sent(moved);
    } else if (ANSWERS.contains(moved.to())) {
      answered(matter);
    } else if (moved.to() == MatterStatus.CONFIRMED || moved.to() == MatterStatus.REDO) {
      judged(matter);
    } else if (moved.to() == MatterStatus.WITHDRAWN) {
      correlate(EntrustedMatterInModel.MESSAGE_WITHDRAWN, matter, Map.of());
      tellOutside(matter);
    }
  }

  private void sent(EntrustmentMoved moved) {
    EntrustedMatter matter = moved.matter();
    if (moved.from() == MatterStatus.SUPPLEMENT) {
      correlate(EntrustedMatterInModel.MESSAGE_SUPPLIED, matter, Map.of());
    } else if (courts.has(matter.entrustedCourt())) {
      open(EntrustedMatterInModel.KEY, matter, matter.entrustedCourt());
    } else {
      open(EntrustedMatterExchangeModel.KEY, matter, matter.entrustingCourt());
    }
  }

  /** The other court's flow knows the matter by its number and nothing of the case. */
  private void open(String key, EntrustedMatter matter, String courtCode) {
    runtime.startProcessInstanceByKey(
        key,
        matter.matterNo(),
        Map.of(EntrustedMatterInModel.MATTER_ID, matter.id(), EntrustedMatterInModel.COURT_CODE, courtCode));
  }

  private void answered(EntrustedMatter matter) {
    if (courts.has(matter.entrustingCourt())) {
      correlate(
          EntrustedMatterOutModel.MESSAGE_ANSWERED, matter, Map.of(EntrustedMatterOutModel.REPLY, matter.status().name()));
    } else {
      deliver(matter, outside.prepare(matter), matter.entrustedCourt());
    }
  }

  /** The court on another server that does the matter hears that we are content or take it back, if it has heard of it at all. */
  private void tellOutside(EntrustedMatter matter) {
    boolean doneOutside = courts.has(matter.entrustingCourt()) && !courts.has(matter.entrustedCourt());
    if (doneOutside && matter.times().sentAt().isPresent()) {
      deliver(matter, outside.prepare(matter), matter.entrustingCourt());
    }
  }

  private void deliver(EntrustedMatter matter, String answerId, String courtCode) {
    runtime.startProcessInstanceByKey(
        EntrustedMatterAnswerModel.KEY,
        matter.matterNo(),
        Map.of(
            EntrustedMatterAnswerModel.ANSWER_ID, answerId,
            EntrustedMatterInModel.MATTER_ID, matter.id(),
            EntrustedMatterInModel.COURT_CODE, courtCode));
  }

  @Override
  public void wrote(EntrustedMatter matter, MatterMessage message) {
    boolean elsewhere = !courts.has(matter.entrustingCourt()) || !courts.has(matter.entrustedCourt());
    if (elsewhere && matter.times().sentAt().isPresent()) {
      other.does(
          () -> {
            deliver(matter, outside.prepare(matter, message), message.courtCode());
            return message;
          });
    }
  }

  private void judged(EntrustedMatter matter) {
    Map<String, Object> verdict = new HashMap<>(HandlingClock.of(matter, clock.instant()));
    verdict.put(EntrustedMatterInModel.VERDICT, matter.status().name());
    correlate(EntrustedMatterInModel.MESSAGE_JUDGED, matter, verdict);
    if (matter.status() == MatterStatus.CONFIRMED) {
      tellOutside(matter);
    }
  }

  private List<?> correlate(String message, EntrustedMatter matter, Map<String, Object> variables) {
    return runtime
        .createMessageCorrelation(message)
        .processInstanceVariableEquals(EntrustedMatterInModel.MATTER_ID, matter.id())
        .setVariables(variables)
        .correlateAllWithResult();
  }
}
