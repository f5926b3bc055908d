package org.zhiheng.assistance.persistence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.CatalogueUpdate;
import org.zhiheng.assistance.CatalogueUpdates;

/** Loads directory and catalogue at start-up, before anybody can ask for a unit. Loading the same files changes nothing. */
@Component
class CatalogueLoader implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueLoader.class);

  private final CatalogueUpdates updates;

  CatalogueLoader(CatalogueUpdates updates) {
    this.updates = updates;
  }

  @Override
  public void afterSingletonsInstantiated() {
    CatalogueUpdate loaded = updates.atStart();
    LOG.info("协助单位目录已载入：{} 个单位，{} 项事项，更新 {} 行", loaded.units(), loaded.matters(), loaded.changed());
  }
}
