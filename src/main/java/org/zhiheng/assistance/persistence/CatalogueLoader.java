package org.zhiheng.assistance.persistence;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.assistance.Agencies;

/** Loads directory and catalogue at start-up, before anybody can ask for a unit. Loading the same files changes nothing. */
@Component
class CatalogueLoader implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueLoader.class);

  private final CatalogueStore store;
  private final Agencies agencies;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CatalogueLoader(CatalogueStore store, Agencies agencies, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.agencies = agencies;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    CatalogueRows rows = CatalogueFiles.read();
    Integer changed = transaction.execute(status -> store.bringInLine(rows, clock.instant()));
    agencies.refresh();
    LOG.info("协助单位目录已载入：{} 个单位，{} 项事项，更新 {} 行", rows.units().size(), rows.matters().size(), changed);
  }
}
