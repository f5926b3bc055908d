/**
 * The demo city (演示城市): staff, simulated agencies that work over real HTTP, and a clock that can be moved. Used by the demo,
 * the stories, the benchmark and an analyst's what-if; never active in production.
 */
@ApplicationModule(
    displayName = "模拟",
    allowedDependencies = {
      "platform", "reference", "calendar", "money", "casefile", "document", "notification", "assistance", "property",
      "funds", "grid", "workbench"
    })
package org.zhiheng.simulation;

import org.springframework.modulith.ApplicationModule;
