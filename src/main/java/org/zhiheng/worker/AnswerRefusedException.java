package org.zhiheng.worker;

/** The court did not take an answer (法院未接收答复). */
public class AnswerRefusedException extends RuntimeException {

  private final String type;

  /**
   * @param type the court's name for the problem, a URN; empty if it gave none
   */
  public AnswerRefusedException(String type, String message) {
    super(message);
    this.type = type;
  }

  /** The lock ran out on the way; that says nothing against the answer. */
  public boolean isTaskLost() {
    return type.endsWith(":task-locked");
  }

  /** The court does not believe the unit's signature, or misses it: nothing the agency could answer better. */
  public boolean isAboutSignature() {
    return type.contains(":package-");
  }
}
