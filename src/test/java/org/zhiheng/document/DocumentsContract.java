package org.zhiheng.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.casefile.ApplicationForm;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.PartyForm;
import org.zhiheng.casefile.PartyRole;
import org.zhiheng.notification.MessageStatus;
import org.zhiheng.notification.Notifications;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.Actor;
import org.zhiheng.platform.security.CurrentUser;

/** A real case, real documents, the real seal: the same on every database. */
abstract class DocumentsContract {

  @Autowired private CaseFiles caseFiles;
  @Autowired private Documents documents;
  @Autowired private ApprovedSet approvedSet;
  @Autowired private Deliveries deliveries;
  @Autowired private Reading reading;
  @Autowired private Dossier dossier;
  @Autowired private Notifications notifications;
  @Autowired private AuditTrail audit;
  @Autowired private CurrentUser user;
  @Autowired private Clock clock;

  private CaseFile file;

  @BeforeEach
  void aFiledCase() {
    CaseFile received = caseFiles.receive(application());
    caseFiles.file(received.id());
    file = caseFiles.byId(received.id());
  }

  @Test
  void theNoticeReachesTheDossierSealedAndOnce() {
    String set = sealedNotice();
    assertThat(documents.sealedOf(set)).extracting(SealedDocument::title).containsExactly("执行通知书", "报告财产令");
    assertThat(dossier.entries(file.id()))
        .extracting("sm3")
        .containsAll(documents.sealedOf(set).stream().map(SealedDocument::sm3).toList());
    assertThat(deliveries.recipients(set)).hasSize(1);
  }

  @Test
  void theNoticeNamesTheDebtorsOwnAccount() {
    String set = sealedNotice();
    CourtDocument notice = documents.documentsOf(set).get(0);
    assertThat(new String(documents.preview(file.id(), notice.id()), StandardCharsets.UTF_8))
        .contains("案款应当付至本案专用账户", file.caseNo(), "200,000.00元（大写：人民币贰拾万元整）");
  }

  @Test
  void staffOfTheCourtReadDocumentsAndTheReadingIsRecorded() {
    CourtDocument notice = documents.documentsOf(sealedNotice()).get(0);
    Reading.Copy copy = user.as(judge("330802"), () -> reading.preview(notice.id()));
    assertThat(new String(copy.bytes(), StandardCharsets.UTF_8)).contains("执行通知书");
    assertThat(audit.of("document_item", notice.id()))
        .anySatisfy(entry -> assertThat(entry.actor()).isEqualTo("judge330802"));
  }

  @Test
  void staffOfAPeerCourtDoNotLearnThatTheDocumentExists() {
    CourtDocument notice = documents.documentsOf(sealedNotice()).get(0);
    assertThatThrownBy(() -> user.as(judge("330803"), () -> reading.file(notice.id())))
        .isInstanceOfSatisfying(
            BusinessException.class, refused -> assertThat(refused.kind()).isEqualTo(BusinessException.Kind.NOT_FOUND));
  }

  @Test
  void aReturnedRulingKeepsItsNumberAndItsVersions() {
    String set = documents.prepare(rulingOrder());
    documents.draft(set);
    documents.returnForRevision(set, "限额有误");
    documents.revise(set, Map.of());
    documents.approve(set, "同意");
    documents.seal(set);
    CourtDocument ruling = documents.documentsOf(set).get(0);
    assertThat(new String(documents.preview(file.id(), ruling.id()), StandardCharsets.UTF_8)).contains(file.caseNo() + "之一");
  }

  @Test
  void rulingsDrawnUpAtTheSameTimeGetDifferentNumbers() {
    List<String> sets = IntStream.range(0, 6).mapToObj(i -> documents.prepare(rulingOrder())).toList();
    sets.parallelStream().forEach(documents::draft);
    Set<String> numbers = sets.stream().map(set -> printed(documents.documentsOf(set).get(0))).collect(Collectors.toSet());
    assertThat(numbers).hasSize(6);
  }

  private String printed(CourtDocument ruling) {
    String html = new String(documents.preview(file.id(), ruling.id()), StandardCharsets.UTF_8);
    return html.substring(html.indexOf("class=\"number\">")).lines().findFirst().orElseThrow();
  }

  private DocumentOrder rulingOrder() {
    return new DocumentOrder(
        file.id(),
        List.of(DocumentKind.RULING, DocumentKind.ASSISTANCE_NOTICE),
        Audience.AGENCY,
        DocumentFields.control("某银行衢州分行", List.of(item())));
  }

  @Test
  void bothSidesAreToldByMessage() {
    String notice = notifications.prepare(file.id(), "case-filed", List.of(PartyRole.APPLICANT, PartyRole.DEBTOR), Map.of());
    assertThat(notifications.outgoing(notice)).hasSize(2);
    notifications.handedOver(notice, "GW-7", Map.of());
    assertThat(notifications.ofCase(file.id())).extracting("status").containsOnly(MessageStatus.HANDED_OVER);
  }

  private String sealedNotice() {
    String set =
        documents.prepare(
            new DocumentOrder(
                file.id(),
                List.of(DocumentKind.ENFORCEMENT_NOTICE, DocumentKind.PROPERTY_REPORT_ORDER),
                Audience.PARTIES,
                DocumentFields.none()));
    documents.draft(set);
    approvedSet.seal(set, Optional.of("批量签发授权"));
    return set;
  }

  private static MeasureItem item() {
    return new MeasureItem(
        "冻结", "衢州宏远建筑工程有限公司", "在某银行衢州分行的存款", OptionalLong.of(100), Optional.of(LocalDate.of(2027, 11, 20)));
  }

  private static Actor judge(String court) {
    return Actor.staff("judge" + court, "法官", Set.of("judge"), Set.of(court));
  }

  private ApplicationForm application() {
    LocalDate effective = LocalDate.now(clock).minusDays(60);
    return new ApplicationForm(
        UUID.randomUUID().toString(),
        "330802",
        "租赁合同纠纷",
        "民事调解书",
        "（2026）浙0802民初" + Math.abs(UUID.randomUUID().hashCode() % 900_000 + 1) + "号",
        "衢州市柯城区人民法院",
        effective.toString(),
        effective.plusDays(20).toString(),
        "200000",
        "",
        "2150",
        "",
        "",
        "否",
        "否",
        "",
        List.of(new PartyForm("自然人", "李建国", resident(), "13800000001", "衢州市柯城区", "", "", List.of())),
        List.of(new PartyForm("自然人", "周小军", resident(), "13800000002", "衢州市柯城区", "", "", List.of())));
  }

  /** A made-up number with a right check digit (GB 11643). */
  private static String resident() {
    String body = "33080219800101" + String.format("%03d", Math.abs(UUID.randomUUID().hashCode() % 1000));
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * ((1 << (17 - i)) % 11);
    }
    return body + "10X98765432".charAt(sum % 11);
  }
}
