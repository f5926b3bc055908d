package org.zhiheng.entrustment;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiheng.entrustment.persistence.MatterStore;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Staff;

/** Who may see and do what with a matter (委托事项权限): the two courts' people, each on their own side. */
@Component
class MatterAccess {

  private final MatterStore matters;
  private final CourtAccess access;
  private final CurrentUser user;
  private final Staff staff;

  MatterAccess(MatterStore matters, CourtAccess access, CurrentUser user, Staff staff) {
    this.matters = matters;
    this.access = access;
    this.user = user;
    this.staff = staff;
  }

  /** The matter, for people of either court; to the entrusted court it does not exist before it is sent. */
  EntrustedMatter visible(String matterId) {
    return seen(matters.find(matterId).orElseThrow(MatterAccess::unknown));
  }

  /** As {@link #visible}, held until the transaction ends. */
  EntrustedMatter held(String matterId) {
    return seen(matters.lock(matterId).orElseThrow(MatterAccess::unknown));
  }

  private EntrustedMatter seen(EntrustedMatter matter) {
    boolean ours = access.allows(matter.entrustingCourt());
    boolean theirs = access.allows(matter.entrustedCourt()) && matter.times().sentAt().isPresent();
    if (!ours && !theirs) {
      throw unknown();
    }
    return matter;
  }

  /** Whether the current user may see the matter from the entrusting side, and with it the case. */
  boolean isEntrusting(EntrustedMatter matter) {
    return access.allows(matter.entrustingCourt());
  }

  /** Refuses whoever is not of the entrusting court; the answer does not tell more than that. */
  void requireEntrusting(EntrustedMatter matter) {
    access.require(matter.entrustingCourt());
  }

  /** The court for which the current user speaks: where the user works, of the two. */
  String speaksFor(EntrustedMatter matter) {
    List<String> mine =
        Stream.of(matter.entrustingCourt(), matter.entrustedCourt()).filter(access::allows).toList();
    return mine.stream().filter(this::worksAt).findFirst().or(() -> mine.stream().findFirst()).orElseThrow(MatterAccess::unknown);
  }

  private boolean worksAt(String courtCode) {
    return user.roles().stream().anyMatch(role -> staff.membersOf(role, courtCode).contains(user.id()));
  }

  static BusinessException unknown() {
    return BusinessException.notFound("ENTRUSTMENT_UNKNOWN", "没有找到该委托事项，或者您无权查看");
  }
}
