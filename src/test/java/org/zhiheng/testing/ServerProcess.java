package org.zhiheng.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * The real server as a process of its own, as an operator starts it: its own JVM, its own directory, settings on the command
 * line. It can be killed like one, too.
 */
public final class ServerProcess implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(6);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path directory;
  private final String name;
  private final List<String> settings;
  private final int port;
  private Process process;

  private ServerProcess(Path directory, String name, List<String> settings) {
    this.directory = directory;
    this.name = name;
    this.settings = List.copyOf(settings);
    this.port = freePort();
  }

  /** A server that works in this directory; it is not started yet. */
  public static ServerProcess in(Path directory, String name, List<String> settings) {
    return new ServerProcess(directory, name, settings);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** Starts it without waiting. */
  public ServerProcess launch() {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx700m",
                "-cp",
                classPath(),
                "org.zhiheng.ZhihengApplication",
                "--server.port=" + port));
    command.addAll(settings);
    try {
      process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** The product as it is delivered, without the tests' own settings. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).endsWith("test-classes"))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Waits until it says that it is ready. */
  public ServerProcess awaitReady() {
    Awaitility.await(name + " is ready").atMost(START).pollInterval(Duration.ofMillis(200)).until(this::isReadyOrDead);
    if (!process.isAlive()) {
      throw new IllegalStateException(name + " did not start:\n" + tail(console()));
    }
    return this;
  }

  private boolean isReadyOrDead() {
    return !process.isAlive() || isReady();
  }

  private boolean isReady() {
    try {
      HttpRequest ask = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")).build();
      return HTTP.send(ask, BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** {@code kill -9}: nothing is finished, nothing is written, nothing is told to anybody. */
  public void kill() {
    process.destroyForcibly();
    ended(Duration.ofSeconds(30));
  }

  /** Asks it to end, as Ctrl-C does; tells whether it did in time. */
  public boolean stopsWithin(Duration time) {
    process.destroy();
    return ended(time);
  }

  private boolean ended(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Everything it has said so far, over all its lives. */
  public String said() {
    return read(console());
  }

  private Path console() {
    return directory.resolve(name + ".log");
  }

  private static String tail(Path file) {
    List<String> lines = read(file).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      kill();
    }
  }
}
