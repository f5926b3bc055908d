package org.zhiheng.assistance.process;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;

/** What an account may touch (接入账号权限). Each denial is recorded, in a transaction of its own. */
@Component
class AccountRights {

  private static final int LONGEST_NAMES = 300;

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

  /** Refuses a request of somebody else, as if there were none. */
  void requireRequest(String account, String requestId, String topic) {
    if (!covers(account, topic)) {
      auditDenial(account, Map.of("request", requestId));
      throw BusinessException.notFound("REQUEST_UNKNOWN", "没有这一协助请求");
    }
  }

  static BusinessException unknownTask() {
    return BusinessException.notFound("TASK_UNKNOWN", "没有这一任务");
  }

  /** Records fields a worker asked for that the matter of the topic does not disclose; they are withheld. */
  void recordForeignFields(String account, String topic, Set<String> asked, Set<String> disclosed) {
    Set<String> foreign = new TreeSet<>(asked);
    foreign.removeAll(disclosed);
    foreign.removeAll(disclosedOn(topic));
    if (!foreign.isEmpty()) {
      String names = String.join(" ", foreign);
      auditDenial(
          account, Map.of("topic", topic, "fields", names.substring(0, Math.min(names.length(), LONGEST_NAMES))));
    }
  }

  /** A field the matter discloses may be absent from one request without being anybody else's. */
  private Set<String> disclosedOn(String topic) {
    Set<String> names = new TreeSet<>(Set.of("documents"));
    agencies.units().stream()
        .filter(unit -> topic.startsWith(unit.code() + "."))
        .map(unit -> unit.department() + topic.substring(unit.code().length()))
        .flatMap(matter -> agencies.findMatter(matter).stream())
        .forEach(matter -> names.addAll(matter.discloses()));
    return names;
  }

  private void auditDenial(String account, Map<String, ?> what) {
    calls.run(account, () -> audit.record("AGENCY_DENIED", "assistance_account", account, Map.of(), what));
  }

}
