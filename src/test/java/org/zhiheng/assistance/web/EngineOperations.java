package org.zhiheng.assistance.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Every operation of the engine's REST interface, from its own description: {@code GET /engine-rest/task/x}. */
final class EngineOperations {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "options", "head", "patch");
  /** As many as this version of the engine has. */
  static final int COUNT = 399;

  private EngineOperations() {}

  static Set<String> all() {
    Set<String> operations = new LinkedHashSet<>();
    paths().fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
      if (METHODS.contains(method)) {
        operations.add(method.toUpperCase(Locale.ROOT) + " /engine-rest" + path.getKey().replaceAll("\\{[^}]+}", "x"));
      }
    }));
    return operations;
  }

  private static JsonNode paths() {
    try (InputStream document = EngineOperations.class.getResourceAsStream("/openapi.json")) {
      return new ObjectMapper().readTree(document).get("paths");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
