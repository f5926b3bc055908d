package org.zhiheng.casefile.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Milestone;

/** Notice and report order went out (执行通知书、报告财产令已发出). */
@Component("noticeIssuedListener")
class NoticeIssuedListener implements ExecutionListener {

  private final CaseFiles cases;

  NoticeIssuedListener(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public void notify(DelegateExecution execution) {
    cases.reach(CaseVariables.caseId(execution), Milestone.NOTICE_ISSUED);
  }
}
