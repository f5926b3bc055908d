package org.zhiheng.grid;

import java.util.Optional;
import org.zhiheng.notification.Publication;

/** How tasks, clues and exposures are carried on (网格流程). */
public interface GridProcess {

  /** Starts the run of a task. */
  void startTask(GridTask task, String caseNo);

  /** The worker has answered. */
  void taskAnswered(GridTask task, String caseNo);

  /** The task was taken back. */
  void taskWithdrawn(GridTask task, String caseNo);

  /** Starts the run of a clue; without a case it goes by its own number. */
  void startClue(Clue clue, Optional<String> caseNo);

  /** The clue's case has ended. */
  void clueSettled(Clue clue, String caseNo);

  /** Starts the run of a publication. */
  void startExposure(Publication publication, String courtCode, String caseNo);

  /** The publication must come down on every channel. */
  void exposureWithdrawn(Publication publication, String caseNo);

  /** A channel that nobody waited for any more has published after all, as it was asked to. */
  void channelPublished(String deliveryId);

  /** A channel that nobody waited for any more has taken down after all, as it was asked to. */
  void channelTookDown(String deliveryId);

  /** Has one channel take down what stands there although its run was over. */
  void startTakingDown(Publication publication, String deliveryId, String courtCode, String caseNo);
}
