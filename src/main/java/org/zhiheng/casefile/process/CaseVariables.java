package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of the processes of a case (流程变量). They hold ids and what gateways read, never a person's data. */
final class CaseVariables {

  static final String CASE_ID = "caseId";
  static final String COURT_CODE = "courtCode";
  static final String RECEIVED_ON = "receivedOn";
  static final String FILED_ON = "filedOn";
  static final String HANDLER = "handler";
  static final String REVIEW_FROM = "reviewFrom";
  static final String FILING_DECISION = "filingDecision";
  static final String REVIEW_REASON = "reviewReason";
  static final String SUPPLEMENT_NOTE = "supplementNote";
  static final String URGE_NOTE = "urgeNote";
  static final String ASSESS_FROM = "assessFrom";
  static final String ASSESSMENT = "assessment";
  static final String ASSESSMENT_NOTE = "assessmentNote";
  static final String AWAIT_OUTCOME = "awaitOutcome";
  static final String SETTLEMENT_ACTION = "settlementAction";
  static final String CLOSING_MODE = "closingMode";
  static final String CLOSING_REVIEW = "closingReview";
  static final String CLOSING_NOTE = "closingNote";
  static final String CLOSING_AMENDMENT = "closingAmendment";
  static final String CLOSING_OUTCOME = "closingOutcome";
  static final String EXTENSION_REQUEST = "extensionRequest";
  static final String EXTENSION_REASON = "extensionReason";
  static final String EXTENSION_DECISION = "extensionDecision";

  private CaseVariables() {}

  static String caseId(VariableScope scope) {
    return text(scope, CASE_ID);
  }

  static String text(VariableScope scope, String name) {
    Object value = scope.getVariable(name);
    return value == null ? "" : value.toString();
  }
}
