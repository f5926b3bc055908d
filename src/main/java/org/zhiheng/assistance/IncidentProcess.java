package org.zhiheng.assistance;

/** Port to the process that puts an incident before the command centre (协助异常处理流程). */
public interface IncidentProcess {

  /** Starts it; the incident is stored already. */
  void start(AssistanceIncident incident);
}
