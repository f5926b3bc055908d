package org.zhiheng.assistance.web;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhiheng.assistance.process.FetchOrder;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Reads the body of fetchAndLock and refuses what cannot be meant or must not be asked (领取请求校验). */
final class FetchBodies {

  private static final int MAX_TASKS = 100;
  private static final int MAX_TOPICS = 200;
  private static final int WORKER_LENGTH = 200;
  private static final Duration LONGEST_LOCK = Duration.ofHours(24);

  /** Camunda's own limit of a long poll. */
  private static final Duration LONGEST_POLL = Duration.ofMinutes(30);

  private FetchBodies() {}

  static FetchOrder order(String account, Bodies.Fetch body) {
    List<Bodies.Topic> topics = Optional.ofNullable(body.topics()).orElse(List.of());
    if (topics.isEmpty() || topics.size() > MAX_TOPICS) {
      throw invalid("topics", "主题应有 1 至 " + MAX_TOPICS + " 个");
    }
    return new FetchOrder(
        account,
        worker(body.workerId()),
        maxTasks(body.maxTasks()),
        !Boolean.FALSE.equals(body.usePriority()),
        sorting(body),
        topics.stream().map(FetchBodies::topic).toList());
  }

  static Duration poll(Bodies.Fetch body) {
    long millis = Optional.ofNullable(body.asyncResponseTimeout()).orElse(0L);
    if (millis < 0 || millis > LONGEST_POLL.toMillis()) {
      throw invalid("asyncResponseTimeout", "长轮询时间应在 0 至 " + LONGEST_POLL.toMillis() + " 毫秒之间");
    }
    return Duration.ofMillis(millis);
  }

  static String worker(String workerId) {
    if (workerId == null || workerId.isBlank() || workerId.length() > WORKER_LENGTH) {
      throw invalid("workerId", "workerId 应为 1 至 " + WORKER_LENGTH + " 个字符");
    }
    return workerId;
  }

  static Duration lock(String field, Long millis) {
    if (millis == null || millis <= 0 || millis > LONGEST_LOCK.toMillis()) {
      throw invalid(field, "锁定时间应在 1 至 " + LONGEST_LOCK.toMillis() + " 毫秒之间");
    }
    return Duration.ofMillis(millis);
  }

  private static int maxTasks(Integer maxTasks) {
    int wanted = Optional.ofNullable(maxTasks).orElse(10);
    if (wanted < 1) {
      throw invalid("maxTasks", "maxTasks 应至少为 1");
    }
    return Math.min(wanted, MAX_TASKS);
  }

  private static Optional<FetchOrder.Order> sorting(Bodies.Fetch body) {
    return Optional.ofNullable(body.sorting()).stream()
        .flatMap(List::stream)
        .filter(sorting -> "createTime".equals(sorting.sortBy()))
        .map(
            sorting ->
                "desc".equalsIgnoreCase(sorting.sortOrder())
                    ? FetchOrder.Order.NEWEST_FIRST
                    : FetchOrder.Order.OLDEST_FIRST)
        .findFirst();
  }

  private static FetchOrder.Topic topic(Bodies.Topic topic) {
    if (topic.topicName() == null || topic.topicName().isBlank()) {
      throw invalid("topicName", "缺少主题名称");
    }
    refuseFiltersByProcess(topic);
    return new FetchOrder.Topic(
        topic.topicName(),
        lock("lockDuration", topic.lockDuration()),
        Optional.ofNullable(topic.variables()).map(Set::copyOf),
        Optional.ofNullable(topic.businessKey()));
  }

  /** A filter that is ignored would hand out more than was asked for; an agency has no business with processes. */
  private static void refuseFiltersByProcess(Bodies.Topic topic) {
    boolean filtered =
        Stream.of(
                    topic.processDefinitionId(),
                    topic.processDefinitionIdIn(),
                    topic.processDefinitionKey(),
                    topic.processDefinitionKeyIn(),
                    topic.processDefinitionVersionTag(),
                    topic.tenantIdIn())
                .anyMatch(Objects::nonNull)
            || topic.processVariables() != null && !topic.processVariables().isEmpty();
    if (filtered) {
      throw invalid("topics", "此接口不支持按流程、流程变量或租户筛选");
    }
  }

  static BusinessException invalid(String field, String message) {
    return BusinessException.invalid("REQUEST_INVALID", message, new FieldProblem(field, "", "agency-api", message));
  }
}
