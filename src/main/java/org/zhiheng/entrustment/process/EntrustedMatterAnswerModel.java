package org.zhiheng.entrustment.process;

/** Names of the model {@code entrusted-matter-answer} (答复外地法院) that Java relies on; checked against the model by a test. */
public final class EntrustedMatterAnswerModel {

  public static final String KEY = "entrusted-matter-answer";

  public static final String EXTERNAL_SEND_ANSWER = "External_SendAnswer";
  public static final String TASK_CONTACT_COURT = "Task_ContactCourt";

  /** Id of the answer that is to be delivered. */
  public static final String ANSWER_ID = "entrustmentAnswerId";

  private EntrustedMatterAnswerModel() {}
}
