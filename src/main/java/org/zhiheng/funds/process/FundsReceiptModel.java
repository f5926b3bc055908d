package org.zhiheng.funds.process;

/** Names of the model {@code funds-receipt} (案款收入) that Java relies on; checked against the model by a test. */
public final class FundsReceiptModel {

  public static final String KEY = "funds-receipt";

  public static final String TASK_CLAIM_RECEIPT = "Task_ClaimReceipt";

  public static final String RECEIPT_ID = "receiptId";
  public static final String CASE_ID = "caseId";
  public static final String COURT_CODE = "courtCode";
  public static final String IDENTIFIED = "identified";
  public static final String RETURNING = "returning";
  public static final String CLAIM_DECISION = "claimDecision";
  public static final String CLAIM_CASE_NO = "claimCaseNo";
  public static final String NOTIFICATION_ID = "notificationId";

  /** Value of {@link #CLAIM_DECISION}: the money belongs to a case. */
  public static final String CLAIM = "CLAIM";

  /** Value of {@link #CLAIM_DECISION}: the money goes back. */
  public static final String RETURN = "RETURN";

  private FundsReceiptModel() {}
}
