package org.zhiheng.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The append-only record of every change (审计日志). Written in the caller's transaction, so a change that was rolled back
 * leaves no trace and none that happened goes unrecorded. The database itself refuses to change or delete a row.
 */
public interface AuditTrail {

  /**
   * Records one change by the current user at the current time.
   *
   * @param action what was done, upper snake case, e.g. {@code CASE_FILED}
   * @param objectType table-like name of the object, e.g. {@code casefile_case}
   * @param before fields as they were, empty for something new; never personal data in clear
   * @param after fields as they are now, empty for something removed; never personal data in clear
   */
  void record(String action, String objectType, String objectId, Map<String, ?> before, Map<String, ?> after);

  /**
   * As {@link #record} for something that changes nothing, unless the same user did just this before: a program that comes back
   * for the same thing every half minute leaves one row that cannot be deleted, not thousands.
   */
  void recordOnce(String action, String objectType, String objectId, Map<String, ?> after);

  /** Records a set of changes in one go. */
  void recordAll(List<Change> changes);

  /** The object's entries, oldest first. */
  List<AuditEntry> of(String objectType, String objectId);

  /** Entries of a span of time, newest first, at most {@code limit}. */
  List<AuditEntry> between(Instant from, Instant until, int limit);

  /** Those of the same span whose content is no longer what was written. */
  List<AuditEntry> damagedBetween(Instant from, Instant until, int limit);

  /** One change of a set. */
  record Change(String action, String objectType, String objectId, Map<String, ?> before, Map<String, ?> after) {}
}
