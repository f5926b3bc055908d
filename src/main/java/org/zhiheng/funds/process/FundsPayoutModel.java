package org.zhiheng.funds.process;

/** Names of the model {@code funds-payout} (案款发放) that Java relies on; checked against the model by a test. */
public final class FundsPayoutModel {

  public static final String KEY = "funds-payout";

  public static final String TASK_APPROVE_PAYOUT = "Task_ApprovePayout";
  public static final String TASK_CORRECT_PAYOUT = "Task_CorrectPayout";
  public static final String TASK_WATCH_DEFERRAL = "Task_WatchDeferral";
  public static final String TASK_CORRECT_PAYEE = "Task_CorrectPayee";
  public static final String TASK_CHECK_BANK = "Task_CheckBank";

  public static final String MESSAGE_DEFERRAL_ENDED = "deferralEnded";
  public static final String ERROR_PAYOUT_UNPAID = "PAYOUT_UNPAID";

  public static final String PAYOUT_ID = "payoutId";
  public static final String CASE_ID = "caseId";
  public static final String COURT_CODE = "courtCode";
  public static final String PAYOUT_FEN = "payoutFen";
  public static final String PAYOUT_FROM = "payoutFrom";
  public static final String PAYOUT_RESUMED = "payoutResumed";
  public static final String RETURNING = "returning";
  public static final String ACCOUNTS_CONFIRMED = "accountsConfirmed";
  public static final String PAYOUT_DECISION = "payoutDecision";
  public static final String PAYOUT_REASON = "payoutReason";
  public static final String DEFERRAL_REASON = "deferralReason";
  public static final String REVIEW_ON = "reviewOn";
  public static final String PAYEE_OUTCOME = "payeeOutcome";
  public static final String DEPOSIT_REASON = "depositReason";
  public static final String NOTIFICATION_ID = "notificationId";

  /** Value of {@link #PAYEE_OUTCOME}: every line has a confirmed account. */
  public static final String CONFIRMED = "CONFIRMED";

  /** Value of {@link #PAYEE_OUTCOME}: the creditor cannot be paid, deposit the money. */
  public static final String DEPOSIT = "DEPOSIT";

  private FundsPayoutModel() {}
}
