package org.zhiheng.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** CPU time of the simulated agencies' own computers: they share this JVM, but no server has them to pay for. */
final class AgencyThreads {

  private static final String CLIENT = "TopicSubscriptionManager";

  private AgencyThreads() {}

  static Duration cpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Duration.ofNanos(
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals(CLIENT))
            .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.getId())))
            .sum());
  }
}
