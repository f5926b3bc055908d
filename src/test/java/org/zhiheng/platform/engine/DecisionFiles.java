package org.zhiheng.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Decision tables straight from {@code processes/}, for tests that need no process engine. */
public final class DecisionFiles extends Decisions {

  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  private final Path root;
  private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

  private DecisionFiles(Path root) {
    super(null);
    this.root = root;
  }

  /** The tables an analyst edits. */
  public static Decisions shipped() {
    return new DecisionFiles(Path.of("processes"));
  }

  /** Tables under another folder, to show what a changed file does. */
  public static Decisions under(Path root) {
    return new DecisionFiles(root);
  }

  @Override
  public List<Map<String, Object>> evaluate(String key, Map<String, Object> inputs) {
    return ENGINE.evaluateDecisionTable(parsed.computeIfAbsent(key, this::parse), inputs).getResultList();
  }

  private DmnDecision parse(String key) {
    try (InputStream file = Files.newInputStream(find(key))) {
      return ENGINE.parseDecision(key, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path find(String key) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.getFileName().toString().equals(key + ".dmn")).findFirst().orElseThrow();
    }
  }
}
