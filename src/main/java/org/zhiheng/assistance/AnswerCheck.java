package org.zhiheng.assistance;

import java.util.Map;

/**
 * Looks at an answer before it is taken (回执查验). Whoever reads the answers of a matter later says here what it could not
 * read, so that the unit learns it at once and corrects it, instead of the court finding out when nobody is there to ask.
 */
public interface AnswerCheck {

  /**
   * Checks the fields a unit answered with.
   *
   * @param fields what the matter lets a unit answer, everything else already left out
   * @throws org.zhiheng.platform.problem.BusinessException invalid, naming field, value and rule
   */
  void check(AssistanceRequest request, Matter matter, String resultCode, Map<String, Object> fields);
}
