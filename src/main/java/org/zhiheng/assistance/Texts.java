package org.zhiheng.assistance;

import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Words that people write about a request (说明文字). */
final class Texts {

  private static final int LENGTH = 1000;

  private Texts() {}

  /**
   * The text without surrounding blanks.
   *
   * @throws BusinessException invalid if nothing is left or it is longer than 1,000 characters
   */
  static String required(String field, String text, String label) {
    String words = text == null ? "" : text.strip();
    if (words.isEmpty()) {
      throw refused(field, "", "请填写" + label);
    }
    if (words.length() > LENGTH) {
      throw refused(field, words.length() + " 字", label + "不得超过 " + LENGTH + " 字");
    }
    return words;
  }

  private static BusinessException refused(String field, String value, String message) {
    return BusinessException.invalid("TEXT_INVALID", message, new FieldProblem(field, value, "1–" + LENGTH + " 字", message));
  }
}
