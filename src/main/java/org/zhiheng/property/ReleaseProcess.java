package org.zhiheng.property;

/** Port to the process that lifts measures (解除程序). */
public interface ReleaseProcess {

  /** Starts lifting what {@code releaseId} names, or confirms the run that already waits for this judge's word. */
  void start(String releaseId, String caseId, String courtCode, String caseNo);
}
