package org.zhiheng.casefile;

import java.util.Comparator;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.persistence.CaseStore;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.Roles;
import org.zhiheng.platform.security.Staff;

/** Finds the judge whose turn it is (均衡分案). */
@Component
class Handlers {

  private final Staff staff;
  private final CaseStore cases;

  Handlers(Staff staff, CaseStore cases) {
    this.staff = staff;
    this.cases = cases;
  }

  /** The judge of the court with fewest open cases; among equals the first by user id. */
  String next(String courtCode) {
    Map<String, Integer> load = cases.openCasesByHandler(courtCode);
    return staff.membersOf(Roles.JUDGE, courtCode).stream()
        .min(Comparator.<String>comparingInt(id -> load.getOrDefault(id, 0)).thenComparing(Comparator.naturalOrder()))
        .orElseThrow(() -> BusinessException.conflict("NO_JUDGE", "该院没有可分案的执行法官，请先设置人员"));
  }
}
