package org.zhiheng.grid;

import org.zhiheng.platform.privacy.PersonalNumbers;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Rules for what people write here (文字要求). */
final class Words {

  /** Longest report, answer or record. */
  static final int LONG = 1000;

  /** Longest instruction, place or remark. */
  static final int SHORT = 200;

  /** Stands for words the reader's role does not need. */
  static final String HIDDEN = "（按岗位遮盖）";

  private Words() {}

  /** A text that is there and not too long; {@code TEXT_INVALID} names the field. */
  static String required(String field, String label, String text, int longest) {
    if (text.isBlank()) {
      throw wrong(field, "", "请填写" + label);
    }
    return optional(field, label, text, longest);
  }

  /** A text that may be empty. */
  static String optional(String field, String label, String text, int longest) {
    if (text.strip().length() > longest) {
      throw wrong(field, text.strip().substring(0, 20) + "…", label + "不得超过 " + longest + " 字");
    }
    return text.strip();
  }

  /** A text others read or that is kept in clear: holds no number of a person. */
  static String withoutNumbers(String field, String label, String text) {
    if (PersonalNumbers.in(text)) {
      throw wrong(field, "****", label + "中不要填写证件号码、手机号或账号");
    }
    return text;
  }

  private static BusinessException wrong(String field, String value, String message) {
    return BusinessException.invalid("TEXT_INVALID", message, new FieldProblem(field, value, "S1.33", message));
  }
}
