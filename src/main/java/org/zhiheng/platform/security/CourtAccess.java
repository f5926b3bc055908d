package org.zhiheng.platform.security;

import org.springframework.stereotype.Component;
import org.zhiheng.platform.problem.BusinessException;

/** Keeps courts apart (法院间数据隔离): peers do not see each other, a higher court sees its lower courts. */
@Component
public class CourtAccess {

  private final CurrentUser user;

  CourtAccess(CurrentUser user) {
    this.user = user;
  }

  /**
   * Refuses whoever may not see this court's cases.
   *
   * @throws BusinessException not found, never forbidden: a peer must not learn that the case exists
   */
  public void require(String courtCode) {
    if (!allows(courtCode)) {
      throw BusinessException.notFound("NOT_FOUND", "没有找到，或者您无权查看");
    }
  }

  /** Whether the actor may see this court's cases; the server itself may see all. */
  public boolean allows(String courtCode) {
    return user.isSystem() || user.courts().contains(courtCode);
  }
}
