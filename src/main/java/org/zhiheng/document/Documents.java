package org.zhiheng.document;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.document.draft.Draft;
import org.zhiheng.document.draft.Drafting;
import org.zhiheng.document.persistence.DocumentStore;
import org.zhiheng.document.persistence.ItemRow;
import org.zhiheng.document.render.HtmlRenderer;
import org.zhiheng.document.render.OfdRenderer;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.blob.BlobStore;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;
import org.zhiheng.platform.security.CurrentUser;

/**
 * Court documents (文书) from order to seal: the only way in from other contexts. The bytes an approver accepted are named by
 * their SM3; nothing else can be sealed, and nothing but the sealed bytes can leave the house.
 */
@Service
@Transactional
public class Documents {

  private static final String TABLE = "document_set";

  private final DocumentStore store;
  private final Drafting drafting;
  private final CaseFiles caseFiles;
  private final Sealing sealing;
  private final BlobStore blobs;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Documents(
      DocumentStore store,
      Drafting drafting,
      CaseFiles caseFiles,
      Sealing sealing,
      BlobStore blobs,
      AuditTrail audit,
      CurrentUser user,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.drafting = drafting;
    this.caseFiles = caseFiles;
    this.sealing = sealing;
    this.blobs = blobs;
    this.audit = audit;
    this.user = user;
    this.events = events;
    this.clock = clock;
  }

  /** Orders a set of documents and returns its id; the texts are drawn up when the approval process starts. */
  public String prepare(DocumentOrder order) {
    CaseFile file = caseFiles.byId(order.caseId());
    requireKinds(order);
    DocumentSet set =
        new DocumentSet(
            Ids.next(),
            file.id(),
            file.courtCode(),
            order.audience(),
            order.kinds(),
            purpose(order),
            SetStatus.DRAFT,
            order.fields(),
            1,
            Optional.empty(),
            Optional.empty());
    store.insert(set, user.id(), clock.instant());
    record("DOCUMENTS_ORDERED", set, Map.of("case", file.id(), "kinds", kinds(set), "audience", set.audience().name()));
    return set.id();
  }

  private static void requireKinds(DocumentOrder order) {
    if (order.kinds().isEmpty()) {
      throw BusinessException.invalid(
          "DOCUMENT_KINDS_MISSING", "成套文书至少应有一份", new FieldProblem("kinds", "", "文书制作", "请指明要制作的文书"));
    }
  }

  private static SetPurpose purpose(DocumentOrder order) {
    if (order.fields().containsKey(DocumentFields.CONTROL) || order.fields().containsKey(DocumentFields.DEDUCT)) {
      return SetPurpose.CONTROL;
    }
    return order.fields().containsKey(DocumentFields.RELEASE) ? SetPurpose.RELEASE : SetPurpose.INFORM;
  }

  /** Draws the set up and puts it before the approver. A set that is past this is left as it is. */
  public DraftedSet draft(String documentSetId) {
    DocumentSet set = store.set(documentSetId);
    if (set.status() == SetStatus.DRAFT) {
      store.insertItems(rows(set, draw(set, firstRulingNo(set))));
      move(set, SetStatus.SUBMITTED, SetStatus.DRAFT);
      record("DOCUMENTS_DRAFTED", set, Map.of("kinds", kinds(set)));
    }
    return new DraftedSet(set.id(), set.leading(), set.audience(), set.purpose());
  }

  private int firstRulingNo(DocumentSet set) {
    return set.kinds().contains(DocumentKind.RULING) ? store.lastRulingNo(set.caseId()) + 1 : 1;
  }

  private List<Draft> draw(DocumentSet set, int nextRulingNo) {
    return drafting.draw(set, caseFiles.byId(set.caseId()), nextRulingNo);
  }

  private List<ItemRow> rows(DocumentSet set, List<Draft> drafts) {
    int[] next = {1};
    return drafts.stream().map(draft -> row(Ids.next(), set, next[0]++, draft)).toList();
  }

  private ItemRow row(String id, DocumentSet set, int itemNo, Draft draft) {
    return new ItemRow(
        id,
        set.id(),
        set.caseId(),
        itemNo,
        draft.kind(),
        draft.text().title(),
        draft.addresseeId(),
        draft.rulingNo(),
        blobs.put(HtmlRenderer.render(draft.text()).getBytes(StandardCharsets.UTF_8)).sm3(),
        blobs.put(OfdRenderer.render(draft.text())).sm3());
  }

  /** The current user approves exactly the bytes that lie before him. */
  public void approve(String documentSetId, String opinion) {
    approveAs(store.set(documentSetId), user.id(), opinion);
  }

  /** Approval by standing authorisation (批量签发授权) instead of a person; {@code basis} says which. */
  public void approveByAuthorisation(String documentSetId, String basis) {
    DocumentSet set = store.set(documentSetId);
    if (set.status() == SetStatus.SUBMITTED) {
      approveAs(set, basis, "");
    }
  }

  private void approveAs(DocumentSet set, String approver, String opinion) {
    List<CourtDocument> documents = store.items(set.id());
    documents.forEach(document -> sealing.intact(document.ofdSm3()));
    if (!store.approve(set.id(), approver, opinion, clock.instant())) {
      throw wrongState(set, "批准");
    }
    Map<String, Object> digests = new LinkedHashMap<>();
    documents.forEach(document -> digests.put(document.id(), document.ofdSm3()));
    record("DOCUMENTS_APPROVED", set, Map.of("approver", approver, "sm3", digests));
  }

  /** The current user sends the set back; this version is kept with the reason. */
  public void returnForRevision(String documentSetId, String reason) {
    DocumentSet set = store.set(documentSetId);
    if (reason.isBlank()) {
      throw BusinessException.invalid(
          "RETURN_REASON_MISSING", "退回文书须说明理由", new FieldProblem("reason", "", "退回", "请填写退回理由"));
    }
    store.keepVersion(set, user.id(), reason, clock.instant());
    if (!store.giveBack(set.id(), reason)) {
      throw wrongState(set, "退回");
    }
    record("DOCUMENTS_RETURNED", set, Map.of("version", set.version()));
  }

  /** Draws a returned set up anew with corrected fields and puts it before the approver again. */
  public void revise(String documentSetId, Map<String, Object> corrections) {
    DocumentSet set = store.set(documentSetId);
    Map<String, Object> fields = new HashMap<>(set.fields());
    fields.putAll(corrections);
    if (!store.resubmit(set.id(), fields)) {
      throw wrongState(set, "修改");
    }
    DocumentSet revised = store.set(documentSetId);
    store.replaceTexts(again(revised));
    record("DOCUMENTS_REVISED", revised, Map.of("version", revised.version(), "fields", List.copyOf(corrections.keySet())));
  }

  /** New texts under the ids, and for rulings the numbers, of the old ones. */
  private List<ItemRow> again(DocumentSet set) {
    List<CourtDocument> documents = store.items(set.id());
    int firstRuling = store.rulingNumbers(set.id()).values().stream().min(Integer::compare).orElse(1);
    List<Draft> drafts = draw(set, firstRuling);
    if (drafts.size() != documents.size()) {
      throw BusinessException.conflict("PARTIES_CHANGED", "当事人已经变化，请撤回本套文书后重新制作");
    }
    return IntStream.range(0, drafts.size())
        .mapToObj(i -> row(documents.get(i).id(), set, documents.get(i).itemNo(), drafts.get(i)))
        .toList();
  }

  /** Gives the set up before it is approved. */
  public void withdraw(String documentSetId) {
    DocumentSet set = store.set(documentSetId);
    if (set.status() != SetStatus.WITHDRAWN) {
      move(set, SetStatus.WITHDRAWN, SetStatus.DRAFT, SetStatus.SUBMITTED, SetStatus.RETURNED);
      record("DOCUMENTS_WITHDRAWN", set, Map.of());
    }
  }

  /** Seals an approved set and files it in the dossier. A sealed set stays as it is. */
  public void seal(String documentSetId) {
    DocumentSet set = store.set(documentSetId);
    if (set.status() == SetStatus.SEALED || set.status() == SetStatus.SENT) {
      return;
    }
    if (set.status() != SetStatus.APPROVED) {
      throw wrongState(set, "用印");
    }
    Map<String, Object> digests = sealing.seal(set, store.items(set.id()));
    record("DOCUMENTS_SEALED", set, Map.of("sm3", digests));
    events.publishEvent(new DocumentsSealed(set.id(), set.caseId(), set.kinds()));
  }

  /** The set as it stands. */
  @Transactional(readOnly = true)
  public DocumentSet set(String documentSetId) {
    return store.set(documentSetId);
  }

  /** The documents of a set in their order, whatever their state. */
  @Transactional(readOnly = true)
  public List<CourtDocument> documentsOf(String documentSetId) {
    return store.items(documentSetId);
  }

  /** Documents of a case as they stand, newest first, one query. For the case page (案件全景). */
  @Transactional(readOnly = true)
  public List<CourtDocument> ofCase(String caseId) {
    return store.ofCase(caseId);
  }

  /** Number of the ruling in a set, e.g. （2026）浙0802执1号之一; empty if the set has none. */
  @Transactional(readOnly = true)
  public Optional<String> rulingNumber(String documentSetId) {
    CaseFile file = caseFiles.byId(store.set(documentSetId).caseId());
    return store.rulingNumbers(documentSetId).values().stream().findFirst().map(number -> Drafting.rulingNumber(file, number));
  }

  /** The HTML preview of a document as it stands; {@code notFound} where it is not the case's. */
  @Transactional(readOnly = true)
  public byte[] preview(String caseId, String documentId) {
    CourtDocument document = store.item(documentId);
    if (!document.caseId().equals(caseId)) {
      throw BusinessException.notFound("DOCUMENT_UNKNOWN", "没有找到该文书");
    }
    return sealing.intact(document.htmlSm3());
  }

  /** The sealed documents of a set, in the order of the set; empty before sealing. */
  @Transactional(readOnly = true)
  public List<SealedDocument> sealedOf(String documentSetId) {
    return sealedOf(List.of(documentSetId)).getOrDefault(documentSetId, List.of());
  }

  /** The sealed documents of several sets in one query, by set id. */
  @Transactional(readOnly = true)
  public Map<String, List<SealedDocument>> sealedOf(List<String> documentSetIds) {
    Map<String, Long> sizes = store.sealedSizes(documentSetIds);
    return store.itemsOf(documentSetIds).stream()
        .filter(document -> sizes.containsKey(document.id()))
        .collect(
            Collectors.groupingBy(
                CourtDocument::documentSetId,
                LinkedHashMap::new,
                Collectors.mapping(document -> sealed(document, sizes.get(document.id())), Collectors.toList())));
  }

  private static SealedDocument sealed(CourtDocument document, long size) {
    String sm3 = document.sealedSm3().orElseThrow();
    return new SealedDocument(document.id(), document.kind(), document.title(), sm3, size, sm3, document.htmlSm3());
  }

  /** The bytes of a sealed document; refused if the stored bytes are not the sealed ones. */
  @Transactional(readOnly = true)
  public byte[] sealedContent(String documentId) {
    CourtDocument document = store.item(documentId);
    String sm3 =
        document
            .sealedSm3()
            .orElseThrow(() -> BusinessException.conflict("DOCUMENT_NOT_SEALED", "文书尚未用印，不能送出"));
    return sealing.intact(sm3);
  }

  private void move(DocumentSet set, SetStatus to, SetStatus... from) {
    if (!store.move(set.id(), to, from)) {
      throw wrongState(set, to.label());
    }
  }

  private BusinessException wrongState(DocumentSet set, String verb) {
    return BusinessException.conflict("DOCUMENTS_IN_OTHER_STATE", "该套文书当前为“" + set.status().label() + "”，不能" + verb);
  }

  private void record(String action, DocumentSet set, Map<String, ?> after) {
    audit.record(action, TABLE, set.id(), Map.of(), after);
  }

  private static String kinds(DocumentSet set) {
    return set.kinds().stream().map(DocumentKind::title).collect(Collectors.joining("、"));
  }
}
