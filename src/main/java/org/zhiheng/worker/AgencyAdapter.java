package org.zhiheng.worker;

import java.util.Optional;

/**
 * One way of talking to an agency's own system (单位接口适配器). The same errand may be brought any number of times, also after
 * a crash of the worker, and must reach the agency once. Whoever writes one lets it pass the shared adapter contract test.
 */
public interface AgencyAdapter {

  /**
   * Brings the errand to the agency unless that was done before, and fetches the answer if it is there already.
   *
   * @throws AdapterUnavailableException while the agency cannot be reached; the request then waits at the court
   */
  Optional<Reply> exchange(Errand errand);

  /**
   * Whether the agency has the errand and has not answered it yet: then there is nothing to bring and nothing to fetch, and the
   * court need not hand its papers over again.
   *
   * @throws AdapterUnavailableException while the agency cannot be reached
   */
  boolean isWaiting(String errandNo);

  /**
   * Tells the agency that the court presses it about an errand it has (催办): once for each count, however often it is told.
   *
   * @param urged how often the court has urged it
   * @param escalated whether its leader has been told
   */
  void pressed(String errandNo, int urged, boolean escalated);

  /** The court has taken the answer; it need not be kept for another try. */
  void taken(Errand errand);

  /** The court did not take the answer; the agency is told why and may give another. */
  void rejected(Errand errand, String reason);

  /**
   * Does nothing if the agency can be reached.
   *
   * @throws AdapterUnavailableException otherwise
   */
  void check();
}
