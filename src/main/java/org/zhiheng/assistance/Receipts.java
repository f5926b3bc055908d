package org.zhiheng.assistance;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.persistence.ReceiptStore;
import org.zhiheng.casefile.DocumentCategory;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DossierDocument;
import org.zhiheng.casefile.Volume;
import org.zhiheng.platform.blob.BlobRef;
import org.zhiheng.platform.blob.BlobStore;
import org.zhiheng.platform.exchange.EvidenceFile;
import org.zhiheng.platform.persistence.Ids;

/** Files that came with answers, on their way into the dossier (回执材料入卷). */
@Component
class Receipts {

  private final ReceiptStore store;
  private final BlobStore blobs;
  private final Dossier dossier;
  private final Agencies agencies;

  Receipts(ReceiptStore store, BlobStore blobs, Dossier dossier, Agencies agencies) {
    this.store = store;
    this.blobs = blobs;
    this.dossier = dossier;
    this.agencies = agencies;
  }

  /** Keeps the bytes before the row that names them: a row without its file would be worse than a file without its row. */
  Evidence keep(EvidenceFile file) {
    BlobRef blob = blobs.put(file.bytes());
    return new Evidence(Ids.next(), file.name(), file.mediaType(), blob.sm3(), blob.size());
  }

  boolean isKnown(String requestId, String digest) {
    return store.exists(requestId, digest);
  }

  void add(String requestId, String account, String digest, Instant now, List<Evidence> evidence) {
    store.insert(requestId, account, digest, now, evidence);
  }

  /** Puts what is not there yet into the dossier, with the unit as its source. */
  void file(AssistanceRequest request, Instant now) {
    List<Evidence> unfiled = store.unfiled(request.id());
    for (Evidence evidence : unfiled) {
      dossier.add(request.caseId(), document(request, evidence));
    }
    if (!unfiled.isEmpty()) {
      store.filed(request.id(), now);
    }
  }

  private DossierDocument document(AssistanceRequest request, Evidence evidence) {
    return new DossierDocument(
        Volume.MAIN,
        agencies.matter(request.matter()).kind() == MatterKind.QUERY ? DocumentCategory.SURVEY_REPORT : DocumentCategory.RECEIPT,
        evidence.title(),
        evidence.mediaType(),
        request.unitCode(),
        evidence.id(),
        blobs.get(evidence.sm3()));
  }
}
