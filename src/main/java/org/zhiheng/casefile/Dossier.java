package org.zhiheng.casefile;

import java.util.List;
import org.springframework.stereotype.Service;

/** The e-dossier (电子卷宗). */
@Service
public class Dossier {

  /** Puts a document into the dossier; the same source id enters a case's dossier once. */
  public DossierEntry add(String caseId, DossierDocument document) {
    throw new UnsupportedOperationException();
  }

  /** All entries of a case, by volume and sequence. */
  public List<DossierEntry> entries(String caseId) {
    throw new UnsupportedOperationException();
  }

  /** The bytes of one entry. */
  public byte[] content(String caseId, String entryId) {
    throw new UnsupportedOperationException();
  }
}
