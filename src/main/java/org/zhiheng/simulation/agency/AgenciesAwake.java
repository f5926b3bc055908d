package org.zhiheng.simulation.agency;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiheng.simulation.CityWorld;

/** Connects the simulated agencies of the demo once the server can be reached (仿真单位上线). */
@Component
@ConditionalOnProperty("zhiheng.simulation.enabled")
class AgenciesAwake {

  private final CityAgencies agencies;
  private final CityWorld world;
  private final AgencySettings settings;
  private final ServletWebServerApplicationContext server;

  AgenciesAwake(
      CityAgencies agencies, CityWorld world, AgencySettings settings, ServletWebServerApplicationContext server) {
    this.agencies = agencies;
    this.world = world;
    this.settings = settings;
    this.server = server;
  }

  /** After the staff, before the sample cases. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(50)
  public void connect() {
    world.populate(settings.populate());
    if (settings.connect()) {
      agencies.open(server.getWebServer().getPort());
    }
  }
}
