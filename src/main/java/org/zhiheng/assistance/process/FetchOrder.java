package org.zhiheng.assistance.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a worker asks for in one fetch (领取请求).
 *
 * @param byCreateTime oldest first or newest first, before priority; empty = no order by time
 */
public record FetchOrder(
    String account, String workerId, int maxTasks, boolean usePriority, Optional<Order> byCreateTime, List<Topic> topics) {

  /** Direction of sorting by time of creation. */
  public enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST
  }

  /**
   * One topic of a fetch.
   *
   * @param variables names of the only fields wanted; empty = all that is disclosed
   */
  public record Topic(String name, Duration lock, Optional<Set<String>> variables, Optional<String> businessKey) {}

  public FetchOrder {
    topics = List.copyOf(topics);
  }

  /** Whether any of these topics is asked for. */
  public boolean asksForAny(Set<String> names) {
    return topics.stream().anyMatch(topic -> names.contains(topic.name()));
  }
}
