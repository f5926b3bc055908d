package org.zhiheng.platform.engine;

import java.util.function.BiPredicate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The history of level {@code full} without a second record of each variable's every value (变量明细). Variables hold ids and
 * what a gateway reads; what changed in a case, by whom and when, is the audit trail's to tell. It was one row in eight.
 *
 * <p>Of what was submitted in a form, the fields in which people write freely are left out: their text is the domain's
 * ({@link TaskNotes}), and this copy would keep it in clear.
 */
public final class LeanHistory extends DbHistoryEventHandler {

  private final BiPredicate<String, String> notes;

  /** For an engine whose tasks have no fields for free text. */
  public LeanHistory() {
    this((task, field) -> false);
  }

  /**
   * Leaves out free text.
   *
   * @param notes whether a field of a task, named as in {@link CompletionRule#task()}, holds free text
   */
  LeanHistory(BiPredicate<String, String> notes) {
    this.notes = notes;
  }

  @Override
  public void handleEvent(HistoryEvent event) {
    if (!(event instanceof HistoricFormPropertyEventEntity submitted && isNote(submitted))) {
      super.handleEvent(event);
    }
  }

  @Override
  protected boolean shouldWriteHistoricDetail(HistoricVariableUpdateEventEntity update) {
    return false;
  }

  private boolean isNote(HistoricFormPropertyEventEntity submitted) {
    if (submitted.getTaskId() == null) {
      return false;
    }
    TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(submitted.getTaskId());
    return notes.test(submitted.getProcessDefinitionKey() + ":" + task.getTaskDefinitionKey(), submitted.getPropertyId());
  }
}
