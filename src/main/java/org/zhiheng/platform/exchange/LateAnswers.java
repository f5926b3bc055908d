package org.zhiheng.platform.exchange;

import java.util.List;
import java.util.Optional;

/**
 * Hears a worker whose task the process has taken away meanwhile (迟到答复): what was done outside was done, whenever the word
 * of it arrives.
 */
public interface LateAnswers {

  /**
   * The record a task stood for.
   *
   * @param ids records of the task's process, of which it may have several
   * @param topic what the task asked for
   */
  Optional<String> meant(List<String> ids, String topic);

  /**
   * Stores what the worker says and has the process follow. The same answer again changes nothing.
   *
   * @param id the record the task stood for
   * @param topic what the task asked for
   */
  void accept(String id, String topic, WorkAnswer answer);
}
