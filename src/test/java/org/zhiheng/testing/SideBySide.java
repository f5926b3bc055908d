package org.zhiheng.testing;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.function.Executable;

/** Long stories told at once (并行讲述): each waits most of its time for processes of its own, and each is one test. */
public final class SideBySide implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** Begins a story. */
  public Future<Void> begin(Executable story) {
    return threads.submit(
        () -> {
          run(story);
          return null;
        });
  }

  private static void run(Executable story) throws Exception {
    try {
      story.execute();
    } catch (Exception | Error problem) {
      throw problem;
    } catch (Throwable other) {
      throw new IllegalStateException(other);
    }
  }

  /** Waits for its end; what went wrong in it goes wrong here. */
  public static void ended(Future<Void> story) throws Throwable {
    try {
      story.get();
    } catch (ExecutionException failed) {
      throw failed.getCause();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
