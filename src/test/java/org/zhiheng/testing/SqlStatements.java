package org.zhiheng.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Listens to what a piece of work says to the database, ours and the engine's, on the thread that does it. A batch is one
 * statement, however many rows travel in it.
 */
public final class SqlStatements {

  private static final List<String> SPEAKERS =
      List.of("org.springframework.jdbc.core.JdbcTemplate", "org.camunda.bpm.engine.impl.persistence.entity");
  private static final List<String> BEGINNINGS = List.of("Executing SQL", "Executing prepared SQL statement [", "==>  Preparing:");

  private SqlStatements() {}

  /** The statements of {@code work}, in their order. */
  public static List<String> of(Runnable work) {
    Ear ear = new Ear(Thread.currentThread().getName());
    ear.start();
    List<Logger> speakers = SPEAKERS.stream().map(name -> (Logger) LoggerFactory.getLogger(name)).toList();
    List<Level> before = speakers.stream().map(speaker -> speaker.getLevel() == null ? Level.WARN : speaker.getLevel()).toList();
    speakers.forEach(speaker -> listen(speaker, ear));
    try {
      work.run();
    } finally {
      for (int i = 0; i < speakers.size(); i++) {
        speakers.get(i).detachAppender(ear);
        speakers.get(i).setAdditive(true);
        speakers.get(i).setLevel(before.get(i));
      }
    }
    return ear.heard;
  }

  private static void listen(Logger speaker, Ear ear) {
    speaker.setLevel(Level.DEBUG);
    speaker.setAdditive(false);
    speaker.addAppender(ear);
  }

  private static final class Ear extends AppenderBase<ILoggingEvent> {

    private final String thread;
    private final List<String> heard = new ArrayList<>();

    Ear(String thread) {
      this.thread = thread;
    }

    @Override
    protected void append(ILoggingEvent event) {
      String message = event.getFormattedMessage();
      if (event.getThreadName().equals(thread) && BEGINNINGS.stream().anyMatch(message::startsWith)) {
        heard.add(message);
      }
    }
  }
}
