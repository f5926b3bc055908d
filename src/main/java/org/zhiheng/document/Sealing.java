package org.zhiheng.document;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DossierDocument;
import org.zhiheng.casefile.Volume;
import org.zhiheng.document.persistence.DocumentStore;
import org.zhiheng.document.persistence.SealedBytes;
import org.zhiheng.platform.blob.BlobDamagedException;
import org.zhiheng.platform.blob.BlobRef;
import org.zhiheng.platform.blob.BlobStore;
import org.zhiheng.platform.problem.BusinessException;

/** Puts the seal on approved bytes (用印) and files the result, exactly once. */
@Component
class Sealing {

  private static final String OFD = "application/ofd";
  private static final String SOURCE = "系统";

  private final DocumentStore store;
  private final SealService seals;
  private final BlobStore blobs;
  private final Dossier dossier;
  private final Clock clock;

  Sealing(DocumentStore store, SealService seals, BlobStore blobs, Dossier dossier, Clock clock) {
    this.store = store;
    this.seals = seals;
    this.blobs = blobs;
    this.dossier = dossier;
    this.clock = clock;
  }

  /** Seals all documents of an approved set; digests of the sealed files by document id. */
  Map<String, Object> seal(DocumentSet set, List<CourtDocument> documents) {
    String approver = set.approver().orElseThrow();
    Map<String, SealedBytes> sealed = new LinkedHashMap<>();
    for (CourtDocument document : documents) {
      byte[] bytes = seals.seal(approvedBytes(document), set.courtCode(), approver);
      BlobRef stored = blobs.put(bytes);
      sealed.put(document.id(), new SealedBytes(stored.sm3(), stored.size()));
      file(document, bytes);
    }
    store.seal(set.id(), sealed, clock.instant());
    Map<String, Object> digests = new LinkedHashMap<>();
    sealed.forEach((id, file) -> digests.put(id, file.sm3()));
    return digests;
  }

  private byte[] approvedBytes(CourtDocument document) {
    String approved = document.approvedSm3().orElseThrow(Sealing::notTheApprovedOne);
    if (!approved.equals(document.ofdSm3())) {
      throw notTheApprovedOne();
    }
    return intact(approved);
  }

  /** The stored bytes of this digest; refused if they are no longer what was stored. */
  byte[] intact(String sm3) {
    try {
      return blobs.get(sm3);
    } catch (BlobDamagedException damaged) {
      throw notTheApprovedOne();
    }
  }

  private static BusinessException notTheApprovedOne() {
    return BusinessException.conflict("DOCUMENT_TAMPERED", "文书内容与批准的版本不一致（SM3 不符），已拒绝用印和送出");
  }

  private void file(CourtDocument document, byte[] bytes) {
    dossier.add(
        document.caseId(),
        new DossierDocument(Volume.MAIN, category(document.kind()), document.title(), OFD, SOURCE, document.id(), bytes));
  }

  private static DocumentCategory category(DocumentKind kind) {
    return switch (kind) {
      case ENFORCEMENT_NOTICE -> DocumentCategory.NOTICE;
      case PROPERTY_REPORT_ORDER -> DocumentCategory.ORDER;
      case RULING -> DocumentCategory.RULING;
      case ASSISTANCE_NOTICE -> DocumentCategory.ASSISTANCE_NOTICE;
      case CLOSING_NOTICE -> DocumentCategory.CLOSING;
      case ENTRUSTMENT_LETTER -> DocumentCategory.ENTRUSTMENT;
    };
  }
}
