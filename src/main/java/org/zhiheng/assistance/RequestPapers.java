package org.zhiheng.assistance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiheng.assistance.persistence.RequestStepStore;
import org.zhiheng.casefile.Dossier;
import org.zhiheng.casefile.DossierEntry;
import org.zhiheng.document.Documents;
import org.zhiheng.document.SealedDocument;
import org.zhiheng.platform.exchange.WorkDocument;
import org.zhiheng.platform.problem.BusinessException;

/** Documents that travel with a request (随附文书): the sealed ones it was ordered with, then what the court added later. */
@Component
class RequestPapers {

  private static final String OFD = "application/ofd";

  private final Documents documents;
  private final Dossier dossier;
  private final RequestStepStore steps;

  RequestPapers(Documents documents, Dossier dossier, RequestStepStore steps) {
    this.documents = documents;
    this.dossier = dossier;
    this.steps = steps;
  }

  List<WorkDocument> of(AssistanceRequest request) {
    return Stream.concat(
            sealed(request).stream().map(RequestPapers::workDocument),
            supplements(request).stream().map(RequestPapers::workDocument))
        .toList();
  }

  /**
   * The exact bytes of one.
   *
   * @throws BusinessException not found if it does not travel with the request
   */
  byte[] content(AssistanceRequest request, String documentId) {
    if (sealed(request).stream().anyMatch(document -> document.id().equals(documentId))) {
      return documents.sealedContent(documentId);
    }
    if (steps.attached(request.id()).contains(documentId)) {
      return dossier.content(request.caseId(), documentId);
    }
    throw BusinessException.notFound("DOCUMENT_UNKNOWN", "该请求未附此文书");
  }

  private List<SealedDocument> sealed(AssistanceRequest request) {
    Map<String, List<SealedDocument>> sets = documents.sealedOf(request.documentSetIds());
    return request.documentSetIds().stream().flatMap(id -> sets.getOrDefault(id, List.of()).stream()).toList();
  }

  private List<DossierEntry> supplements(AssistanceRequest request) {
    Set<String> attached = Set.copyOf(steps.attached(request.id()));
    return attached.isEmpty()
        ? List.of()
        : dossier.entries(request.caseId()).stream().filter(entry -> attached.contains(entry.id())).toList();
  }

  private static WorkDocument workDocument(SealedDocument document) {
    return new WorkDocument(document.id(), document.title() + ".ofd", OFD, document.sm3(), document.size());
  }

  private static WorkDocument workDocument(DossierEntry entry) {
    return new WorkDocument(entry.id(), entry.title(), entry.mediaType(), entry.sm3(), entry.size());
  }
}
