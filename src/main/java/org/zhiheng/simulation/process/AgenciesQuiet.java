package org.zhiheng.simulation.process;

import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.ExternalTaskQuery;
import org.springframework.stereotype.Component;
import org.zhiheng.simulation.QuietSign;
import org.zhiheng.simulation.agency.CityAgencies;

/** The agencies are quiet when none of them works and nothing waits for one that will answer (单位静默). */
@Component
class AgenciesQuiet implements QuietSign {

  private static final int PAGE = 500;

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
    List<ExternalTask> page;
    int seen = 0;
    do {
      page = open().listPage(seen, PAGE);
      if (!page.stream().allMatch(task -> agencies.isSilent(task.getTopicName()))) {
        return false;
      }
      seen += page.size();
    } while (page.size() == PAGE);
    return true;
  }

  private ExternalTaskQuery open() {
    return externalTasks.createExternalTaskQuery().active().withRetriesLeft().orderById().asc();
  }
}
