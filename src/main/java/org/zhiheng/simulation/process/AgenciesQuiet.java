package org.zhiheng.simulation.process;

import org.camunda.bpm.engine.ExternalTaskService;
import org.springframework.stereotype.Component;
import org.zhiheng.simulation.QuietSign;
import org.zhiheng.simulation.agency.CityAgencies;

/** The agencies are quiet when none of them works and nothing waits for one that will answer (单位静默). */
@Component
class AgenciesQuiet implements QuietSign {

  /** More than this many open tasks are surely not all in vain. */
  private static final int LOOKED_AT = 500;

  private final ExternalTaskService externalTasks;
  private final CityAgencies agencies;

  AgenciesQuiet(ExternalTaskService externalTasks, CityAgencies agencies) {
    this.externalTasks = externalTasks;
    this.agencies = agencies;
  }

  /** Where no agency is connected there is nobody to wait for. */
  @Override
  public boolean isQuiet() {
    return !agencies.isRunning() || agencies.isIdle() && nothingWaits();
  }

  private boolean nothingWaits() {
    return externalTasks.createExternalTaskQuery().active().withRetriesLeft().listPage(0, LOOKED_AT).stream()
        .allMatch(task -> agencies.isSilent(task.getTopicName()));
  }
}
