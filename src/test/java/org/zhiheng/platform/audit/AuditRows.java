package org.zhiheng.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.CurrentUser;

/** What the audit trail promises on every database. */
abstract class AuditRows {

  private static final String TYPE = "casefile_case";

  @Autowired private AuditTrail audit;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @Autowired private CurrentUser user;
  @Autowired private TransactionTemplate transaction;

  private final String object = Ids.next();

  @Test
  void anEntryNamesWhoDidWhatToWhichObjectAndHowItWasBefore() {
    Actor judge = Actor.staff("judge330802", "周某", Set.of("judge"), Set.of("330802"));
    user.as(judge, () -> record("CASE_ASSIGNED", Map.of("status", "FILED"), Map.of("status", "ASSIGNED")));

    AuditEntry entry = audit.of(TYPE, object).get(0);

    assertThat(entry.actor()).isEqualTo("judge330802");
    assertThat(entry.actorKind()).isEqualTo("STAFF");
    assertThat(entry.action()).isEqualTo("CASE_ASSIGNED");
    assertThat(entry.before()).isEqualTo("{\"status\":\"FILED\"}");
    assertThat(entry.after()).isEqualTo("{\"status\":\"ASSIGNED\"}");
    assertThat(Duration.between(entry.recordedAt(), clock.instant())).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void theDatabaseItselfRefusesToChangeARow() {
    record("CASE_FILED", Map.of(), Map.of());

    assertThatThrownBy(() -> jdbc.sql("update platform_audit set actor = 'x' where object_id = ?").param(object).update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("只可追加");
    assertThat(audit.of(TYPE, object)).extracting(AuditEntry::actor).containsExactly(CurrentUser.SYSTEM);
  }

  @Test
  void theDatabaseItselfRefusesToDeleteARow() {
    record("CASE_FILED", Map.of(), Map.of());

    assertThatThrownBy(() -> jdbc.sql("delete from platform_audit where object_id = ?").param(object).update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("只可追加");
    assertThat(audit.of(TYPE, object)).hasSize(1);
  }

  @Test
  void aChangeThatWasRolledBackLeavesNoEntry() {
    transaction.executeWithoutResult(
        status -> {
          record("CASE_FILED", Map.of(), Map.of());
          status.setRollbackOnly();
        });

    assertThat(audit.of(TYPE, object)).isEmpty();
  }

  @Test
  void aSetOfChangesIsWrittenInOneGoAndInOrder() {
    audit.recordAll(
        List.of(
            new AuditTrail.Change("FIRST", TYPE, object, Map.of(), Map.of()),
            new AuditTrail.Change("SECOND", TYPE, object, Map.of(), Map.of())));

    assertThat(audit.of(TYPE, object)).extracting(AuditEntry::action).containsExactlyInAnyOrder("FIRST", "SECOND");
  }

  @Test
  void aRowForgedPastTheServerIsFoundOut() {
    record("CASE_FILED", Map.of(), Map.of());
    String forged = Ids.next();
    jdbc.sql(
            """
            insert into platform_audit (id, recorded_at, actor, actor_kind, address, action, object_type, object_id,
              state_before, state_after, mac)
            select ?, recorded_at, 'somebody', actor_kind, address, action, object_type, object_id, state_before,
              state_after, mac from platform_audit where object_id = ?
            """)
        .param(forged)
        .param(object)
        .update();
    Instant now = clock.instant();

    List<AuditEntry> damaged = audit.damagedBetween(now.minusSeconds(600), now.plusSeconds(600), 10_000);

    assertThat(damaged).extracting(AuditEntry::id).contains(forged);
    assertThat(damaged).extracting(AuditEntry::actor).doesNotContain(CurrentUser.SYSTEM);
  }

  private Void record(String action, Map<String, ?> before, Map<String, ?> after) {
    audit.record(action, TYPE, object, before, after);
    return null;
  }
}
