package org.zhiheng.assistance.process;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;

/** What an account may touch (接入账号权限). Each denial is recorded, in a transaction of its own. */
@Component
class AccountRights {

  private final Agencies agencies;
  private final AuditTrail audit;
  private final EngineCalls calls;

  AccountRights(Agencies agencies, AuditTrail audit, EngineCalls calls) {
    this.agencies = agencies;
    this.audit = audit;
    this.calls = calls;
  }

  /** Refuses a topic of somebody else. */
  void requireTopic(String account, String topic) {
    if (!covers(account, topic)) {
      auditDenial(account, Map.of("topic", topic));
      throw BusinessException.forbidden("TOPIC_FORBIDDEN", "账号 " + account + " 无权领取主题 " + topic);
    }
  }

  boolean covers(String account, String topic) {
    return agencies.account(account).map(known -> known.covers(topic)).orElse(false);
  }

  /** Runs {@code work} on a task; a task of somebody else looks exactly like none at all. */
  <T> T on(String account, String taskId, Supplier<T> work) {
    try {
      return calls.as(account, work);
    } catch (ForeignTaskException foreign) {
      auditDenial(account, Map.of("task", taskId));
      throw unknownTask();
    }
  }

  static BusinessException unknownTask() {
    return BusinessException.notFound("TASK_UNKNOWN", "没有这一任务");
  }

  private void auditDenial(String account, Map<String, ?> what) {
    calls.run(account, () -> audit.record("AGENCY_DENIED", "assistance_account", account, Map.of(), what));
  }

}
