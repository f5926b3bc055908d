package org.zhiheng.assistance;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.assistance.persistence.UnitNoticeStore;

/** Notices to units (告知): what the unit's officers see beside their queue, and its computer reads when it asks. */
@Service
public class UnitNotices {

  private static final int MOST = 200;

  private final UnitNoticeStore store;
  private final Clock clock;

  UnitNotices(UnitNoticeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A notice as it was sent. */
  public record Sent(UnitNotice notice, Instant sentAt) {}

  /** Sends notices in one go; one that was sent before is not sent again. */
  @Transactional
  public void send(List<UnitNotice> notices) {
    store.insert(notices, clock.instant());
  }

  /** Notices to these units, newest first, at most 200. */
  @Transactional(readOnly = true)
  public List<Sent> of(List<String> unitCodes) {
    return unitCodes.isEmpty() ? List.of() : store.of(unitCodes, MOST);
  }
}
