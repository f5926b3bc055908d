package org.zhiheng.assistance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.zhiheng.assistance.AgencyCaller;
import org.zhiheng.testing.H2Test;

/** Every path of the engine's REST as well: who is turned away before the engine needs no second database. */
@H2Test
class AgencyIsolationH2Test extends AgencyIsolationContract {

  @Test
  void noPathOfTheEnginesRestAnswersAnAgency() throws Exception {
    AgencyCaller agency = caller("transport-330800");
    Set<String> operations = EngineOperations.all();
    assertThat(operations).as("operations of the interface").hasSize(EngineOperations.COUNT);
    SoftAssertions all = new SoftAssertions();
    for (String operation : operations) {
      String[] parts = operation.split(" ");
      int status = agency.call(parts[0], parts[1], "{}").statusCode();
      all.assertThat(status).as(operation).isIn(401, 403);
    }
    all.assertAll();
    assertThat(deniedPaths("transport-330800")).containsAll(operations);
  }
}
