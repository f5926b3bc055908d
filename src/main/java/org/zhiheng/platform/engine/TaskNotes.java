package org.zhiheng.platform.engine;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people write into the forms of tasks (任务意见): reasons, opinions, remarks. They may name a person, and a name cannot be
 * recognised by a machine; so the domain keeps them sealed, under the rules of the case, and the engine keeps an id.
 */
public interface TaskNotes {

  /** Form of an id: what nobody writes by hand, so that a text of an instance from before is told from it. */
  Pattern ID = Pattern.compile("note:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /**
   * Keeps what was written, in the transaction of the completion and in the name of whoever completes.
   *
   * @return the id that becomes the variable's value; the id of a note of the same case and court stays as it is
   * @throws org.zhiheng.platform.problem.BusinessException if the text is longer than a note may be
   */
  String keep(Written written);

  /** The text behind a variable: the note's if it holds an id, otherwise what it holds; empty where there is none. */
  String text(Object value);

  /** Whether a variable holds an id of this kind. */
  static boolean isId(Object value) {
    return value instanceof String text && ID.matcher(text).matches();
  }

  /**
   * A text somebody has just written (所填内容).
   *
   * @param task named as in {@link CompletionRule#task()}
   * @param taskName how people call it
   * @param caseId empty for a task of no case, such as money nobody has claimed
   */
  record Written(String task, String taskName, Optional<String> caseId, Optional<String> courtCode, String field, String text) {}
}
