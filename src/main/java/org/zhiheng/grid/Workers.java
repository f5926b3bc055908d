package org.zhiheng.grid;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Identity;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.platform.security.Staff;

/** Grid workers and grid judges as users of the server (网格人员). */
@Component
class Workers {

  private final GridDirectory directory;
  private final Identity identity;
  private final Staff staff;
  private final CurrentUser user;

  Workers(GridDirectory directory, Identity identity, Staff staff, CurrentUser user) {
    this.directory = directory;
    this.identity = identity;
    this.staff = staff;
    this.user = user;
  }

  /** Refuses to send a task to somebody who cannot open it. */
  void requireAccount(Grid grid) {
    boolean reachable = identity.find(grid.worker()).filter(worker -> worker.roles().contains(Roles.GRID)).isPresent();
    if (!reachable) {
      throw BusinessException.conflict(
          "WORKER_WITHOUT_ACCOUNT",
          grid.village().fullName() + "的网格员" + grid.workerName() + "尚未开通账号，请系统管理员开通后再交办");
    }
  }

  /** The grid's judge, if still a judge of the court; otherwise any judge of the court may take it up. */
  Optional<String> judge(String userId, String courtCode) {
    return staff.membersOf(Roles.JUDGE, courtCode).stream().filter(userId::equals).findFirst();
  }

  String displayName(String userId) {
    return staff.displayName(userId);
  }

  /** The grids of whoever acts. */
  List<Grid> own() {
    return directory.ofWorker(user.id());
  }
}
