package org.zhiheng.grid.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.grid.Clues;
import org.zhiheng.grid.GridTasks;
import org.zhiheng.notification.ChannelDelivery;
import org.zhiheng.notification.Publicity;
import org.zhiheng.platform.engine.EngineClock;
import org.zhiheng.platform.engine.ModelBean;

/** What models ask about tasks, clues and exposures (模型可用的网格查询): {@code ${gridDesk.workerOf(gridTaskId)}}. */
@ModelBean
@Component("gridDesk")
public class GridDesk {

  private final GridTasks tasks;
  private final Clues clues;
  private final Publicity publicity;
  private final Clock clock;

  GridDesk(GridTasks tasks, Clues clues, Publicity publicity, Clock clock) {
    this.tasks = tasks;
    this.clues = clues;
    this.publicity = publicity;
    this.clock = clock;
  }

  /** User id of the worker who answers for a task. */
  public String workerOf(String taskId) {
    return tasks.byId(taskId).worker();
  }

  public LocalDate taskDueOn(String taskId) {
    return tasks.byId(taskId).dueOn();
  }

  /** User id of the judge who checks a clue; null lets any judge of the court take it up, as the engine understands it. */
  public String judgeOf(String clueId) {
    return clues.judgeOf(clueId).orElse(null);
  }

  public LocalDate clueDueOn(String clueId) {
    return clues.byId(clueId).dueOn();
  }

  /** Ids of the deliveries of a publication, for a multi-instance. */
  public List<String> deliveriesOf(String exposureId) {
    return publicity.byId(exposureId).deliveries().stream().map(ChannelDelivery::id).toList();
  }

  /** Whether a publication must come down; holds it, so that no order to take it down is missed. */
  public boolean isWithdrawalOrdered(String exposureId) {
    return publicity.isWithdrawalOrdered(exposureId);
  }

  /** Whether a channel may have published although it has not said so. */
  public boolean maybePublished(String publicityId) {
    return publicity.maybePublished(publicityId);
  }

  /** The day it was ordered to come down; today where only one channel was given up and must not show it. */
  public LocalDate withdrawnOn(String exposureId) {
    return publicity.byId(exposureId).withdrawalAt().orElseGet(clock::instant).atZone(EngineClock.ZONE).toLocalDate();
  }
}
