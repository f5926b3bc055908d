package org.zhiheng.document.process;

/** Names in {@code document-approval.bpmn} that Java depends on; a test compares them with the model. */
public final class DocumentApprovalModel {

  public static final String KEY = "document-approval";

  public static final String TASK_APPROVE = "Task_ApproveDocument";
  public static final String TASK_REVISE = "Task_ReviseDraft";
  public static final String TASK_SERVE_OTHERWISE = "Task_ServeOtherwise";
  public static final String EXTERNAL_DELIVER = "External_DeliverDocuments";

  /** BPMN error when electronic service fails (送达失败). */
  public static final String ERROR_DELIVERY_FAILED = "DELIVERY_FAILED";

  public static final String DOCUMENT_SET_ID = "documentSetId";
  public static final String DELIVERY_ID = "deliveryId";
  public static final String APPROVER_GROUP = "approverGroup";
  /** Value of {@link #APPROVER_GROUP} where a standing authorisation replaces a person. */
  public static final String AUTO = "AUTO";

  public static final String DOCUMENT_KIND = "documentKind";
  public static final String DOCUMENT_AUDIENCE = "documentAudience";
  public static final String DOCUMENT_PURPOSE = "documentPurpose";
  public static final String DOCUMENT_OUTCOME = "documentOutcome";
  public static final String OUTCOME_SEALED = "SEALED";
  public static final String OUTCOME_WITHDRAWN = "WITHDRAWN";

  public static final String APPROVAL_DECISION = "approvalDecision";
  public static final String DECISION_APPROVE = "APPROVE";
  public static final String DECISION_RETURN = "RETURN";
  public static final String APPROVAL_OPINION = "approvalOpinion";

  public static final String REVISION_DECISION = "revisionDecision";
  public static final String REVISION_RESUBMIT = "RESUBMIT";
  public static final String REVISION_WITHDRAW = "WITHDRAW";
  public static final String REVISED_GROUND = "revisedGround";
  public static final String REVISED_REPORT_DAYS = "revisedReportDays";

  public static final String SERVICE_METHOD = "serviceMethod";
  public static final String SERVED_ON = "servedOn";

  private DocumentApprovalModel() {}
}
