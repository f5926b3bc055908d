package org.zhiheng.document;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.document.persistence.DocumentStore;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.security.CourtAccess;

/** Documents as staff read them (文书查阅): only those of their courts, and every reading is recorded. */
@Service
@Transactional
public class Reading {

  private final DocumentStore store;
  private final Sealing sealing;
  private final CourtAccess access;
  private final AuditTrail audit;

  Reading(DocumentStore store, Sealing sealing, CourtAccess access, AuditTrail audit) {
    this.store = store;
    this.sealing = sealing;
    this.access = access;
    this.audit = audit;
  }

  /** The page for the screen. */
  public Copy preview(String documentId) {
    CourtDocument document = open(documentId, "preview");
    return new Copy(document.title(), sealing.intact(document.htmlSm3()));
  }

  /** The OFD: sealed if it is sealed, else the draft. */
  public Copy file(String documentId) {
    CourtDocument document = open(documentId, "file");
    return new Copy(document.title(), sealing.intact(document.sealedSm3().orElse(document.ofdSm3())));
  }

  private CourtDocument open(String documentId, String part) {
    CourtDocument document = store.item(documentId);
    access.require(document.courtCode());
    audit.record("DOCUMENT_READ", "document_item", documentId, Map.of(), Map.of("part", part));
    return document;
  }

  /** Bytes with the title of their document. */
  public record Copy(String title, byte[] bytes) {}
}
