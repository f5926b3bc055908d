package org.zhiheng.entrustment.process;

/** Names of the model {@code entrusted-matter-exchange} (外地法院办理) that Java relies on; checked by a test. */
public final class EntrustedMatterExchangeModel {

  public static final String KEY = "entrusted-matter-exchange";

  public static final String EXTERNAL_ENTRUST = "External_Entrust";
  public static final String EXTERNAL_AWAIT_RESULT = "External_AwaitResult";
  public static final String TASK_CONTACT_COURT = "Task_ContactCourt";
  public static final String ERROR_COURT_REFUSED = "COURT_REFUSED";
  public static final String CONTACT_NOTE = "contactNote";

  private EntrustedMatterExchangeModel() {}
}
