package org.zhiheng.workbench;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DossierDocument;
import org.zhiheng.casefile.DossierEntry;
import org.zhiheng.document.CourtDocument;
import org.zhiheng.document.Documents;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CourtAccess;

/** The papers of a case as files (卷宗材料、文书): each reading of a file is recorded. */
@Service
public class CasePapers {

  private final CaseFiles cases;
  private final Dossier dossier;
  private final Documents documents;
  private final CourtAccess access;
  private final AuditTrail audit;

  CasePapers(CaseFiles cases, Dossier dossier, Documents documents, CourtAccess access, AuditTrail audit) {
    this.cases = cases;
    this.dossier = dossier;
    this.documents = documents;
    this.access = access;
    this.audit = audit;
  }

  /** A file to be sent to the reader's browser. */
  public record Paper(String name, String mediaType, byte[] bytes) {}

  /** Puts a file into the dossier. */
  @Transactional
  public DossierEntry add(String caseId, DossierDocument document) {
    requireCase(caseId);
    return dossier.add(caseId, document);
  }

  /** One file of the dossier. */
  @Transactional
  public Paper dossierFile(String caseId, String entryId) {
    requireCase(caseId);
    DossierEntry entry =
        dossier.entries(caseId).stream()
            .filter(each -> each.id().equals(entryId))
            .findFirst()
            .orElseThrow(() -> BusinessException.notFound("DOSSIER_ENTRY_UNKNOWN", "卷宗中没有该材料"));
    audit.record("DOSSIER_READ", "casefile_document", entryId, Map.of(), Map.of("sm3", entry.sm3()));
    return new Paper(entry.title(), entry.mediaType(), dossier.content(caseId, entryId));
  }

  /** The text of a document as it stands. */
  @Transactional
  public byte[] preview(String caseId, String documentId) {
    requireCase(caseId);
    audit.record("DOCUMENT_READ", "document_document", documentId, Map.of(), Map.of());
    return documents.preview(caseId, documentId);
  }

  /** The sealed file of a document. */
  @Transactional
  public Paper sealed(String caseId, String documentId) {
    requireCase(caseId);
    List<CourtDocument> all = documents.ofCase(caseId);
    CourtDocument document =
        all.stream()
            .filter(each -> each.id().equals(documentId) && each.sealedSm3().isPresent())
            .findFirst()
            .orElseThrow(() -> BusinessException.notFound("DOCUMENT_UNKNOWN", "没有该文书，或者尚未用印"));
    audit.record("DOCUMENT_READ", "document_document", documentId, Map.of(), Map.of());
    return new Paper(document.title() + ".ofd", "application/ofd", documents.sealedContent(documentId));
  }

  private void requireCase(String caseId) {
    access.require(cases.byId(caseId).courtCode());
  }
}
