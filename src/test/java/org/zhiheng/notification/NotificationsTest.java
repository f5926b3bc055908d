package org.zhiheng.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Party;
import org.zhiheng.casefile.PartyKind;
import org.zhiheng.casefile.PartyRole;
import org.zhiheng.notification.persistence.MessageStoreFixture;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.security.Staff;
import org.zhiheng.reference.Court;
import org.zhiheng.reference.CourtLevel;
import org.zhiheng.reference.Courts;
import org.zhiheng.testing.CourtSchema;

/** The case of 周某 (SC-2) told to both sides. */
class NotificationsTest {

  private static final String CASE = UUID.randomUUID().toString();
  private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

  private final NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(CourtSchema.onH2());
  private final CaseFiles caseFiles = mock(CaseFiles.class);
  private final Courts courts = mock(Courts.class);
  private final Notifications notifications =
      new Notifications(
          MessageStoreFixture.of(jdbc),
          new SmsTemplates(new ClassPathResource("notification/sms-templates.csv")),
          caseFiles,
          courts,
          mock(Staff.class),
          List.of(id -> Optional.of("13905700001").filter(phone -> id.equals("grid-330802005001"))),
          mock(AuditTrail.class),
          Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));

  @BeforeEach
  void theCase() {
    when(courts.byCode(anyString())).thenReturn(new Court("330802", "衢州市柯城区人民法院", CourtLevel.BASIC, "浙0802", "330800"));
    CaseFile file = mock(CaseFile.class);
    when(file.id()).thenReturn(CASE);
    when(file.courtCode()).thenReturn("330802");
    when(file.caseNo()).thenReturn("（2026）浙0802执1号");
    when(file.handler()).thenReturn(Optional.empty());
    when(file.parties())
        .thenReturn(
            List.of(
                party(PartyRole.APPLICANT, "朱大海", Optional.of("13800000001")),
                party(PartyRole.DEBTOR, "周小军", Optional.of("13800000002")),
                party(PartyRole.DEBTOR, "周小兵", Optional.empty())));
    when(caseFiles.byId(CASE)).thenReturn(file);
  }

  @Test
  void noMessageNamesAPersonInFullOrCarriesANumber() {
    prepared();
    assertThat(notifications.ofCase(CASE))
        .hasSize(3)
        .allSatisfy(message -> assertThat(message.text()).doesNotContain("朱大海", "周小军", "138"))
        .anySatisfy(message -> assertThat(message.text()).contains("尊敬的周某"));
  }

  @Test
  void onlyTheGatewayLearnsTheNumbers() {
    String id = prepared();
    assertThat(notifications.outgoing(id)).extracting(Outgoing::phone).containsExactlyInAnyOrder("13800000001", "13800000002");
    assertThat(jdbc.queryForList("select * from notification_message", Map.of()).toString()).doesNotContain("13800000001");
    assertThat(notifications.outgoing(id).toString()).doesNotContain("13800000001", "13800000002");
  }

  @Test
  void aHelperOfTheCourtIsToldOnceWithoutAnybodysName() {
    Map<String, String> fields = Map.of("任务", "实地调查", "编号", "R-1A2B3C4D", "期限", "11月30日");
    notifications.prepareFor(CASE, "grid-task-ordered", "task-1", "grid-330802005001", "网格员", fields);
    notifications.prepareFor(CASE, "grid-task-ordered", "task-1", "grid-330802005001", "网格员", fields);
    notifications.prepareFor(CASE, "grid-task-ordered", "task-2", "grid-330802005009", "网格员", fields);

    assertThat(notifications.outgoing("task-1")).singleElement().satisfies(message -> {
      assertThat(message.phone()).isEqualTo("13905700001");
      assertThat(message.text())
          .isEqualTo("【衢州市柯城区人民法院】网格员：您有一项新的“实地调查”协助任务（R-1A2B3C4D），请于11月30日前在网格协助手机页面查看并反馈。");
    });
    assertThat(notifications.ofNotice("task-2")).singleElement().extracting(Message::status).isEqualTo(MessageStatus.FAILED);
    notifications.handedOver("task-1", "GW-1", Map.of());
    assertThat(notifications.ofNotice("task-1")).singleElement().extracting(Message::status).isEqualTo(MessageStatus.HANDED_OVER);
  }

  @Test
  void aPartyWithoutANumberIsRecordedAsNotReached() {
    prepared();
    assertThat(notifications.ofCase(CASE))
        .filteredOn(message -> message.status() == MessageStatus.FAILED)
        .singleElement()
        .satisfies(message -> assertThat(message.failure()).contains("未登记手机号"));
  }

  @Test
  void theGatewaysAnswerCountsOnce() {
    String id = prepared();
    notifications.handedOver(id, "GW-1", Map.of());
    notifications.handedOver(id, "GW-2", Map.of());
    assertThat(notifications.outgoing(id)).isEmpty();
    assertThat(notifications.ofCase(CASE))
        .filteredOn(message -> message.status() == MessageStatus.HANDED_OVER)
        .hasSize(2)
        .allSatisfy(message -> assertThat(message.gatewayId()).contains("GW-1"));
  }

  @Test
  void oneMessageMayFailWhereAnotherArrives() {
    String id = prepared();
    String first = notifications.outgoing(id).get(0).messageId();
    notifications.handedOver(id, "GW-1", Map.of(first, GatewayAnswer.failed("GW-9", "13800000001空号")));
    assertThat(notifications.ofCase(CASE))
        .filteredOn(message -> message.id().equals(first))
        .singleElement()
        .satisfies(message -> assertThat(message.failure()).contains("13800000001空号"));
    assertThat(jdbc.queryForList("select failure_sealed from notification_message", Map.of()).toString()).doesNotContain("13800000001");
  }

  private String prepared() {
    return notifications.prepare(CASE, "case-filed", List.of(PartyRole.APPLICANT, PartyRole.DEBTOR), Map.of());
  }

  private static Party party(PartyRole role, String name, Optional<String> phone) {
    return new Party(
        UUID.randomUUID().toString(),
        role,
        PartyKind.NATURAL_PERSON,
        name,
        Optional.empty(),
        phone,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
