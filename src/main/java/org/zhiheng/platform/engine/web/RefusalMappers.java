package org.zhiheng.platform.engine.web;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Adds {@link RefusalMapper} to every JAX-RS application in this server: the engine's REST and those inside Tasklist, Cockpit
 * and Admin, which the starter builds from fixed classes and offers no other way in.
 */
public final class RefusalMappers implements ForcedAutoDiscoverable {

  @Override
  public void configure(FeatureContext context) {
    context.register(RefusalMapper.OfRestException.class);
    context.register(RefusalMapper.OfEngineException.class);
    context.register(RefusalMapper.OfAnything.class);
  }
}
