package org.zhiheng.assistance.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.zhiheng.assistance.AgencyCaller;
import org.zhiheng.testing.H2Test;

/** Every path of the engine's REST as well: who is turned away before the engine needs no second database. */
@H2Test
class AgencyIsolationH2Test extends AgencyIsolationContract {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "options", "head", "patch");

  @Test
  void noPathOfTheEnginesRestAnswersAnAgency() throws Exception {
    AgencyCaller agency = caller("transport-330800");
    Set<String> operations = operations();
    assertThat(operations).as("operations of the interface").hasSize(399);
    SoftAssertions all = new SoftAssertions();
    for (String operation : operations) {
      String[] parts = operation.split(" ");
      int status = agency.call(parts[0], parts[1], "{}").statusCode();
      all.assertThat(status).as(operation).isIn(401, 403);
    }
    all.assertAll();
    assertThat(deniedPaths("transport-330800")).containsAll(operations);
  }

  private Set<String> operations() throws Exception {
    Set<String> operations = new LinkedHashSet<>();
    try (InputStream document = getClass().getResourceAsStream("/openapi.json")) {
      JsonNode paths = json.readTree(document).get("paths");
      paths.fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
        if (METHODS.contains(method)) {
          String concrete = path.getKey().replaceAll("\\{[^}]+}", "x");
          operations.add(method.toUpperCase() + " /engine-rest" + concrete);
        }
      }));
    }
    return operations;
  }
}
