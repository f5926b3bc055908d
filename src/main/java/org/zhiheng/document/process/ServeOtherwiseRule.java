package org.zhiheng.document.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.engine.CompletionRule;

/** 另行送达: a lawful way and a day that has come. */
@Component
class ServeOtherwiseRule implements CompletionRule {

  private static final Set<String> METHODS = Set.of("直接送达", "邮寄送达", "留置送达", "委托送达", "公告送达");

  private final Clock clock;

  ServeOtherwiseRule(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String task() {
    return DocumentApprovalModel.KEY + ":" + DocumentApprovalModel.TASK_SERVE_OTHERWISE;
  }

  @Override
  public void check(Map<String, Object> values) {
    String method = Inputs.text(values.get(DocumentApprovalModel.SERVICE_METHOD));
    if (!METHODS.contains(method)) {
      throw Inputs.wrong(DocumentApprovalModel.SERVICE_METHOD, method, "请选择送达方式");
    }
    LocalDate servedOn = Inputs.date(values.get(DocumentApprovalModel.SERVED_ON));
    if (servedOn.isAfter(LocalDate.now(clock))) {
      throw Inputs.wrong(DocumentApprovalModel.SERVED_ON, servedOn.toString(), "送达日期不能晚于今天");
    }
  }
}
