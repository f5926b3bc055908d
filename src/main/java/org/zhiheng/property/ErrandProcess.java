package org.zhiheng.property;

/** How errands are carried on (外勤流程). */
public interface ErrandProcess {

  /** Puts the errand before the field team. */
  void start(FieldErrand errand, String caseNo);

  /** The errand was taken back. */
  void withdrawn(FieldErrand errand, String caseNo);
}
