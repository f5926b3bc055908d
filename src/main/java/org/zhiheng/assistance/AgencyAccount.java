package org.zhiheng.assistance;

import java.util.List;

/**
 * An account that may meet work over {@code /agency-api} (接入账号): one unit, a hub that serves several units, or one of the
 * court's own gateways.
 *
 * @param name user name of HTTP basic, first part of a worker's id
 * @param topics exact topics, or {@code <unit>.*} for all matters of a unit
 */
public record AgencyAccount(String name, Kind kind, String title, List<String> topics) {

  private static final String ALL_MATTERS = ".*";

  /** Whom an account stands for. */
  public enum Kind {
    UNIT,
    HUB,
    GATEWAY
  }

  public AgencyAccount {
    topics = List.copyOf(topics);
  }

  /** Whether work on this topic is the account's business; everything else does not exist for it. */
  public boolean covers(String topic) {
    return topics.stream().anyMatch(allowed -> matches(allowed, topic));
  }

  private static boolean matches(String allowed, String topic) {
    return allowed.endsWith(ALL_MATTERS)
        ? topic.startsWith(allowed.substring(0, allowed.length() - 1))
        : allowed.equals(topic);
  }
}
