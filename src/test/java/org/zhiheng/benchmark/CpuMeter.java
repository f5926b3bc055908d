package org.zhiheng.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CPU time of this JVM and of PostgreSQL. Linux only for the database's share. */
final class CpuMeter {

  /** CPU time spent, each since some fixed moment. */
  record Reading(Duration jvm, Duration database) {

    Reading since(Reading earlier) {
      return new Reading(jvm.minus(earlier.jvm), database.minus(earlier.database));
    }

    double totalMillis() {
      return (jvm.toNanos() + database.toNanos()) / 1e6;
    }
  }

  /** Jiffies per second of Linux' accounting; the kernel shows 100 to user space on every architecture. */
  private static final long TICKS_PER_SECOND = 100;

  private final ProcessHandle postmaster;

  /** The server has detached itself from this JVM; any session's process is its child. */
  CpuMeter(JdbcClient database) {
    long session = database.sql("select pg_backend_pid()").query(Long.class).single();
    this.postmaster = ProcessHandle.of(session).flatMap(ProcessHandle::parent).orElseThrow();
  }

  Reading read() {
    OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Reading(Duration.ofNanos(system.getProcessCpuTime()), database());
  }

  /** Includes processes of closed connections, which the postmaster has waited for. */
  private Duration database() {
    long ticks = ticks(postmaster.pid()) + postmaster.children().mapToLong(process -> ticks(process.pid())).sum();
    return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
  }

  private static long ticks(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
      return Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12)) + Long.parseLong(fields.get(13)) + Long.parseLong(fields.get(14));
    } catch (IOException e) {
      return 0; // it ended between the listing and the reading
    }
  }
}
