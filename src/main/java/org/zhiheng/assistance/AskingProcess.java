package org.zhiheng.assistance;

import java.util.List;
import java.util.Optional;

/** Port to the process that gets papers approved and carries the requests of an asking (协助发起流程). */
public interface AskingProcess {

  /**
   * Starts it.
   *
   * @param requestIds the requests it carries, and no others of the asking
   * @param documentSetId papers to be approved first; empty if none are needed or they are sealed already
   * @param process key of the process that carries each request
   */
  void start(Asking asking, List<String> requestIds, Optional<String> documentSetId, String process);
}
