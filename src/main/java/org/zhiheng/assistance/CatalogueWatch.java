package org.zhiheng.assistance;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks now and then whether another server of the same database has reloaded the catalogue, and follows (目录同步). */
@Component
class CatalogueWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueWatch.class);

  private final CatalogueUpdates updates;
  private final Duration pause;
  private ScheduledExecutorService watch;

  CatalogueWatch(CatalogueUpdates updates, @Value("${zhiheng.assistance.catalogue-look:30s}") Duration pause) {
    this.updates = updates;
    this.pause = pause;
  }

  @Override
  public synchronized void start() {
    watch = Executors.newSingleThreadScheduledExecutor(CatalogueWatch::daemon);
    watch.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "catalogue-watch");
    thread.setDaemon(true);
    return thread;
  }

  /** A database that is away now is looked at again later; an exception would end the watch. */
  private void look() {
    try {
      if (updates.followOthers()) {
        LOG.info("协助目录已由另一台服务器更新，本机已同步");
      }
    } catch (RuntimeException e) {
      LOG.warn("暂不能查看协助目录是否更新：{}", e.getMessage());
    }
  }

  @Override
  public synchronized void stop() {
    watch.shutdownNow();
    watch = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return watch != null;
  }
}
