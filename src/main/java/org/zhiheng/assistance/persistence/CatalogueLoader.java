package org.zhiheng.assistance.persistence;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.Agencies;
import org.zhiheng.platform.persistence.StartUpLock;
import org.zhiheng.reference.Courts;

/** Loads directory and catalogue at start-up, before anybody can ask for a unit. Loading the same files changes nothing. */
@Component
class CatalogueLoader implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueLoader.class);

  private final CatalogueFiles files;
  private final CatalogueStore store;
  private final Agencies agencies;
  private final Courts courts;
  private final StartUpLock lock;
  private final Clock clock;

  CatalogueLoader(
      CatalogueFiles files, CatalogueStore store, Agencies agencies, Courts courts, StartUpLock lock, Clock clock) {
    this.files = files;
    this.store = store;
    this.agencies = agencies;
    this.courts = courts;
    this.lock = lock;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    CatalogueCheck.run(files, court -> courts.find(court).isPresent());
    CatalogueRows rows = files.read();
    AtomicInteger changed = new AtomicInteger();
    lock.run(() -> changed.set(store.bringInLine(rows, clock.instant())));
    agencies.refresh();
    LOG.info("协助单位目录已载入：{} 个单位，{} 项事项，更新 {} 行", rows.units().size(), rows.matters().size(), changed);
  }
}
