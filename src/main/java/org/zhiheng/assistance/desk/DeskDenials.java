package org.zhiheng.assistance.desk;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.security.CurrentUser;

/** Officers who tried a request of another unit (越权访问记录). To them it looks like none at all; the audit trail knows better. */
@Component
class DeskDenials {

  private final AuditTrail audit;
  private final CurrentUser user;

  DeskDenials(AuditTrail audit, CurrentUser user) {
    this.audit = audit;
    this.user = user;
  }

  /** In a transaction of its own: what the officer attempted is rolled back, the record of it is not. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void foreign(String requestId) {
    audit.record("ACCESS_DENIED", "user", user.id(), Map.of(), Map.of("request", requestId));
  }
}
