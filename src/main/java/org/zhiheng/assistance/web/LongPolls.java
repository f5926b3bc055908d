package org.zhiheng.assistance.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.process.AgencyFetch;
import org.zhiheng.assistance.process.FetchOrder;
import org.zhiheng.assistance.process.WorkItem;
import org.zhiheng.platform.audit.CallAddress;
import org.zhiheng.platform.engine.ExternalTaskSignal;
import org.zhiheng.platform.problem.BusinessException;

/**
 * Workers that wait for work (长轮询). Nobody spins: a commit that leaves work behind wakes one thread, which asks once which
 * topics have work and serves only the polls that wait for one of them. Many commits at a time are one wake-up. Work that
 * another node left behind is found within {@link #SAFETY_NET}.
 */
@Component
class LongPolls implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LongPolls.class);
  private static final Duration SAFETY_NET = Duration.ofSeconds(1);
  private static final int SERVERS = 4;

  private final AgencyFetch fetch;
  private final ExternalTaskSignal signal;
  private final Map<String, Poll> waiting = new ConcurrentHashMap<>();
  private final Semaphore wakeUp = new Semaphore(0);
  private volatile boolean running;
  private AutoCloseable listening;
  private Thread watcher;
  private ExecutorService servers;

  LongPolls(AgencyFetch fetch, ExternalTaskSignal signal) {
    this.fetch = fetch;
    this.signal = signal;
  }

  /** Where a poll's answer goes, exactly once. */
  interface Answer {

    void work(List<WorkItem> items);

    void problem(RuntimeException problem);

    /** Whether the caller is answered or gone. */
    boolean isOver();
  }

  /** @param address where the call came from; whoever serves it later works for that call */
  private record Poll(FetchOrder order, Answer answer, String address, long deadline, AtomicBoolean busy) {

    boolean isLate() {
      return deadline - System.nanoTime() <= 0;
    }
  }

  /** Answers as soon as there is work, or with an empty list when the time is over. */
  void await(FetchOrder order, Duration time, Answer answer) {
    if (!running) {
      answer.work(List.of());
      return;
    }
    Poll poll = new Poll(order, answer, CallAddress.current(), System.nanoTime() + time.toNanos(), new AtomicBoolean());
    Poll older = waiting.put(key(order), poll);
    if (older != null) {
      older.answer().problem(replaced(order));
    }
    if (running) {
      wakeUp.release();
    } else {
      answerEverybody();
    }
  }

  /** An error, not an empty list: two workers of one name would otherwise chase each other without a pause. */
  private static BusinessException replaced(FetchOrder order) {
    return BusinessException.conflict("POLL_REPLACED", "同名工作进程 " + order.workerId() + " 发起了新的领取请求，本次等待结束");
  }

  private static String key(FetchOrder order) {
    return order.account() + "/" + order.workerId();
  }

  private void watch() {
    while (running) {
      try {
        wakeUp.tryAcquire(SAFETY_NET.toMillis(), TimeUnit.MILLISECONDS);
        wakeUp.drainPermits();
        endLatePolls();
        serveAll();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.warn("查看待办主题失败，稍后重试", e);
        pause();
      }
    }
  }

  private void endLatePolls() {
    for (Map.Entry<String, Poll> entry : waiting.entrySet()) {
      Poll poll = entry.getValue();
      if ((poll.isLate() || poll.answer().isOver()) && poll.busy().compareAndSet(false, true)) {
        waiting.remove(entry.getKey(), poll);
        poll.answer().work(List.of());
      }
    }
  }

  private void serveAll() {
    if (waiting.isEmpty()) {
      return;
    }
    Set<String> topics = fetch.topicsWithWork();
    for (Poll poll : waiting.values()) {
      if (poll.order().asksForAny(topics) && poll.busy().compareAndSet(false, true)) {
        servers.execute(() -> CallAddress.on(poll.address(), () -> serve(poll)));
      }
    }
  }

  private void serve(Poll poll) {
    try {
      List<WorkItem> items = poll.answer().isOver() ? List.of() : fetch.fetchAndLock(poll.order());
      if (!items.isEmpty() || !running) {
        waiting.remove(key(poll.order()), poll);
        poll.answer().work(items);
      }
    } catch (RuntimeException e) {
      waiting.remove(key(poll.order()), poll);
      poll.answer().problem(e);
    } finally {
      poll.busy().set(false);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(SAFETY_NET.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    running = true;
    servers = Executors.newFixedThreadPool(SERVERS, named("agency-poll"));
    watcher = named("agency-poll-watch").newThread(this::watch);
    watcher.start();
    listening = signal.onNewTasks(wakeUp::release);
  }

  private static ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public void stop() {
    running = false;
    close(listening);
    // Woken, not interrupted: an interrupt in the middle of a query would close the H2 file for everybody.
    wakeUp.release();
    waitForWatcher();
    answerEverybody();
    servers.shutdown();
  }

  private void waitForWatcher() {
    try {
      watcher.join(SAFETY_NET.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A poll that is being served gets its answer from there: tasks locked for it must not be lost. */
  private void answerEverybody() {
    for (Map.Entry<String, Poll> entry : waiting.entrySet()) {
      Poll poll = entry.getValue();
      if (poll.busy().compareAndSet(false, true) && waiting.remove(entry.getKey(), poll)) {
        poll.answer().work(List.of());
      }
    }
  }

  private static void close(AutoCloseable listening) {
    try {
      listening.close();
    } catch (Exception e) {
      LOG.warn("停止监听新任务时出错", e);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
