package org.zhiheng.casefile;

import java.time.LocalDate;

/** Port to the process that carries a case from application to closing (执行实施流程). */
public interface EnforcementProcess {

  /** Starts the process for an application that was just taken in, in the same transaction. */
  void start(String caseId, String courtCode, String applicationNo, LocalDate receivedOn);
}
