package org.zhiheng.reference;

import java.util.Arrays;
import java.util.Optional;

/**
 * Case types that occur in the court's case numbers (案件类型, R1.02). The letters stand in the number, the code in
 * statistics.
 */
public enum CaseType {
  ENFORCEMENT("执", "1002", "首次执行案件"),
  RESUMED("执恢", "1003", "恢复执行案件"),
  PRESERVATION("执保", "1004", "财产保全执行案件"),
  OBJECTION("执异", "1006", "执行异议案件"),
  REVIEW("执复", "1007", "执行复议案件"),
  SUPERVISION("执监", "1008", "执行监督案件"),
  COORDINATION("执协", "1009", "执行协调案件"),
  OTHER("执他", "1010", "其他执行案件"),
  PRESERVATION_REVIEW("财保", "0901", "非诉财产保全审查案件"),
  SANCTION("司惩", "0802", "司法制裁案件"),
  SANCTION_REVIEW("司惩复", "0804", "司法制裁复议案件"),
  CIVIL_FIRST("民初", "0301", "民事一审案件"),
  CIVIL_SECOND("民终", "0302", "民事二审案件"),
  RELIEF("司救执", "0522", "执行司法救助案件"),
  BANKRUPTCY_REVIEW("破申", "1103", "破产申请审查案件"),
  NON_LITIGATION_REVIEW("行审", "0409", "非诉行政行为申请执行审查案件");

  private final String letters;
  private final String code;
  private final String label;

  CaseType(String letters, String code, String label) {
    this.letters = letters;
    this.code = code;
    this.label = label;
  }

  /** The letters in a case number (类型代字), e.g. 执恢. */
  public String letters() {
    return letters;
  }

  /** The four digits of the case type standard (案件类型代码). */
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** The type whose letters are exactly {@code letters}. */
  public static Optional<CaseType> ofLetters(String letters) {
    return Arrays.stream(values()).filter(type -> type.letters.equals(letters)).findFirst();
  }
}
