package org.zhiheng.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoCityTest {

  @Test
  void theConsoleSaysInFiveLinesWhereToGoAndAsWhom() {
    String greeting = DemoCity.greeting("http://127.0.0.1:8080", "Geheim-2026");

    assertThat(greeting.lines()).hasSize(5);
    assertThat(greeting)
        .contains("http://127.0.0.1:8080/", "admin", "judge330802", "clerk330802", "director330802", "president330802")
        .containsOnlyOnce("Geheim-2026");
  }
}
