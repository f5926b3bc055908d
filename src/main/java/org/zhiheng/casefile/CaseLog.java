package org.zhiheng.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.persistence.MilestoneStore;
import org.zhiheng.casefile.persistence.NoteStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.security.CurrentUser;

/** What happened to a case (案件经过): milestones, notes, and the audit trail's entries about it. */
@Component
class CaseLog {

  private static final String TABLE = "casefile_case";

  private final MilestoneStore milestones;
  private final NoteStore notes;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final Clock clock;

  CaseLog(MilestoneStore milestones, NoteStore notes, AuditTrail audit, CurrentUser user, Clock clock) {
    this.milestones = milestones;
    this.notes = notes;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  void reach(String caseId, Milestone milestone) {
    if (milestones.reach(caseId, milestone, clock.instant())) {
      audit.record("MILESTONE_REACHED", TABLE, caseId, Map.of(), Map.of("milestone", milestone.name()));
    }
  }

  List<MilestoneReached> milestones(String caseId) {
    return milestones.of(caseId);
  }

  void note(String caseId, CaseNote.Kind kind, String text) {
    notes.add(caseId, kind, text, user.id(), clock.instant());
  }

  List<CaseNote> notes(String caseId) {
    return notes.of(caseId);
  }

  void changed(String action, CaseFile before, Map<String, ?> after) {
    audit.record(action, TABLE, before.id(), Map.of("status", before.status().name()), after);
  }
}
