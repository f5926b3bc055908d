package org.zhiheng.workbench;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DossierEntry;
import org.zhiheng.document.CourtDocument;
import org.zhiheng.document.Documents;
import org.zhiheng.document.SetStatus;

/** The lines of a case that come from its documents and its e-dossier. */
@Component
class PaperLines {

  private final Documents documents;
  private final Dossier dossier;

  PaperLines(Documents documents, Dossier dossier) {
    this.documents = documents;
    this.dossier = dossier;
  }

  List<Panorama.DocumentLine> documents(String caseId) {
    return documents.ofCase(caseId).stream().map(PaperLines::document).toList();
  }

  private static Panorama.DocumentLine document(CourtDocument document) {
    String url = "/api/documents/" + document.id();
    return new Panorama.DocumentLine(
        document.id(),
        document.title(),
        document.status().label(),
        tone(document.status()),
        document.sealedSm3().or(document::approvedSm3),
        url + "/preview",
        document.sealedSm3().map(sealed -> url + "/file"));
  }

  private static Panorama.Tone tone(SetStatus status) {
    return switch (status) {
      case SEALED, SENT -> Panorama.Tone.on;
      case SUBMITTED, APPROVED -> Panorama.Tone.warn;
      case RETURNED -> Panorama.Tone.bad;
      case DRAFT, WITHDRAWN -> Panorama.Tone.plain;
    };
  }

  List<Panorama.DossierLine> dossier(String caseId, Names.Book names) {
    return dossier.entries(caseId).stream().map(entry -> entry(entry, names)).toList();
  }

  private static Panorama.DossierLine entry(DossierEntry entry, Names.Book names) {
    return new Panorama.DossierLine(
        entry.id(),
        entry.volume().label(),
        entry.category().label(),
        entry.title(),
        names.of(entry.source()),
        Days.minute(entry.addedAt()),
        entry.sm3(),
        "/api/cases/" + entry.caseId() + "/dossier/" + entry.id());
  }
}
