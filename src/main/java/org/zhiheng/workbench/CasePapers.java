package org.zhiheng.workbench;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DossierDocument;
import org.zhiheng.casefile.DossierEntry;
import org.zhiheng.platform.audit.AuditTrail;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CourtAccess;

/** The e-dossier as files (卷宗材料): each reading of a file is recorded. */
@Service
public class CasePapers {

  private final CaseFiles cases;
  private final Dossier dossier;
  private final CourtAccess access;
  private final AuditTrail audit;

  CasePapers(CaseFiles cases, Dossier dossier, CourtAccess access, AuditTrail audit) {
    this.cases = cases;
    this.dossier = dossier;
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

  private void requireCase(String caseId) {
    access.require(cases.byId(caseId).courtCode());
  }
}
