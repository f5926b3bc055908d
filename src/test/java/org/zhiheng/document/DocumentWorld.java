package org.zhiheng.document;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.zhiheng.casefile.BasisKind;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseStatus;
import org.zhiheng.casefile.Claim;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.EnforcementBasis;
import org.zhiheng.casefile.InterestTerms;
import org.zhiheng.casefile.Party;
import org.zhiheng.casefile.PartyKind;
import org.zhiheng.casefile.PartyRole;
import org.zhiheng.document.draft.DraftingFixture;
import org.zhiheng.document.persistence.StoreFixture;
import org.zhiheng.money.Money;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.blob.BlobDamagedException;
import org.zhiheng.platform.blob.BlobRef;
import org.zhiheng.platform.blob.BlobStore;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.reference.CaseNumber;
import org.zhiheng.reference.CaseType;
import org.zhiheng.testing.Base64Cipher;
import org.zhiheng.testing.CourtSchema;

/** One lease dispute (SC-7) around the real services, on a database of its own. */
public final class DocumentWorld {

  public static final String CASE = "00000000-0000-7000-8000-000000000001";
  public static final String APPLICANT = "00000000-0000-7000-8000-00000000000a";
  public static final String DEBTOR = "00000000-0000-7000-8000-00000000000b";
  public static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

  private final Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
  private final NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(CourtSchema.onH2());
  private final MemoryBlobs blobs = new MemoryBlobs();
  private final CaseFiles caseFiles = mock(CaseFiles.class);
  private final Dossier dossier = mock(Dossier.class);
  private final List<Object> events = new ArrayList<>();
  private final StoreFixture stores = new StoreFixture(jdbc, new Base64Cipher(), new ObjectMapper());
  private final Documents documents;
  private final Deliveries deliveries;

  public DocumentWorld() {
    AuditTrail audit = mock(AuditTrail.class);
    CurrentUser user = mock(CurrentUser.class);
    when(user.id()).thenReturn("director330802");
    when(caseFiles.byId(anyString())).thenReturn(caseFile(List.of(applicant(), debtor(DEBTOR, "衢州宏远建筑工程有限公司"))));
    Sealing sealing = new Sealing(stores.documents(), DocumentWorld::stamp, blobs, dossier, clock);
    documents =
        new Documents(
            stores.documents(), DraftingFixture.drafting(clock), caseFiles, sealing, blobs, audit, user, events::add, clock);
    deliveries =
        new Deliveries(stores.deliveries(), stores.documents(), caseFiles, dossier, audit, events::add, clock);
  }

  private static byte[] stamp(byte[] document, String sealId, String approver) {
    byte[] mark = ("SEAL" + sealId).getBytes(StandardCharsets.ISO_8859_1);
    byte[] sealed = java.util.Arrays.copyOf(document, document.length + mark.length);
    System.arraycopy(mark, 0, sealed, document.length, mark.length);
    return sealed;
  }

  public Clock clock() {
    return clock;
  }

  void secondDebtor() {
    CaseFile file =
        caseFile(
            List.of(applicant(), debtor(DEBTOR, "衢州宏远建筑工程有限公司"), debtor(UUID.randomUUID().toString(), "衢州宏远劳务有限公司")));
    when(caseFiles.byId(anyString())).thenReturn(file);
  }

  private static CaseFile caseFile(List<Party> parties) {
    LocalDate day = LocalDate.of(2026, 11, 20);
    return new CaseFile(
        CASE,
        "收2026-1",
        Optional.of(CaseNumber.of(2026, "浙0802", CaseType.ENFORCEMENT, 1)),
        "330802",
        CaseStatus.OPEN,
        "租赁合同纠纷",
        new EnforcementBasis(BasisKind.CIVIL_MEDIATION, "（2026）浙0802民初88号", "衢州市柯城区人民法院", day.minusDays(40), day.minusDays(20)),
        new Claim(Money.yuan("200000"), Money.ZERO, Money.yuan("2150"), new InterestTerms(BigDecimal.ZERO, Optional.empty())),
        parties,
        false,
        false,
        false,
        day,
        Optional.of(day.plusDays(1)),
        Optional.empty(),
        Optional.of("judge330802"),
        Optional.empty(),
        Optional.empty());
  }

  private static Party applicant() {
    return party(APPLICANT, PartyRole.APPLICANT, PartyKind.NATURAL_PERSON, "李建国");
  }

  private static Party debtor(String id, String name) {
    return party(id, PartyRole.DEBTOR, PartyKind.ORGANISATION, name);
  }

  private static Party party(String id, PartyRole role, PartyKind kind, String name) {
    return new Party(
        id, role, kind, name, Optional.empty(), Optional.of("13800000000"), Optional.of("衢州市柯城区"), Optional.empty(), Optional.empty(), List.of());
  }

  /** 执行通知书 and 报告财产令 for the debtor. */
  public static DocumentOrder notice() {
    return new DocumentOrder(
        CASE, List.of(DocumentKind.ENFORCEMENT_NOTICE, DocumentKind.PROPERTY_REPORT_ORDER), Audience.PARTIES, DocumentFields.none());
  }

  /** A ruling that freezes the debtor's account, and the notice to the bank. */
  public static DocumentOrder ruling() {
    return toTheBank(DocumentFields.control("某银行衢州分行", List.of(item("冻结", Optional.of(LocalDate.of(2027, 11, 20))))));
  }

  /** A ruling that frees it again. */
  public static DocumentOrder release() {
    return toTheBank(DocumentFields.release("某银行衢州分行", List.of(item("解除冻结", Optional.empty())), "被执行人已经履行完毕"));
  }

  private static DocumentOrder toTheBank(Map<String, Object> fields) {
    return new DocumentOrder(CASE, List.of(DocumentKind.RULING, DocumentKind.ASSISTANCE_NOTICE), Audience.AGENCY, fields);
  }

  private static MeasureItem item(String measure, Optional<LocalDate> until) {
    return new MeasureItem(
        measure, "衢州宏远建筑工程有限公司", "在某银行衢州分行的存款（账号33001680000012345678）", OptionalLong.of(20_505_000), until);
  }

  public Documents documents() {
    return documents;
  }

  public Deliveries deliveries() {
    return deliveries;
  }

  public ApprovedSet approvedSet() {
    return new ApprovedSet(documents, deliveries);
  }

  Dossier dossier() {
    return dossier;
  }

  List<Object> events() {
    return events;
  }

  NamedParameterJdbcTemplate jdbc() {
    return jdbc;
  }

  /** What stands in the database about failed service. */
  public List<String> storedRemarks() {
    return jdbc.queryForList(
        "select remark_sealed from document_delivery where remark_sealed is not null", Map.of(), String.class);
  }

  BlobStore blobs() {
    return blobs;
  }

  /** Somebody changes a stored file. */
  void tamper(String sm3) {
    blobs.content.put(sm3, "被改动的内容".getBytes(StandardCharsets.UTF_8));
  }

  private static final class MemoryBlobs implements BlobStore {

    private final Map<String, byte[]> content = new HashMap<>();

    @Override
    public BlobRef put(byte[] bytes) {
      String sm3 = Sm3.hex(bytes);
      content.put(sm3, bytes);
      return new BlobRef(sm3, bytes.length);
    }

    @Override
    public byte[] get(String sm3) {
      byte[] bytes = content.get(sm3);
      if (!Sm3.hex(bytes).equals(sm3)) {
        throw new BlobDamagedException(sm3);
      }
      return bytes;
    }

    @Override
    public boolean contains(String sm3) {
      return content.containsKey(sm3);
    }
  }
}
