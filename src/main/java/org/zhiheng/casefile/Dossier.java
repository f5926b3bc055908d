package org.zhiheng.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.persistence.CaseStore;
import org.zhiheng.casefile.persistence.DossierStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.blob.BlobRef;
import org.zhiheng.platform.blob.BlobStore;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.platform.problem.BusinessException;

/** The e-dossier (电子卷宗): what is in it stays in it, in the order it came. */
@Service
@Transactional
public class Dossier {

  private final CaseStore cases;
  private final DossierStore entries;
  private final BlobStore blobs;
  private final AuditTrail audit;
  private final Clock clock;

  Dossier(CaseStore cases, DossierStore entries, BlobStore blobs, AuditTrail audit, Clock clock) {
    this.cases = cases;
    this.entries = entries;
    this.blobs = blobs;
    this.audit = audit;
    this.clock = clock;
  }

  /** Puts a document into the dossier; the same source id enters a case's dossier once, a second time finds the first. */
  public DossierEntry add(String caseId, DossierDocument document) {
    lock(caseId);
    Optional<DossierEntry> earlier = entries.bySource(caseId, document.sourceId());
    return earlier.isPresent() ? earlier.get() : enter(caseId, document);
  }

  private DossierEntry enter(String caseId, DossierDocument document) {
    BlobRef blob = blobs.put(document.bytes());
    DossierEntry entry =
        new DossierEntry(
            Ids.next(),
            caseId,
            document.volume(),
            document.category(),
            entries.lastPosition(caseId, document.volume()) + 1,
            document.title(),
            document.mediaType(),
            document.source(),
            clock.instant(),
            blob.sm3(),
            blob.size());
    entries.add(entry, document.sourceId());
    audit.record(
        "DOCUMENT_FILED",
        "casefile_document",
        entry.id(),
        Map.of(),
        Map.of("caseId", caseId, "category", entry.category().name(), "sm3", entry.sm3(), "bytes", entry.size()));
    return entry;
  }

  /** Positions in a volume run without gaps, so whoever adds waits for the other. */
  private void lock(String caseId) {
    if (!cases.lock(caseId)) {
      throw BusinessException.notFound("CASE_UNKNOWN", "没有找到该案件");
    }
  }

  /** All entries of a case, by volume and sequence. */
  @Transactional(readOnly = true)
  public List<DossierEntry> entries(String caseId) {
    return entries.of(caseId);
  }

  /**
   * The bytes of one entry.
   *
   * @throws BusinessException {@code DOCUMENT_UNKNOWN} if the case's dossier has no such entry
   */
  @Transactional(readOnly = true)
  public byte[] content(String caseId, String entryId) {
    DossierEntry entry =
        entries.byId(caseId, entryId)
            .orElseThrow(() -> BusinessException.notFound("DOCUMENT_UNKNOWN", "卷宗中没有该材料"));
    return blobs.get(entry.sm3());
  }
}
