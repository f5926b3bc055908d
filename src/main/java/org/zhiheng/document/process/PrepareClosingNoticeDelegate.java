package org.zhiheng.document.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhiheng.document.ClosingNotices;

/** 准备结案通知书. */
@Component("prepareClosingNoticeDelegate")
class PrepareClosingNoticeDelegate implements JavaDelegate {

  private static final String CLOSING_MODE = "closingMode";

  private final ClosingNotices closingNotices;

  PrepareClosingNoticeDelegate(ClosingNotices closingNotices) {
    this.closingNotices = closingNotices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String setId =
        closingNotices.prepare(
            (String) execution.getVariable("caseId"), Inputs.text(execution.getVariable(CLOSING_MODE)));
    execution.setVariable(DocumentApprovalModel.DOCUMENT_SET_ID, setId);
  }
}
