package org.zhiheng.assistance.web;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A program of {@code src/test/js}, run by Node with its packages installed once under {@code target}. */
final class NodeProgram implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(NodeProgram.class);
  private static final Path SOURCES = Path.of("src/test/js");
  private static final Path PLACE = Path.of("target/js");
  private static final String EVENT = "EVENT ";

  private final Process process;
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

  private NodeProgram(Process process) {
    this.process = process;
    Thread reading = new Thread(this::read, "node-output");
    reading.setDaemon(true);
    reading.start();
  }

  /** Starts it, or skips the test with a loud word if this machine has no Node or cannot get the packages. */
  static NodeProgram start(String script, Map<String, String> environment) throws IOException, InterruptedException {
    String node = find("node").orElseGet(() -> skip("Node.js is not installed"));
    String npm = find("npm").orElseGet(() -> skip("npm is not installed"));
    install(npm, script);
    ProcessBuilder program = new ProcessBuilder(node, script).directory(PLACE.toFile()).redirectErrorStream(true);
    program.environment().putAll(environment);
    return new NodeProgram(program.start());
  }

  private static Optional<String> find(String program) {
    return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  private static <T> T skip(String why) {
    LOG.warn("\n\n  SKIPPED: the JavaScript client was NOT tried: {}.\n", why);
    return abort(why);
  }

  private static void install(String npm, String script) throws IOException, InterruptedException {
    Files.createDirectories(PLACE);
    Files.copy(SOURCES.resolve(script), PLACE.resolve(script), StandardCopyOption.REPLACE_EXISTING);
    if (isInstalled()) {
      return;
    }
    for (String file : List.of("package.json", "package-lock.json")) {
      Files.copy(SOURCES.resolve(file), PLACE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    Path log = PLACE.resolve("npm.log");
    Process installing =
        new ProcessBuilder(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            .directory(PLACE.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!installing.waitFor(3, TimeUnit.MINUTES) || installing.exitValue() != 0) {
      installing.destroyForcibly();
      skip("npm could not install its packages, see " + log);
    }
  }

  /** npm writes its own list last; the lock file beside it is the one it went by. */
  private static boolean isInstalled() throws IOException {
    Path lock = PLACE.resolve("package-lock.json");
    return Files.exists(PLACE.resolve("node_modules/.package-lock.json"))
        && Files.mismatch(SOURCES.resolve("package-lock.json"), lock) < 0;
  }

  private void read() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith(EVENT)) {
          events.add(line.substring(EVENT.length()));
        } else {
          LOG.warn("node: {}", line);
        }
      }
    } catch (IOException ended) {
      LOG.debug("node ended", ended);
    }
  }

  /** The next event the program tells of, as JSON. */
  String next() throws InterruptedException {
    String event = events.poll(30, TimeUnit.SECONDS);
    if (event == null) {
      throw new AssertionError("the program says nothing" + (process.isAlive() ? "" : "; it has ended with " + process.exitValue()));
    }
    return event;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
