package org.zhiheng.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DossierDocument;
import org.zhiheng.casefile.Party;
import org.zhiheng.casefile.Volume;
import org.zhiheng.document.persistence.DeliveryStore;
import org.zhiheng.document.persistence.DocumentStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.crypto.Sm3;
import org.zhiheng.platform.exchange.EvidenceFile;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.problem.FieldProblem;

/** Service of sealed documents on the parties (送达). A delivery has the id of the set it delivers. */
@Service
@Transactional
public class Deliveries {

  private static final String TABLE = "document_delivery";
  private static final String ELECTRONIC = "电子送达";
  private static final String PLATFORM = "电子送达平台";

  private final DeliveryStore store;
  private final DocumentStore documents;
  private final CaseFiles caseFiles;
  private final Dossier dossier;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Deliveries(
      DeliveryStore store,
      DocumentStore documents,
      CaseFiles caseFiles,
      Dossier dossier,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.documents = documents;
    this.caseFiles = caseFiles;
    this.dossier = dossier;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Opens service of a sealed set on everybody it concerns; opening it again changes nothing. */
  public void open(String documentSetId) {
    DocumentSet set = sealed(documentSetId);
    if (store.of(documentSetId).isEmpty()) {
      store.open(documentSetId, addressees(set).stream().map(Party::id).toList());
    }
  }

  private DocumentSet sealed(String documentSetId) {
    DocumentSet set = documents.set(documentSetId);
    if (set.status() != SetStatus.SEALED && set.status() != SetStatus.SENT) {
      throw BusinessException.conflict("DOCUMENT_NOT_SEALED", "文书尚未用印，不能送达");
    }
    return set;
  }

  /** Those the documents are addressed to; a document addressed to nobody concerns both sides. */
  private List<Party> addressees(DocumentSet set) {
    CaseFile file = caseFiles.byId(set.caseId());
    Set<String> ids = new LinkedHashSet<>();
    for (CourtDocument document : documents.items(set.id())) {
      document.addresseeId().ifPresentOrElse(ids::add, () -> ids.addAll(bothSides(file).map(Party::id).toList()));
    }
    return bothSides(file).filter(party -> ids.contains(party.id())).toList();
  }

  private static Stream<Party> bothSides(CaseFile file) {
    return Stream.concat(file.applicants().stream(), file.debtors().stream());
  }

  /** Parties still to be served, with the addresses service needs. */
  @Transactional(readOnly = true)
  public List<Party> recipients(String documentSetId) {
    Set<String> pending =
        store.of(documentSetId).stream()
            .filter(delivery -> delivery.status() != DeliveryStatus.SERVED)
            .map(Delivery::partyId)
            .collect(Collectors.toSet());
    return bothSides(caseFiles.byId(documents.set(documentSetId).caseId()))
        .filter(party -> pending.contains(party.id()))
        .toList();
  }

  /** State of service on each party. */
  @Transactional(readOnly = true)
  public List<Delivery> of(String documentSetId) {
    return store.of(documentSetId);
  }

  /**
   * Electronic service succeeded.
   *
   * @param servedAt time by party id; must name every party still to be served
   * @param proof the platform's proof (送达回证), filed in the dossier
   */
  public void served(String documentSetId, Map<String, Instant> servedAt, List<EvidenceFile> proof) {
    sealed(documentSetId);
    requireAll(documentSetId, servedAt.keySet());
    Optional<String> filed = file(documentSetId, proof);
    if (store.served(documentSetId, servedAt, ELECTRONIC, filed) > 0) {
      audit.record("DOCUMENTS_SERVED", TABLE, documentSetId, Map.of(), Map.of("channel", ELECTRONIC, "parties", servedAt.size()));
    }
  }

  private void requireAll(String documentSetId, Set<String> named) {
    Set<String> missing = recipients(documentSetId).stream().map(Party::id).collect(Collectors.toSet());
    missing.removeAll(named);
    if (!missing.isEmpty()) {
      throw BusinessException.invalid(
          "DELIVERY_INCOMPLETE",
          "还有 " + missing.size() + " 名受送达人没有送达时间",
          new FieldProblem("recipients", String.valueOf(named.size()), "送达", "请为每名受送达人填写送达时间"));
    }
  }

  private Optional<String> file(String documentSetId, List<EvidenceFile> proof) {
    String caseId = documents.set(documentSetId).caseId();
    List<String> digests = proof.stream().map(evidence -> file(caseId, documentSetId, evidence)).toList();
    return digests.stream().findFirst();
  }

  private String file(String caseId, String documentSetId, EvidenceFile evidence) {
    String source = documentSetId + ":" + Sm3.hex(evidence.bytes()).substring(0, 32);
    return dossier
        .add(
            caseId,
            new DossierDocument(
                Volume.MAIN,
                DocumentCategory.DELIVERY_PROOF,
                "送达回证",
                evidence.mediaType(),
                PLATFORM,
                source,
                evidence.bytes()))
        .sm3();
  }

  /** The electronic way failed; somebody must serve otherwise. */
  public void failed(String documentSetId, String reason) {
    store.failed(documentSetId, reason);
    audit.record("DOCUMENTS_NOT_SERVED", TABLE, documentSetId, Map.of(), Map.of("channel", ELECTRONIC));
  }

  /** A clerk served the remaining parties otherwise (邮寄、直接、留置、公告送达). */
  public void servedOtherwise(String documentSetId, String channel, LocalDate servedOn) {
    sealed(documentSetId);
    Instant at = servedOn.atStartOfDay(clock.getZone()).toInstant();
    Map<String, Instant> times = new LinkedHashMap<>();
    recipients(documentSetId).forEach(party -> times.put(party.id(), at));
    store.served(documentSetId, times, channel, Optional.empty());
    audit.record("DOCUMENTS_SERVED", TABLE, documentSetId, Map.of(), Map.of("channel", channel, "parties", times.size()));
  }

  /** Closes service: everybody is served, the set is sent. Closing it again changes nothing. */
  public void conclude(String documentSetId) {
    DocumentSet set = sealed(documentSetId);
    if (!recipients(documentSetId).isEmpty()) {
      throw BusinessException.conflict("DELIVERY_INCOMPLETE", "还有受送达人没有送达，不能结束送达");
    }
    if (documents.sent(documentSetId, clock.instant())) {
      events.publishEvent(new DocumentsServed(set.id(), set.caseId(), set.kinds()));
    }
  }
}
