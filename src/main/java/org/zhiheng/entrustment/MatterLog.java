package org.zhiheng.entrustment;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiheng.entrustment.persistence.ThreadStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Staff;

/** Writes down every step of a matter and tells whoever waits for it (委托事项记录). */
@Component
class MatterLog {

  static final String TABLE = "entrustment_matter";

  private static final String SERVER = "系统";

  private final ThreadStore thread;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final CurrentUser user;
  private final Staff staff;
  private final CourtsHere courts;
  private final Clock clock;

  MatterLog(
      ThreadStore thread,
      AuditTrail audit,
      ApplicationEventPublisher events,
      CurrentUser user,
      Staff staff,
      CourtsHere courts,
      Clock clock) {
    this.thread = thread;
    this.audit = audit;
    this.events = events;
    this.user = user;
    this.staff = staff;
    this.courts = courts;
    this.clock = clock;
  }

  /** The matter is new. */
  void began(EntrustedMatter matter) {
    thread.step(matter, Optional.empty(), matter.status(), actor(), clock.instant());
    audit.record(
        "ENTRUSTMENT_OPENED", TABLE, matter.id(), Map.of(),
        Map.of("matterNo", matter.matterNo(), "item", matter.item(), "from", matter.entrustingCourt(), "to", matter.entrustedCourt()));
  }

  /** It went on; {@code now} is how it stands afterwards. */
  void moved(EntrustedMatter before, EntrustedMatter now) {
    wrote(before, now);
    events.publishEvent(new EntrustmentMoved(now, before.status(), now.status()));
  }

  /** It went on, and whoever must know is the caller. */
  void wrote(EntrustedMatter before, EntrustedMatter now) {
    thread.step(now, Optional.of(before.status()), now.status(), actor(), clock.instant());
    record("ENTRUSTMENT_" + now.status().name(), before, Map.of("status", now.status().name()));
  }

  void record(String action, EntrustedMatter matter, Map<String, ?> after) {
    audit.record(action, TABLE, matter.id(), Map.of("status", matter.status().name()), after);
  }

  /** What a person of a court says to the other court. */
  MatterMessage say(EntrustedMatter matter, String courtCode, String text) {
    return write(matter, new MatterMessage(Ids.next(), courtCode, speaker(courtCode), false, text, clock.instant()));
  }

  /** What the server tells both courts. */
  void notice(EntrustedMatter matter, String courtCode, String text) {
    write(matter, new MatterMessage(Ids.next(), courtCode, SERVER, true, text, clock.instant()));
  }

  private MatterMessage write(EntrustedMatter matter, MatterMessage message) {
    thread.write(matter.id(), message);
    record("ENTRUSTMENT_MESSAGE", matter, Map.of("court", message.courtCode(), "system", message.system()));
    return message;
  }

  /** Who speaks for a court: its member of staff; a court on another server, whose people are not known here, by its name. */
  String speaker(String courtCode) {
    return courts.has(courtCode) ? actor() : courts.nameOf(courtCode);
  }

  /** Name colleagues know the current user by. */
  String actor() {
    return user.isSystem() ? SERVER : staff.displayName(user.id());
  }
}
