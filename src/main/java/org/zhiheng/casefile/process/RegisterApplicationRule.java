package org.zhiheng.casefile.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.ApplicationColumns;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.platform.engine.StartRule;

/**
 * The start form 登记执行申请: what is typed goes straight to the domain, with the same checks as every other way in; the
 * engine keeps the case's id, its court and the day.
 */
@Component
class RegisterApplicationRule implements StartRule {

  private final CaseFiles cases;

  RegisterApplicationRule(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public String process() {
    return EnforcementCaseModel.KEY;
  }

  @Override
  public Map<String, Object> accept(Map<String, Object> submitted) {
    CaseFile file = cases.receive(ApplicationColumns.form(key -> text(submitted.get(key))));
    return Map.of(
        CaseVariables.CASE_ID, file.id(),
        CaseVariables.COURT_CODE, file.courtCode(),
        CaseVariables.RECEIVED_ON, file.receivedOn().toString());
  }

  private static String text(Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "是" : "否";
    }
    return value == null ? "" : value.toString();
  }
}
